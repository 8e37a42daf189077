import { START, type Checkpoint, type EventLog, type Follower, type Lease, type RecordedEvent } from '@fengqiao/event-store';
import type { Service } from '@fengqiao/contracts';
import type { KeptCheckpoint } from '../checkpoint.js';
import { toCloudEvent, type Carried } from '../cloud-event.js';
import type { Message } from '../message.js';
import { toRecord } from './binary-mode.js';
import type { Sender } from './sender.js';
import { topicOf } from './topics.js';

/** The topic of one service, as its relay needs it. */
export interface OwnTopic {
  /** Makes it where it is missing. @throws WrongTopic */
  make(): Promise<void>;
  /** By partition, the offset that the next record gets; undefined where the topic is gone. */
  ends(): Promise<ReadonlyMap<number, number> | undefined>;
}

export interface RelayOptions {
  readonly service: Service;
  /** Categories of its streams. */
  readonly categories: readonly string[];
  readonly log: EventLog;
  readonly messageOf: (event: RecordedEvent) => Message | undefined;
  readonly sender: Sender;
  readonly checkpoint: KeptCheckpoint;
  readonly lease?: Lease;
  readonly topic: OwnTopic;
  readonly onRepublish: (reason: string) => void;
}

export interface Relay extends Follower {
  /** Looks whether the topic lost what was published, also where nothing new is. @returns why everything must be published again: follow it anew */
  lost(): Promise<string | undefined>;
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

const PAGE = 500;

/**
 * Publishes a service's events from the log, in order, at least once. The log is the record: where the topic is found to be gone, or to have
 * lost what was on it, it is made anew and everything is published again, whatever else goes on meanwhile.
 */
export const createRelay = (options: RelayOptions): Relay => {
  const { service, categories, log, sender, checkpoint, lease, topic, onRepublish } = options;
  /** By partition, an offset that was given: whatever comes later has a higher one. */
  const offsets = new Map<number, number>();
  /** Everything is being published again, and this far it has come. */
  let again: Checkpoint | undefined;
  let known: string | undefined;

  const startOver = async (reason: string): Promise<void> => {
    onRepublish(reason);
    offsets.clear();
    await topic.make();
    await checkpoint.advance(START);
    [again, known] = [START, undefined];
  };

  /** What was given until now must stand on the topic when it is looked at. */
  const loss = async (): Promise<string | undefined> => {
    const given = [...offsets];
    const ends = await topic.ends();
    if (!ends) return 'the topic is gone';
    return given.some(([partition, offset]) => (ends.get(partition) ?? 0) <= offset) ? 'its offsets began anew' : undefined;
  };

  /** Whether anything was there to be published, up to a place: only then does an empty topic say that something is lost. */
  const anythingUpTo = async (place: Checkpoint): Promise<boolean> => {
    for (let at = START; ;) {
      const { events, checkpoint: seen } = await log.readLog(at, PAGE, { categories });
      const [first] = events;
      if (first) return log.compare(first.checkpoint, place) <= 0;
      if (seen === at || log.compare(seen, place) >= 0) return false;
      at = seen;
    }
  };

  /** @returns why what was sent before is lost */
  const publish = async (events: readonly RecordedEvent[]): Promise<string | undefined> => {
    const carried = await carriedFrom(options, events);
    if (carried.length === 0) return undefined;
    try {
      const given = await sender.send(
        topicOf(service),
        carried.map((one) => ({ ...toRecord(toCloudEvent(one)) })),
      );
      const anew = [...given].some(([partition, offset]) => offset < (offsets.get(partition) ?? 0));
      for (const [partition, offset] of given) offsets.set(partition, offset);
      return anew ? 'its offsets began anew' : undefined;
    } catch (error) {
      const reason = await loss();
      if (reason === undefined) throw error;
      return reason;
    }
  };

  /** Publishes from where it was left, up to a place. */
  const republish = async (upTo: Checkpoint): Promise<void> => {
    while (again !== undefined && (again === START || log.compare(again, upTo) < 0)) {
      const page = await log.readLog(again, PAGE, { categories });
      const reason = await publish(page.events);
      if (reason !== undefined) {
        await startOver(reason);
        continue;
      }
      await checkpoint.advance(page.checkpoint);
      if (page.checkpoint === again) break;
      again = page.checkpoint;
    }
    again = undefined;
  };

  return {
    name: `${service}.relay`,
    filter: { categories },
    ...(lease ? { lease } : {}),
    async load() {
      const place = await checkpoint.load();
      if (lease && !lease.held()) return place; // another process publishes: only how far it has come is asked
      const reason = known ?? (await loss());
      await topic.make();
      again = undefined;
      const ends = (await topic.ends()) ?? new Map<number, number>();
      const empty = [...ends.values()].every((end) => end === 0);
      if (place !== START && (reason !== undefined || (empty && (await anythingUpTo(place))))) {
        await startOver(reason ?? 'the topic is empty');
        again = undefined; // the page by page of the log begins at its start
        return START;
      }
      known = undefined;
      for (const [partition, end] of ends) if (end > 0) offsets.set(partition, end - 1);
      return place;
    },
    async apply(page) {
      if (again === undefined) {
        const reason = await publish(page.events);
        if (reason !== undefined) await startOver(reason);
      }
      await republish(page.checkpoint);
      await checkpoint.advance(page.checkpoint);
    },
    async lost() {
      if (lease && !lease.held()) return undefined;
      known ??= await loss();
      return known;
    },
  };
};
