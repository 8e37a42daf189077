import { fromCloudEvent, MalformedMessage, type Carried } from '../cloud-event.js';
import type { Heard } from '../letters.js';
import { fromRecord } from './binary-mode.js';

export interface Hearing {
  /** Takes messages in; taken ones stay taken. */
  readonly take: (messages: readonly Carried[]) => Promise<void>;
  /** Keeps a record that is no message of ours, with what is wrong with it. */
  readonly bury: (record: Heard, reason: string) => Promise<void>;
}

/** The message of a record of another service. @throws MalformedMessage */
export const messageIn = ({ headers, body }: Heard): Carried => fromCloudEvent(fromRecord({ headers, value: body }));

/** Deals with records of other services: what can be read is taken in, whatever else stands between. */
export const hearingEvents =
  ({ take, bury }: Hearing): ((records: readonly Heard[]) => Promise<void>) =>
  async (records) => {
    const good: Carried[] = [];
    for (const record of records) {
      try {
        good.push(messageIn(record));
      } catch (error) {
        if (!(error instanceof MalformedMessage)) throw error;
        await bury(record, error.message);
      }
    }
    await take(good);
  };
