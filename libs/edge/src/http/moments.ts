import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventLog } from '@fengqiao/event-store';
import type { Moment } from '@fengqiao/projections';
import type { Clock } from '../clock.js';
import { problem, type Problem } from '../problems.js';

/** RFC 3339, with seconds and an offset. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;
const POSITION = /^\d{1,15}$/;

/** What a request asks to look back to. */
export interface AskedMoment {
  readonly asOf?: unknown;
  readonly knownAt?: unknown;
}

const invalid = (pointer: string, detail: string, zh: string): Problem => problem('as-of-invalid', [{ pointer, detail, zh }]);

const instantIn = (pointer: string, text: string): string => {
  const [, year, month, day] = INSTANT.exec(text) ?? [];
  const instant = Date.parse(text);
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined || Number.isNaN(instant) || Number(day) > lastDay)
    throw invalid(
      pointer,
      'is not an RFC 3339 instant such as 2025-03-31T10:00:00Z (write + as %2B)',
      '不是 RFC 3339 时刻，例如 2025-03-31T10:00:00Z（+ 写作 %2B）',
    );
  return new Date(instant).toISOString();
};

const textIn = (pointer: string, value: unknown): string => {
  if (typeof value !== 'string') throw invalid(pointer, 'is given more than once', '给出了不止一次');
  return value;
};

/** @throws Problem 400 for what is no moment, or has not come yet; undefined where none is asked for. */
export const momentIn = async ({ asOf, knownAt }: AskedMoment, clock: Clock, log: EventLog): Promise<Moment | undefined> => {
  if (asOf === undefined && knownAt === undefined) return undefined;
  const known = knownAt === undefined ? {} : { knownAt: instantIn('knownAt', textIn('knownAt', knownAt)) };
  if (asOf === undefined) return known;
  const text = textIn('asOf', asOf);
  if (!POSITION.test(text)) {
    const at = instantIn('asOf', text);
    if (at > clock.now()) throw invalid('asOf', 'lies in the future of legal time', '晚于现在的法定时间');
    return { at, ...known };
  }
  const [newest] = (await log.readBackwards(undefined, 1)).events;
  if (newest === undefined || Number(text) > newest.position) throw invalid('asOf', 'lies behind the newest event', '晚于最新事件的位置');
  return { position: Number(text), ...known };
};

const asked = new AsyncLocalStorage<Moment>();

/** Runs what answers a request that looks back. */
export const lookingBack = <T>(moment: Moment, answer: () => T): T => asked.run(moment, answer);

/** The moment that the request under way looks back to; undefined: now. */
export const currentMoment = (): Moment | undefined => asked.getStore();
