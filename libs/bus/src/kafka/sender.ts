import type { Kafka, Message as KafkaMessage, Producer } from 'kafkajs';

/** Sends records and waits until all in-sync copies have them, but never longer than its deadline. */
export interface Sender {
  /** @returns the first offset given in each partition. @throws on an outage or past the deadline: the outcome is then unknown */
  send(topic: string, messages: readonly KafkaMessage[]): Promise<ReadonlyMap<number, number>>;
  stop(): Promise<void>;
}

/** Past its deadline a send is given up together with its producer: what it may still do are repetitions. */
export class SendTimedOut extends Error {
  constructor(topic: string, milliseconds: number) {
    super(`${topic} acknowledged nothing within ${milliseconds} ms`);
    this.name = 'SendTimedOut';
  }
}

const DEADLINE = 10_000;
const GOODBYE = 2_000;

const within = <T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export const createSender = (kafka: Kafka, deadline = DEADLINE): Sender => {
  let connected: Promise<Producer> | undefined;
  const connect = async (): Promise<Producer> => {
    const producer = kafka.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1, retry: { retries: 3 } });
    await producer.connect();
    return producer;
  };
  const drop = async (): Promise<void> => {
    const leaving = connected;
    connected = undefined;
    await within((async () => (await leaving)?.disconnect())(), GOODBYE, () => new Error('no goodbye')).catch(() => undefined);
  };
  const deliver = async (topic: string, messages: readonly KafkaMessage[]): Promise<ReadonlyMap<number, number>> => {
    const producer = await (connected ??= connect());
    const answers = await producer.send({ topic, acks: -1, timeout: deadline, messages: [...messages] });
    return new Map(answers.map(({ partition, baseOffset }) => [partition, Number(baseOffset)]));
  };
  return {
    async send(topic, messages) {
      try {
        return await within(deliver(topic, messages), deadline, () => new SendTimedOut(topic, deadline));
      } catch (error) {
        await drop();
        throw error;
      }
    },
    stop: drop,
  };
};
