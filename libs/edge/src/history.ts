import type { Message } from '@fengqiao/bus';
import type { OrderedLog, RecordedEvent } from '@fengqiao/event-store';
import { within, type Moment } from '@fengqiao/projections';
import { problem } from './problems.js';

/** What was published about a subject until a moment, in the order of the log: what its read models were then folded from. */
export type History = (subject: string, moment: Moment) => Promise<readonly Message[]>;

const PAGE = 500;

/** @throws Problem 400 where this process cannot read what another service recorded: it never answers with a part. */
export const historyOf =
  (log: OrderedLog, messageOf: (event: RecordedEvent) => Message | undefined): History =>
  async (subject, moment) => {
    const messages: Message[] = [];
    const upTo = (event: RecordedEvent): void => {
      const message = messageOf(event);
      if (!message) throw problem('as-of-not-here');
      if (within(moment, { position: event.position, at: message.at, recordedAt: event.recordedAt })) messages.push(message);
    };
    for (let from = 1; ; from += PAGE) {
      const events = await log.readSubject(subject, from, PAGE);
      events.forEach(upTo);
      if (events.length < PAGE) return messages;
    }
  };
