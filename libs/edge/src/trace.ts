import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** A trace as W3C Trace Context carries it: `00-<trace id>-<id of the caller's step>-<flags>`. */
export interface Trace {
  /** 32 hexadecimal digits: the same through all services, and in every log line. */
  readonly id: string;
  /** Whether whoever began it records it. */
  readonly flags: string;
}

const SHAPE = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-|$)/;
const SAMPLED = '01';

/** What a `traceparent` says; undefined where there is none, or one that must be ignored. */
export const traceIn = (traceparent: unknown): Trace | undefined => {
  const [, id, flags] = (typeof traceparent === 'string' && SHAPE.exec(traceparent)) || [];
  return id === undefined || flags === undefined ? undefined : { id, flags };
};

export const newTrace = (id = randomUUID().replaceAll('-', '')): Trace => ({ id, flags: SAMPLED });

/** The `traceparent` of what a command records: the command is the step. */
export const traceparentOf = ({ id, flags }: Trace, commandId: string): string =>
  `00-${id}-${commandId.replaceAll('-', '').slice(0, 16)}-${flags}`;

/** What a process does at present: every log line that comes of it carries this. */
interface Doing {
  readonly trace: Trace;
  dispute?: string;
}

const doing = new AsyncLocalStorage<Doing>();

/** Runs some work, and all that it sets going, as part of a trace. */
export const inTrace = <T>(trace: Trace, work: () => T): T => doing.run({ trace }, work);

export const currentTrace = (): Trace | undefined => doing.getStore()?.trace;

/** Tells which dispute the present work turned out to be about. */
export const aboutDispute = (dispute: string | undefined): void => {
  const now = doing.getStore();
  if (now && dispute !== undefined) now.dispute = dispute;
};

/** What says in a log line what it belongs to; nothing outside of a trace. */
export interface Belonging {
  readonly traceId?: string;
  readonly dispute?: string;
}

const belonging = (now: Doing | undefined): Belonging =>
  now ? { traceId: now.trace.id, ...(now.dispute === undefined ? {} : { dispute: now.dispute }) } : {};

/** Of the present work, as far as is known. */
export const logged = (): Belonging => belonging(doing.getStore());

/** Of the present work, asked later from anywhere. */
export const loggedLater = (): (() => Belonging) => {
  const now = doing.getStore();
  return () => belonging(now);
};
