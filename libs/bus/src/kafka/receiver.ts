import type { Consumer as KafkaConsumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { fromCloudEvent, MalformedMessage, type Carried } from '../cloud-event.js';
import { fromRecord } from './binary-mode.js';

export interface ReceiverOptions {
  readonly kafka: Kafka;
  readonly group: string;
  readonly topics: readonly string[];
  /** Takes messages in; what was taken stays taken, so that the broker's offset is only a hint of where to go on. */
  readonly take: (messages: readonly Carried[]) => Promise<void>;
  /** Keeps a record that is no message of ours, with where it came from and what is wrong with it. */
  readonly bury: (record: DeadRecord) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  /** Milliseconds without a heartbeat after which the broker gives its partitions to another. */
  readonly sessionTimeout?: number;
}

/** A record that could not be read. */
export interface DeadRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly error: string;
  readonly message: KafkaMessage;
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

interface Read {
  readonly good: readonly Carried[];
  readonly dead: readonly DeadRecord[];
}

const read = ({ topic, partition, messages }: EachBatchPayload['batch']): Read => {
  const [good, dead] = [[] as Carried[], [] as DeadRecord[]];
  for (const message of messages) {
    try {
      good.push(fromCloudEvent(fromRecord({ headers: message.headers ?? {}, value: message.value })));
    } catch (error) {
      if (!(error instanceof MalformedMessage)) throw error;
      dead.push({ topic, partition, offset: message.offset, error: error.message, message });
    }
  }
  return { good, dead };
};

/**
 * A kafkajs consumer under watch. Its library can stop silently, rejoin without end or keep a partition it has lost: so nothing depends on
 * it but speed. It begins anew when it crashes or when no heartbeat has come for two session timeouts.
 */
export const createReceiver = (options: ReceiverOptions): Receiver => {
  const { kafka, group, topics, take, bury, onFailure, sessionTimeout = SESSION } = options;
  let consumer: KafkaConsumer | undefined;
  let [running, count, heard] = [false, -1, 0];
  let failure: string | undefined = 'not started';
  let watching: NodeJS.Timeout | undefined;
  let beginning: Promise<void> = Promise.resolve();

  const eachBatch = async ({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> => {
    if (!isRunning() || isStale()) return;
    const { good, dead } = read(batch);
    for (const record of dead) await bury(record);
    await take(good);
    resolveOffset(batch.lastOffset());
    await heartbeat();
    const next = String(BigInt(batch.lastOffset()) + 1n);
    await consumer?.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset: next }]).catch(() => undefined); // a hint
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
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
      retry: { retries: 3, restartOnFailure: async () => false },
    });
    consumer = joining;
    const alive = (): void => {
      heard = performance.now();
      failure = undefined;
    };
    joining.on(joining.events.GROUP_JOIN, alive);
    joining.on(joining.events.HEARTBEAT, alive);
    joining.on(joining.events.CRASH, ({ payload }) => {
      if (consumer === joining) anew(payload.error);
    });
    heard = performance.now();
    await joining.connect();
    await joining.subscribe({ topics: [...topics], fromBeginning: true });
    await joining.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 1, eachBatch });
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
