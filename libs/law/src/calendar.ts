import { dayOfWeek, type LocalDate } from '@fengqiao/kernel';
import { calendarFrom, calendarUntil, calendarVersion, holidays, makeUpWorkingDays } from './data/calendar.js';

export interface Name {
  readonly zh: string;
  readonly en: string;
}

export interface DayKind {
  readonly working: boolean;
  readonly reason: 'working-day' | 'weekend' | 'holiday' | 'make-up-working-day';
  /** The holiday, or the one a working weekend makes up for. */
  readonly name?: Name;
}

/**
 * Which days courts work (R-TIME-02). Days outside `coveredFrom`..`coveredUntil` are answered from weekdays alone:
 * whatever rests on one of them is provisional.
 */
export interface CourtCalendar {
  /** Recorded with every deadline computed from it. */
  readonly version: string;
  readonly coveredFrom: LocalDate;
  readonly coveredUntil: LocalDate;
  readonly dayKind: (day: LocalDate) => DayKind;
}

export interface CalendarData {
  readonly version: string;
  readonly coveredFrom: LocalDate;
  readonly coveredUntil: LocalDate;
  /** Days off by notice: [day, name in Chinese, name in English]. */
  readonly holidays: readonly (readonly [day: LocalDate, zh: string, en: string])[];
  /** Saturdays and Sundays made working days by notice (调休上班). */
  readonly makeUpWorkingDays: readonly (readonly [day: LocalDate, zh: string, en: string])[];
}

const table = (rows: CalendarData['holidays']): ReadonlyMap<LocalDate, Name> => new Map(rows.map(([day, zh, en]) => [day, { zh, en }]));

/** A calendar from tables, for an operator who has next year's notice before this library does. */
export const calendarOf = (data: CalendarData): CourtCalendar => {
  const off = table(data.holidays);
  const on = table(data.makeUpWorkingDays);
  const dayKind = (day: LocalDate): DayKind => {
    const holiday = off.get(day);
    if (holiday) return { working: false, reason: 'holiday', name: holiday };
    const madeUp = on.get(day);
    if (madeUp) return { working: true, reason: 'make-up-working-day', name: madeUp };
    const weekend = dayOfWeek(day) === 0 || dayOfWeek(day) === 6;
    return weekend ? { working: false, reason: 'weekend' } : { working: true, reason: 'working-day' };
  };
  return { version: data.version, coveredFrom: data.coveredFrom, coveredUntil: data.coveredUntil, dayKind };
};

/** The national calendar: State Council notices from 2008 on. */
export const courtCalendar: CourtCalendar = calendarOf({
  version: calendarVersion,
  coveredFrom: calendarFrom,
  coveredUntil: calendarUntil,
  holidays,
  makeUpWorkingDays,
});
