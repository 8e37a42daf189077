import { addDays, addMonths, legalDay, type Instant } from '@fengqiao/kernel';

const MORNING = '09:00';
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60 };

const instantOf = (day: string, time: string): Instant => new Date(`${day}T${time}:00+08:00`).toISOString();
const timeOf = (instant: Instant): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);

const later = (previous: Instant, count: number, unit: string): Instant => {
  const minutes = MINUTES[unit];
  if (minutes !== undefined) return new Date(Date.parse(previous) + count * minutes * 60_000).toISOString();
  const day = legalDay(previous);
  return instantOf(unit === 'day' ? addDays(day, count) : addMonths(day, count), timeOf(previous));
};

/** Undefined where the calendar has no such day or the clock no such time. */
const real = (day: string, time: string): Instant | undefined => {
  const parsed = Date.parse(`${day}T${time}:00+08:00`);
  return Number.isNaN(parsed) || legalDay(new Date(parsed).toISOString()) !== day ? undefined : instantOf(day, time);
};

/**
 * The instant a step says, in Shanghai time: a day and time, a day (nine in the morning), a time of the same day, or `+3 days`.
 * Undefined where there is no such time, or nothing before it to count from.
 */
export const instantOfStep = (at: string | undefined, previous: Instant | undefined): Instant | undefined => {
  if (at === undefined) return previous;
  const [, count, unit] = /^\+(\d+) ?(minute|hour|day|month)s?$/.exec(at) ?? [];
  if (count !== undefined && unit !== undefined) return previous === undefined ? undefined : later(previous, Number(count), unit);
  const [first = '', second = MORNING] = at.split(/[ T]/);
  if (!first.includes(':')) return real(first, second);
  return previous === undefined ? undefined : real(legalDay(previous), first);
};

/** Legal day and time as a person in Shanghai reads them. */
export const shanghai = (instant: Instant): string => `${legalDay(instant)} ${timeOf(instant)}`;
