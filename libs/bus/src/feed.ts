import type { Service } from '@fengqiao/contracts';
import { fromCloudEvent, type Carried } from './cloud-event.js';

/** What a sender published, in order, from its own log: the same messages as on its topic, without an end to retention. */
export interface Feed {
  /** Messages after a checkpoint of the sender's, at most `limit`. */
  after(sender: Service, checkpoint: string, limit: number): Promise<FeedPage>;
  /** Messages of one subject after a sequence, at most `limit`; `next` is the sequence to read on from. */
  ofSubject(sender: Service, subject: string, after: number, limit: number): Promise<FeedPage>;
}

export interface FeedPage {
  readonly carried: readonly Carried[];
  /** Read on from here. */
  readonly next: string;
  /** There may be more at once. */
  readonly more: boolean;
}

/** The sender did not give its feed: nothing is guessed, it is asked again. */
export class FeedUnavailable extends Error {
  constructor(sender: Service, reason: string) {
    super(`the feed of ${sender} gave nothing: ${reason}`);
    this.name = 'FeedUnavailable';
  }
}

export interface FeedOptions {
  /** Where a service answers, without a slash at the end. */
  readonly address: (sender: Service) => string;
  /** A bearer token that may read feeds. */
  readonly token: () => Promise<string>;
  /** Milliseconds until an answer is given up. */
  readonly patience: number;
}

interface Answer {
  readonly items: readonly unknown[];
  readonly next: string;
  readonly more: boolean;
}

/** The feeds of other services over HTTP. */
export const httpFeed = ({ address, token, patience }: FeedOptions): Feed => {
  const ask = async (sender: Service, query: Readonly<Record<string, string>>): Promise<Answer> => {
    const url = `${address(sender)}/v1/${sender}/events?${new URLSearchParams(query).toString()}`;
    const headers = { authorization: `Bearer ${await token()}`, accept: 'application/json' };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(patience) }).catch((error: unknown) => {
      throw new FeedUnavailable(sender, error instanceof Error ? error.message : String(error));
    });
    if (!response.ok) throw new FeedUnavailable(sender, `status ${response.status}`);
    return (await response.json()) as Answer;
  };
  return {
    async after(sender, checkpoint, limit) {
      const { items, next, more } = await ask(sender, { after: checkpoint, limit: String(limit) });
      return { carried: items.map(fromCloudEvent), next, more };
    },
    async ofSubject(sender, subject, after, limit) {
      const { items, next, more } = await ask(sender, { subject, sequence: String(after), limit: String(limit) });
      return { carried: items.map(fromCloudEvent), next, more };
    },
  };
};
