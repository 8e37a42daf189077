import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';

/** What a record of a topic says about itself, as `contracts/README.md` tells: nothing else of the platform is known here. */
export interface ReadEvent {
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly position: number;
  readonly time: string;
}

const SERVICES = ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'];

/** Reads all topics from the beginning, until `enough`. Keeps each event once. */
export const readTopics = async (
  brokers: readonly string[],
  enough: (events: readonly ReadEvent[]) => boolean,
  seconds: number,
): Promise<readonly ReadEvent[]> => {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `outside-${randomUUID()}` });
  const events = new Map<string, ReadEvent>();
  await consumer.connect();
  await consumer.subscribe({ topics: SERVICES.map((service) => `fengqiao.${service}.events.v1`), fromBeginning: true });
  const done = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`only ${events.size} events came`)), seconds * 1_000);
    const look = (): void => {
      if (!enough([...events.values()])) return;
      clearTimeout(late);
      resolve();
    };
    void consumer.run({
      eachMessage: async ({ message: { headers } }) => {
        const attribute = (name: string): string => String(headers?.[`ce_${name}`] ?? '');
        events.set(attribute('id'), {
          type: attribute('type'),
          subject: attribute('subject'),
          sequence: Number(attribute('sequence')),
          position: Number(attribute('position')),
          time: attribute('time'),
        });
        look();
      },
    });
  });
  try {
    await done;
  } finally {
    await consumer.disconnect();
  }
  return [...events.values()].toSorted((a, b) => a.position - b.position);
};
