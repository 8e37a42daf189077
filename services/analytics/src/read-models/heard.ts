import type { Message } from '@fengqiao/bus';

/**
 * Reads members of what other services published. A member that is absent, or of another kind than expected, is simply not known:
 * a read model never stops because a body says less than it might.
 */
export type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

export const bodyOf = ({ data }: Pick<Message, 'data'>): Body => (isBody(data) ? data : {});

export const textIn = (body: Body, name: string): string | undefined => {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const bodyIn = (body: Body, name: string): Body => {
  const value = body[name];
  return isBody(value) ? value : {};
};

export const bodiesIn = (body: Body, name: string): readonly Body[] => {
  const value = body[name];
  return Array.isArray(value) ? value.filter(isBody) : [];
};

export const textsIn = (body: Body, name: string): readonly string[] => {
  const value = body[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** The dispute an event belongs to; undefined where its stream is its own subject: rosters, number series, populations. */
export const disputeOf = ({ subject, stream }: Pick<Message, 'subject' | 'stream'>): string | undefined =>
  subject === stream ? undefined : subject;

/** What parties and mediators never see: screening, and whatever others record because of it (R-ACC-01). */
export const isRestricted = ({ service, type }: Pick<Message, 'service' | 'type'>): boolean =>
  service === 'screening' || /Suspicion|Screen|Indicator/.test(type) || RESTRICTED.has(type);

/** Their names do not say that they come of a suspicion: a denial of the own joining, and the report of a mediator. */
const RESTRICTED: ReadonlySet<string> = new Set(['JoiningDisowned', 'MediatorReported', 'MediatorReportReceived']);
