import type { Consumer as KafkaConsumer, ConsumerGroupJoinEvent, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { inTurn } from '@fengqiao/event-store';
import type { Heard } from '../letters.js';

export interface ReceiverOptions {
  readonly kafka: Kafka;
  readonly group: string;
  readonly topics: readonly string[];
  /** Deals with records of one partition; what was dealt with stays so, so that the broker's offset is only a hint of where to go on. */
  readonly handle: (records: readonly Heard[]) => Promise<void>;
  /** Where to go on, for topics that can be read nowhere else: the offsets of the group then say nothing at all. */
  readonly places?: Places;
  readonly onFailure: (error: unknown) => void;
  /** Milliseconds without a heartbeat after which the broker gives its partitions to another. */
  readonly sessionTimeout?: number;
}

/** How far each partition has been dealt with, kept beside the effects. */
export interface Places {
  /** The next offset; undefined where it was never read. */
  load(topic: string, partition: number): Promise<string | undefined>;
  advance(topic: string, partition: number, next: string): Promise<void>;
}

/** Hears topics of other services for as long as it runs, whatever happens to its connection. */
export interface Receiver {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Why it hears nothing at present; undefined while all is well. */
  failing(): string | undefined;
  /** Times that it had to begin anew. */
  restarts(): number;
}

const SESSION = 10_000;
const GOODBYE = 5_000;
const BREATH = 500;

const EARLIEST = '-2';

const recordOf = ({ topic, partition }: EachBatchPayload['batch'], { offset, key, headers = {}, value }: KafkaMessage): Heard => ({
  topic,
  partition,
  offset,
  key: key?.toString() ?? null,
  headers: Object.fromEntries(
    Object.entries(headers).flatMap(([name, header]) => (header === undefined ? [] : [[name, [header].flat().map(String).join(', ')]])),
  ),
  body: value,
});

const nextOf = ({ batch }: EachBatchPayload): string => String(BigInt(batch.lastOffset()) + 1n);

/**
 * A kafkajs consumer under watch. Its library can stop silently, rejoin without end or keep a partition it has lost: so nothing depends on
 * it but speed. It begins anew when it crashes or when no heartbeat has come for two session timeouts.
 */
export const createReceiver = (options: ReceiverOptions): Receiver => {
  const { kafka, group, topics, handle, places, onFailure, sessionTimeout = SESSION } = options;
  let consumer: KafkaConsumer | undefined;
  let [running, count, heard] = [false, -1, 0];
  let failure: string | undefined = 'not started';
  let watching: NodeJS.Timeout | undefined;
  let beginning: Promise<void> = Promise.resolve();

  /** Partitions that are read from their kept place, since the group was joined last. */
  const placed = new Set<string>();
  /** Looking up places, and batches: a place that is looked up beside a batch is the place from before that batch, and would repeat it. */
  let turns = inTurn();

  const place = async (reader: KafkaConsumer, topic: string, partition: number): Promise<void> => {
    const next = (await places?.load(topic, partition)) ?? EARLIEST;
    reader.seek({ topic, partition, offset: next });
    placed.add(`${topic}/${partition}`);
  };

  /** Whatever the group's offsets say: each partition goes on where its effects ended. */
  const placeAll = async (reader: KafkaConsumer, { memberAssignment }: ConsumerGroupJoinEvent['payload']): Promise<void> => {
    for (const [topic, partitions] of Object.entries(memberAssignment))
      for (const partition of partitions) await place(reader, topic, partition);
  };

  const dealWith = async (payload: EachBatchPayload): Promise<void> => {
    const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload;
    const { topic, partition } = batch;
    if (!isRunning() || isStale() || !consumer) return;
    if (places && !placed.has(`${topic}/${partition}`)) return place(consumer, topic, partition);
    await handle(batch.messages.map((message) => recordOf(batch, message)));
    await places?.advance(topic, partition, nextOf(payload));
    resolveOffset(batch.lastOffset());
    await heartbeat();
    void consumer?.commitOffsets([{ topic, partition, offset: nextOf(payload) }]).catch(() => undefined); // a hint: nothing waits for it
  };

  const leave = async (leaving: KafkaConsumer | undefined): Promise<void> => {
    await Promise.race([leaving?.disconnect(), new Promise((resolve) => setTimeout(resolve, GOODBYE).unref())]).catch(() => undefined);
  };

  const join = async (): Promise<void> => {
    const joining = kafka.consumer({
      groupId: group,
      sessionTimeout,
      heartbeatInterval: Math.floor(sessionTimeout / 4),
      rebalanceTimeout: sessionTimeout * 3,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { retries: 3, restartOnFailure: async () => false },
    });
    consumer = joining;
    turns = inTurn(); // whatever the one before hangs in
    const alive = (): void => {
      heard = performance.now();
      failure = undefined;
    };
    joining.on(joining.events.GROUP_JOIN, ({ payload }) => {
      alive();
      placed.clear();
      if (places) void turns([group], () => placeAll(joining, payload)).catch((error: unknown) => consumer === joining && anew(error));
    });
    joining.on(joining.events.HEARTBEAT, alive);
    joining.on(joining.events.CRASH, ({ payload }) => {
      if (consumer === joining) anew(payload.error);
    });
    heard = performance.now();
    await joining.connect();
    await joining.subscribe({ topics: [...topics], fromBeginning: true });
    await joining.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 1,
      eachBatch: (payload) => turns([group], () => dealWith(payload)),
    });
  };

  const begin = async (): Promise<void> => {
    while (running) {
      try {
        count += 1;
        return await join();
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
        onFailure(error);
        await leave(consumer);
        await new Promise((resolve) => setTimeout(resolve, BREATH));
      }
    }
  };

  const anew = (error: unknown): void => {
    failure = error instanceof Error ? error.message : String(error);
    onFailure(error);
    const leaving = consumer;
    consumer = undefined;
    heard = performance.now();
    beginning = beginning.then(async () => {
      await leave(leaving);
      await begin();
    });
  };

  return {
    async start() {
      running = true;
      beginning = begin();
      watching = setInterval(() => {
        if (running && consumer && performance.now() - heard > 2 * sessionTimeout)
          anew(new Error(`no heartbeat in ${2 * sessionTimeout} ms`));
      }, sessionTimeout / 2);
    },
    async stop() {
      running = false;
      clearInterval(watching);
      await Promise.race([beginning, new Promise((resolve) => setTimeout(resolve, GOODBYE).unref())]);
      await leave(consumer);
    },
    failing: () => failure,
    restarts: () => Math.max(0, count),
  };
};
