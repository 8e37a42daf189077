import { START, type Checkpoint, type EventLog, type Follower, type Lease, type RecordedEvent } from '@fengqiao/event-store';
import type { Service } from '@fengqiao/contracts';
import type { KeptCheckpoint } from '../checkpoint.js';
import { toCloudEvent, type Carried } from '../cloud-event.js';
import type { Message } from '../message.js';
import { toRecord } from './binary-mode.js';
import type { Sender } from './sender.js';
import { topicOf } from './topics.js';

export interface RelayOptions {
  readonly service: Service;
  /** Categories of its streams. */
  readonly categories: readonly string[];
  readonly log: EventLog;
  readonly messageOf: (event: RecordedEvent) => Message | undefined;
  readonly sender: Sender;
  readonly checkpoint: KeptCheckpoint;
  readonly lease?: Lease;
  /** The highest offsets of the topic, to see at the start whether it lost what was published. */
  readonly published: () => Promise<number>;
  readonly onRepublish: (reason: string) => void;
}

/** Recorded events of one service as they are carried to others, each with what its sender sent before it on the subject. */
export const carriedFrom = async (
  { log, categories, messageOf }: Pick<RelayOptions, 'log' | 'categories' | 'messageOf'>,
  events: readonly RecordedEvent[],
): Promise<readonly Carried[]> => {
  const previous = await log.previousIn(categories, events);
  return events.flatMap((event, index) => {
    const message = messageOf(event);
    return message ? [{ message, previous: previous[index] ?? 0 }] : [];
  });
};

/**
 * Publishes a service's events from the log, in order, at least once. The log is the record: where a topic is found to have lost what was
 * on it, everything is published again.
 */
export const createRelay = (options: RelayOptions): Follower => {
  const { service, categories, sender, checkpoint, lease, published, onRepublish } = options;
  const offsets = new Map<number, number>();

  /** An offset that is lower than one given before: the partition began anew. */
  const lostBy = (given: ReadonlyMap<number, number>): boolean =>
    [...given].some(([partition, offset]) => offset < (offsets.get(partition) ?? 0));

  const startOver = async (reason: string): Promise<Checkpoint> => {
    onRepublish(reason);
    offsets.clear();
    await checkpoint.advance(START);
    return START;
  };

  return {
    name: `${service}.relay`,
    filter: { categories },
    ...(lease ? { lease } : {}),
    async load() {
      offsets.clear();
      const place = await checkpoint.load();
      if (place !== START && (await published()) === 0) return startOver('the topic is empty');
      return place;
    },
    async apply(page) {
      const carried = await carriedFrom(options, page.events);
      if (carried.length > 0) {
        const given = await sender.send(
          topicOf(service),
          carried.map((one) => ({ ...toRecord(toCloudEvent(one)) })),
        );
        if (lostBy(given)) {
          await startOver('its offsets began anew');
          throw new Error(`${topicOf(service)} lost what was published: everything is published again`);
        }
        for (const [partition, offset] of given) offsets.set(partition, offset);
      }
      await checkpoint.advance(page.checkpoint);
    },
  };
};
