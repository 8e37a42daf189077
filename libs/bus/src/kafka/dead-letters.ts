import type { Service } from '@fengqiao/contracts';
import type { DeadRecord } from './receiver.js';
import type { Sender } from './sender.js';
import { deadTopicOf } from './topics.js';

/** Keeps what a service could not read on its own dead-letter topic: the record as it came, and where it came from. */
export const deadLetters =
  (service: Service, sender: Sender, now: () => Date) =>
  async ({ topic, partition, offset, error, message }: DeadRecord): Promise<void> => {
    const headers = {
      ...message.headers,
      'x-original-topic': topic,
      'x-original-partition': String(partition),
      'x-original-offset': offset,
      'x-error': error,
      'x-attempt': String(Number(message.headers?.['x-attempt']?.toString() ?? '0') + 1),
      'x-buried-at': now().toISOString(),
    };
    await sender.send(deadTopicOf(service), [{ key: message.key, value: message.value, headers }]);
  };
