/** A legal day in Asia/Shanghai, `YYYY-MM-DD`: R-TIME-06. */
export type LocalDate = string;
/** An instant, RFC 3339 in UTC with milliseconds, `2024-03-31T16:00:00.000Z`. */
export type Instant = string;

const DAY = 86_400_000;
/** China has kept UTC+8 all year since 1991-09-15; earlier summer time does not matter to legal days computed here. */
const SHANGHAI = 8 * 3_600_000;

const atMidnight = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);
const asDay = (milliseconds: number): LocalDate => new Date(milliseconds).toISOString().slice(0, 10);

/** Whether a text is a real calendar day: `2023-02-29` is not. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(atMidnight(text)) && asDay(atMidnight(text)) === text;

export const legalDay = (instant: Instant): LocalDate => asDay(Date.parse(instant) + SHANGHAI);

/** The first instant of a legal day. */
export const startOfDay = (day: LocalDate): Instant => new Date(atMidnight(day) - SHANGHAI).toISOString();

/** The first instant after a legal day: a period that ends on that day has run out at this instant. */
export const endOfDay = (day: LocalDate): Instant => startOfDay(addDays(day, 1));

export const addDays = (day: LocalDate, count: number): LocalDate => asDay(atMidnight(day) + count * DAY);

/** The same day `count` months later, or the last day of that month where it is shorter. */
export const addMonths = (day: LocalDate, count: number): LocalDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return asDay(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((atMidnight(to) - atMidnight(from)) / DAY);

/** 0 is Sunday. */
export const dayOfWeek = (day: LocalDate): number => new Date(atMidnight(day)).getUTCDay();

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
