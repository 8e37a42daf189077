import type { Actor, Instant } from '@fengqiao/kernel';
import type { Message } from '@fengqiao/bus';

/** What a service is said to have published. */
export interface Telling {
  /** `service.Type`. */
  readonly what: `${Message['service']}.${string}`;
  readonly stream: string;
  readonly data?: object;
  /** The dispute; the stream itself when absent. */
  readonly subject?: string;
  readonly actor?: Actor;
  readonly at?: Instant;
}

const PLATFORM: Actor = { person: 'system:test', role: 'system' };
const NOON: Instant = '2025-03-03T04:00:00.000Z';

/** The messages of a log in which exactly this was recorded, in this order. @param from position of the first */
export const tell = (told: readonly Telling[], from = 0): readonly Message[] => {
  const counters = new Map<string, number>();
  const next = (name: string): number => {
    const count = (counters.get(name) ?? 0) + 1;
    counters.set(name, count);
    return count;
  };
  return told.map(({ what, stream, data, subject = stream, actor = PLATFORM, at = NOON }, index) => {
    const [service = '', type = ''] = what.split('.');
    return {
      id: `00000000-0000-4000-8000-${String(from + index).padStart(12, '0')}`,
      position: String(from + index),
      service: service as Message['service'],
      stream,
      category: stream.slice(0, stream.indexOf('-')),
      version: next(`stream ${stream}`),
      type,
      subject,
      subjectSequence: next(`subject ${subject}`),
      actor,
      at,
      recordedAt: at,
      ...(data === undefined ? {} : { data }),
    };
  });
};
