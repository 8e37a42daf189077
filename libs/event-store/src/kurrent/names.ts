import type { Place } from './server.js';

/**
 * Streams of the adapter itself. The dot keeps them apart from every stream of a service (`category-id`, a category being letters only).
 * `command`: what a command recorded, and the fences of attempts that came to nothing. `event`: who took an event id, so that it is unique in
 * the whole log and not only in its stream, as the server would have it.
 */
export const commandStream = (id: string): string => `fengqiao.command-${id.toLowerCase()}`;
export const eventStream = (id: string): string => `fengqiao.event-${id.toLowerCase()}`;

/** Types of the adapter's own records; a service's event type is one word, so none can collide. */
export const RECORDED = 'fengqiao.recorded';
export const FENCE = 'fengqiao.fence';
export const TAKEN = 'fengqiao.taken';
export const CLOSED = 'fengqiao.closed';

const LEGAL = /^[A-Za-z]+-/;
const OURS = /^fengqiao\.(command|event)-/;
/** The streams whose events the index numbers, as the server's own filter takes it. */
export const LEGAL_STREAMS = LEGAL.source;

/** A stream whose name is a service's. */
export const isLegal = (stream: string): boolean => LEGAL.test(stream);
/** A stream from which nothing may ever vanish: a service's, or one that keeps the adapter's promises. */
export const isKept = (stream: string): boolean => isLegal(stream) || OURS.test(stream);

/** Negative, zero or positive as `a` lies before, at or after `b` in `$all`. */
export const comparePlaces = (a: Place, b: Place): number => {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  return a.prepare === b.prepare ? 0 : a.prepare < b.prepare ? -1 : 1;
};
