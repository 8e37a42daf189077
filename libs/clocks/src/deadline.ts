import { endOfDay, type Instant, type LocalDate } from '@fengqiao/kernel';
import { daysBetween } from '@fengqiao/kernel';
import { extendPeriod, periodEnd, type Limit, type Period } from '@fengqiao/law';
import type { Intake } from '@fengqiao/contracts';

export type Deadline = Intake.Deadline;

/** What can happen to a deadline, recorded in the stream that it binds, beside its cause. */
export type DeadlineEvent =
  | { readonly type: 'DeadlineArmed'; readonly data: Intake.DeadlineArmed }
  | { readonly type: 'DeadlinePaused'; readonly data: Intake.DeadlinePaused }
  | { readonly type: 'DeadlineResumed'; readonly data: Intake.DeadlineResumed }
  | { readonly type: 'DeadlineExtended'; readonly data: Intake.DeadlineExtended }
  | { readonly type: 'DeadlineFired'; readonly data: Intake.DeadlineFired }
  | { readonly type: 'DeadlineMet'; readonly data: Intake.DeadlineMet }
  | { readonly type: 'DeadlineMissed'; readonly data: Intake.DeadlineMissed }
  | { readonly type: 'DeadlineCancelled'; readonly data: Intake.DeadlineCancelled };

/** The command of the durable scheduler: this deadline's instant has come. */
export interface FireDeadline {
  readonly type: 'FireDeadline';
  readonly data: {
    readonly deadlineId: string;
    readonly dueAt: Instant;
    /** The next number of the aggregate's series, where firing may docket a case. */
    readonly caseNumber?: string;
  };
}

export type DeadlineStatus = 'armed' | 'paused' | 'fired' | 'met' | 'missed' | 'cancelled';

export interface Running {
  readonly deadline: Deadline;
  readonly status: DeadlineStatus;
  readonly pausedOn?: LocalDate;
}

/** The deadlines of one stream, by id. */
export type Deadlines = Readonly<Record<string, Running>>;
export const noDeadlines: Deadlines = {};

/** No shape of a deadline event has been lifted yet. */
export const deadlineShapes = {
  DeadlineArmed: [],
  DeadlinePaused: [],
  DeadlineResumed: [],
  DeadlineExtended: [],
  DeadlineFired: [],
  DeadlineMet: [],
  DeadlineMissed: [],
  DeadlineCancelled: [],
} as const satisfies Record<DeadlineEvent['type'], readonly never[]>;

export const isDeadlineEvent = (event: { readonly type: string }): event is DeadlineEvent => Object.hasOwn(deadlineShapes, event.type);

/** Applies a deadline event. Never refuses: one about an unknown deadline changes nothing. */
export const evolveDeadlines = (deadlines: Deadlines, event: DeadlineEvent): Deadlines => {
  const change = (id: string, next: Partial<Running>): Deadlines => {
    const running = deadlines[id];
    return running ? { ...deadlines, [id]: { ...running, ...next } } : deadlines;
  };
  switch (event.type) {
    case 'DeadlineArmed':
      return { ...deadlines, [event.data.deadline.id]: { deadline: event.data.deadline, status: 'armed' } };
    case 'DeadlinePaused':
      return change(event.data.deadlineId, { status: 'paused', pausedOn: event.data.on });
    case 'DeadlineResumed':
      return change(event.data.deadlineId, { status: 'armed', deadline: event.data.deadline });
    case 'DeadlineExtended':
      return change(event.data.deadlineId, { deadline: event.data.deadline });
    case 'DeadlineFired':
      return change(event.data.deadlineId, { status: 'fired' });
    case 'DeadlineMet':
      return change(event.data.deadlineId, { status: 'met' });
    case 'DeadlineMissed':
      return change(event.data.deadlineId, { status: 'missed' });
    case 'DeadlineCancelled':
      return change(event.data.deadlineId, { status: 'cancelled' });
  }
};

const deadlineOf = (id: string, kind: string, rule: string, period: Period): Deadline => ({
  id,
  kind,
  rule,
  unit: period.unit,
  count: period.count,
  addedDays: period.addedDays,
  from: period.from,
  nominalEnd: period.nominalEnd,
  dueOn: period.dueOn,
  dueAt: period.dueAt,
  calendarVersion: period.calendarVersion,
  provisional: period.provisional,
  excluded: period.excluded.map(({ day, reason, name }) => ({ day, reason: name ? `${reason}: ${name.zh}` : reason })),
});

/** Arms a deadline from day 0. `id` tells several of one kind in a stream apart. */
export const arm = (kind: string, limit: Limit, from: LocalDate, id: string = kind): DeadlineEvent => {
  const { unit, count, rule } = limit;
  if (unit === 'hour') throw new RangeError(`${kind}: a period of hours is no deadline in days`);
  return { type: 'DeadlineArmed', data: { deadline: deadlineOf(id, kind, rule, periodEnd({ unit, count, from })) } };
};

const running = (deadlines: Deadlines, id: string): Running | undefined => {
  const found = deadlines[id];
  return found && (found.status === 'armed' || found.status === 'paused') ? found : undefined;
};

/** What the period asked for was done on `on`; nothing when it was not running. A missed one is met late. */
export const meet = (deadlines: Deadlines, id: string, on: LocalDate): readonly DeadlineEvent[] => {
  const found = deadlines[id];
  if (!found || found.status === 'met' || found.status === 'cancelled' || found.status === 'fired') return [];
  return [{ type: 'DeadlineMet', data: { deadlineId: id, kind: found.deadline.kind, on, late: on > found.deadline.dueOn } }];
};

export const cancel = (deadlines: Deadlines, id: string, reason: string): readonly DeadlineEvent[] => {
  const found = running(deadlines, id);
  return found ? [{ type: 'DeadlineCancelled', data: { deadlineId: id, kind: found.deadline.kind, reason } }] : [];
};

/** Cancels every running deadline of a stream that has come to its end. */
export const cancelAll = (deadlines: Deadlines, reason: string): readonly DeadlineEvent[] =>
  Object.keys(deadlines).flatMap((id) => cancel(deadlines, id, reason));

export const pause = (deadlines: Deadlines, id: string, on: LocalDate, reason: string): readonly DeadlineEvent[] =>
  deadlines[id]?.status === 'armed' ? [{ type: 'DeadlinePaused', data: { deadlineId: id, on, reason } }] : [];

const lengthened = ({ deadline }: Running, days: number): Deadline => {
  const { excluded, ...longer } = deadlineOf(deadline.id, deadline.kind, deadline.rule, extendPeriod({ ...deadline, excluded: [] }, days));
  return { ...longer, excluded: [...deadline.excluded.filter(({ day }) => day < deadline.nominalEnd), ...excluded] };
};

/** Runs on, with the days of the pause added: a pause never loses a day (R-MED-55). */
export const resume = (deadlines: Deadlines, id: string, on: LocalDate): readonly DeadlineEvent[] => {
  const found = deadlines[id];
  if (found?.status !== 'paused' || found.pausedOn === undefined) return [];
  return [{ type: 'DeadlineResumed', data: { deadlineId: id, on, deadline: lengthened(found, daysBetween(found.pausedOn, on)) } }];
};

export const extend = (deadlines: Deadlines, id: string, days: number, reason: string): readonly DeadlineEvent[] => {
  const found = running(deadlines, id);
  return found ? [{ type: 'DeadlineExtended', data: { deadlineId: id, days, reason, deadline: lengthened(found, days) } }] : [];
};

/** The deadline that a firing is about, if it still runs and is really due: an old or repeated firing finds nothing. */
export const due = (deadlines: Deadlines, command: FireDeadline, at: Instant): Deadline | undefined => {
  const found = deadlines[command.data.deadlineId];
  return found?.status === 'armed' && found.deadline.dueAt === command.data.dueAt && at >= found.deadline.dueAt
    ? found.deadline
    : undefined;
};

/** The period ran out and the law's consequence follows. */
export const fired = ({ id, kind, dueAt }: Deadline): DeadlineEvent => ({ type: 'DeadlineFired', data: { deadlineId: id, kind, dueAt } });

/** The period ran out on whoever had to act. */
export const missed = ({ id, kind, dueAt }: Deadline, cause: string): DeadlineEvent => ({
  type: 'DeadlineMissed',
  data: { deadlineId: id, kind, dueAt, cause },
});

/** Whether `on` is still within the deadline. */
export const inTime = (deadline: Pick<Deadline, 'dueOn'>, on: LocalDate): boolean => on <= deadline.dueOn;

/** The first instant after a day: for deadlines agreed as a plain date, such as a day of payment. */
export const agreedDay = (kind: string, id: string, on: LocalDate, rule: string): DeadlineEvent => ({
  type: 'DeadlineArmed',
  data: {
    deadline: {
      id,
      kind,
      rule,
      unit: 'day',
      count: 0,
      addedDays: 0,
      from: on,
      nominalEnd: on,
      dueOn: on,
      dueAt: endOfDay(on),
      calendarVersion: 'agreed',
      provisional: false,
      excluded: [],
    },
  },
});
