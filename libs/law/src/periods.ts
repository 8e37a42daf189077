import { addDays, addMonths, endOfDay, isLocalDate, type Instant, type LocalDate } from '@fengqiao/kernel';
import { courtCalendar, type CourtCalendar, type Name } from './calendar.js';

export type PeriodUnit = 'day' | 'working-day' | 'month' | 'year';

/** A day that does not count, or on which the period cannot end. */
export interface ExcludedDay {
  readonly day: LocalDate;
  readonly reason: 'start-day' | 'weekend' | 'holiday';
  readonly name?: Name;
}

/** A legal period and how it was computed: CPL 85, R-TIME-01 to R-TIME-04. */
export interface Period {
  /** The day the period starts on, itself not counted: R-TIME-01. */
  readonly from: LocalDate;
  readonly unit: PeriodUnit;
  readonly count: number;
  /** Calendar days added by agreement or pause: R-MED-52, R-MED-55. */
  readonly addedDays: number;
  /** The last day before it is moved off a holiday or weekend. */
  readonly nominalEnd: LocalDate;
  /** The last day on which an act is in time. */
  readonly dueOn: LocalDate;
  /** The first instant after `dueOn` in Asia/Shanghai: R-TIME-06. */
  readonly dueAt: Instant;
  /** A day it rests on lies outside the calendar: the end may move when the holiday notice comes. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /** In order; the start day first. */
  readonly excluded: readonly ExcludedDay[];
}

export interface PeriodSpec {
  readonly unit: PeriodUnit;
  /** Whole, at least 1. */
  readonly count: number;
  readonly from: LocalDate;
  readonly calendar?: CourtCalendar;
}

/** Why a day is no working day, or undefined when it is one. */
const offDay = (day: LocalDate, calendar: CourtCalendar): ExcludedDay | undefined => {
  const { reason, name } = calendar.dayKind(day);
  if (reason !== 'weekend' && reason !== 'holiday') return undefined;
  return name === undefined ? { day, reason } : { day, reason, name };
};

/** The first working day on or after `day`, and the days passed over. A make-up working day is a working day: R-TIME-02. */
const rollForward = (day: LocalDate, calendar: CourtCalendar): { on: LocalDate; passed: readonly ExcludedDay[] } => {
  const passed: ExcludedDay[] = [];
  let on = day;
  for (let off = offDay(on, calendar); off; off = offDay(on, calendar)) {
    passed.push(off);
    on = addDays(on, 1);
  }
  return { on, passed };
};

const countWorkingDays = (from: LocalDate, count: number, calendar: CourtCalendar): { on: LocalDate; passed: readonly ExcludedDay[] } => {
  const passed: ExcludedDay[] = [];
  let on = from;
  for (let counted = 0; counted < count; counted += 1) {
    const next = rollForward(addDays(on, 1), calendar);
    passed.push(...next.passed);
    on = next.on;
  }
  return { on, passed };
};

const nominal = ({ unit, count, from }: PeriodSpec, calendar: CourtCalendar): { on: LocalDate; passed: readonly ExcludedDay[] } => {
  switch (unit) {
    case 'day':
      return { on: addDays(from, count), passed: [] };
    case 'working-day':
      return countWorkingDays(from, count, calendar);
    case 'month':
      return { on: addMonths(from, count), passed: [] };
    case 'year':
      return { on: addMonths(from, count * 12), passed: [] };
  }
};

/** Whether the answer needed a day the calendar does not know. Plain days need only the last ones; working days need every one. */
const uncovered = (first: LocalDate, last: LocalDate, calendar: CourtCalendar): boolean =>
  first < calendar.coveredFrom || last > calendar.coveredUntil;

/**
 * When a period ends. A month or year ends on the day of the same number, or the last day of a shorter month.
 * @throws RangeError for a count that is no whole number of 1 or more, or a `from` that is no calendar day.
 */
export const periodEnd = (spec: PeriodSpec): Period => {
  const { unit, count, from, calendar = courtCalendar } = spec;
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`a period needs a whole count of 1 or more, not ${count}`);
  if (!isLocalDate(from)) throw new RangeError(`"${from}" is not a calendar day`);
  const end = nominal(spec, calendar);
  const due = rollForward(end.on, calendar);
  return {
    from,
    unit,
    count,
    addedDays: 0,
    nominalEnd: end.on,
    dueOn: due.on,
    dueAt: endOfDay(due.on),
    provisional: uncovered(unit === 'working-day' ? from : end.on, due.on, calendar),
    calendarVersion: calendar.version,
    excluded: [{ day: from, reason: 'start-day' }, ...end.passed, ...due.passed],
  };
};

/**
 * The period with calendar days added: an agreed extension, or the days a pause lasted (R-MED-52, R-MED-55). Counted from the nominal
 * end, so that a weekend is never given twice. Adding 0 applies a newer calendar to the last day.
 * @throws RangeError for a number of days that is not whole or is negative.
 */
export const extendPeriod = (period: Period, addedDays: number, calendar: CourtCalendar = courtCalendar): Period => {
  if (!Number.isSafeInteger(addedDays) || addedDays < 0) throw new RangeError(`a period is extended by whole days, not by ${addedDays}`);
  const nominalEnd = addDays(period.nominalEnd, addedDays);
  const due = rollForward(nominalEnd, calendar);
  const counted = period.excluded.filter(({ day }) => day < period.nominalEnd);
  return {
    ...period,
    addedDays: period.addedDays + addedDays,
    nominalEnd,
    dueOn: due.on,
    dueAt: endOfDay(due.on),
    provisional: uncovered(period.unit === 'working-day' ? period.from : nominalEnd, due.on, calendar),
    calendarVersion: calendar.version,
    excluded: [...counted, ...due.passed],
  };
};

/** A period in hours. */
export interface HourPeriod {
  readonly from: Instant;
  readonly hours: number;
  /** The start of the first hour that counts: the hour in which the period starts does not (CPL-I 125). */
  readonly countsFrom: Instant;
  /** The first instant after the last hour. */
  readonly dueAt: Instant;
}

const HOUR = 3_600_000;

/**
 * When a period in hours ends; holidays do not move it. China's clock differs from UTC by whole hours, so UTC hours are legal hours.
 * @throws RangeError for hours that are not a whole number of 1 or more, or a `from` that is no instant.
 */
export const hourPeriodEnd = ({ hours, from }: { readonly hours: number; readonly from: Instant }): HourPeriod => {
  const start = Date.parse(from);
  if (!Number.isSafeInteger(hours) || hours < 1) throw new RangeError(`a period needs whole hours of 1 or more, not ${hours}`);
  if (Number.isNaN(start)) throw new RangeError(`"${from}" is not an instant`);
  const first = (Math.floor(start / HOUR) + 1) * HOUR;
  return { from, hours, countsFrom: new Date(first).toISOString(), dueAt: new Date(first + hours * HOUR).toISOString() };
};
