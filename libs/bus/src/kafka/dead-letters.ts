import type { Service } from '@fengqiao/contracts';
import type { Heard } from '../letters.js';
import type { Sender } from './sender.js';
import { deadTopicOf } from './topics.js';

/** Tells a service's own dead-letter topic of a record that could not be dealt with: as it came, and where it came from. */
export const deadLetters =
  (service: Service, sender: Sender, now: () => Date) =>
  async ({ topic, partition, offset, key, headers: own, body }: Heard, reason: string, attempt = 1): Promise<void> => {
    const headers = {
      ...own,
      'x-original-topic': topic,
      'x-original-partition': String(partition),
      'x-original-offset': offset,
      'x-error': reason,
      'x-attempt': String(attempt),
      'x-buried-at': now().toISOString(),
    };
    await sender.send(deadTopicOf(service), [{ key, value: body, headers }]);
  };
