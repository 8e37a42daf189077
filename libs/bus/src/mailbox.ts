import type { Service } from '@fengqiao/contracts';
import type { Carried } from './cloud-event.js';
import type { KeptCheckpoint } from './checkpoint.js';
import type { Feed } from './feed.js';
import type { Gap, Inbound } from './inbound.js';

/** Takes in what others send, by whichever way it comes, and fetches what is missing from whoever sent it. */
export interface Mailbox {
  /** Takes what came from a topic; gaps are filled from the sender's feed first. */
  take(messages: readonly Carried[]): Promise<void>;
  /** Reads a sender's feed from where it was read last to its end: whatever never came is taken in now. @returns how many were missing */
  sweep(sender: Service): Promise<number>;
}

/** Filling a gap brought nothing: the sender's feed and its topic contradict each other. */
export class GapRemains extends Error {
  constructor({ sender, subject, after }: Gap) {
    super(`${sender} has nothing after ${after} of ${subject}, though its topic says so`);
    this.name = 'GapRemains';
  }
}

const PAGE = 500;

export const createMailbox = (inbound: Inbound, feed: Feed, sweptOf: (sender: Service) => KeptCheckpoint): Mailbox => {
  const fill = async (gap: Gap): Promise<void> => {
    let found = 0;
    for (let [after, more] = [gap.after, true]; more;) {
      const page = await feed.ofSubject(gap.sender, gap.subject, after, PAGE);
      found += page.carried.length;
      await inbound.receive(page.carried);
      [after, more] = [Number(page.next), page.more];
    }
    if (found === 0) throw new GapRemains(gap);
  };
  return {
    async take(messages) {
      const { gaps } = await inbound.receive(messages);
      if (gaps.length === 0) return;
      for (const gap of gaps) await fill(gap);
      const again = await inbound.receive(messages);
      const [remaining] = again.gaps;
      if (remaining) throw new GapRemains(remaining);
    },
    async sweep(sender) {
      const swept = sweptOf(sender);
      let missing = 0;
      for (let place = await swept.load(), more = true; more;) {
        const page = await feed.after(sender, place, PAGE);
        const { taken, gaps } = await inbound.receive(page.carried);
        for (const gap of gaps) await fill(gap);
        missing += taken;
        if (page.next !== place) await swept.advance(page.next);
        [place, more] = [page.next, page.more];
      }
      return missing;
    },
  };
};
