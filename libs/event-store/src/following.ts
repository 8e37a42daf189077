import { AheadOfLog, Fenced, type Follower } from './follower.js';
import { START, type Checkpoint, type LogPage, type OrderedLog } from './port.js';
import type { Found, Pages } from './pages.js';
import { sleeper } from './sleeper.js';

/** How one follower stands. */
export interface Progress {
  readonly name: string;
  /** How far it has come, here or in the process that runs it; undefined before it has begun. */
  readonly checkpoint: Checkpoint | undefined;
  /** It runs in this process. */
  readonly active: boolean;
  /** Why it does not get on. */
  readonly failure?: string;
}

/** One follower at work: it has a pace of its own, and holds up no other. */
export interface Following {
  readonly progress: () => Progress;
  /** It has applied all it was given, and holds nothing back. */
  readonly quiet: () => boolean;
  /** There may be news. */
  readonly wake: () => void;
  /** Ends after what is under way; gives up its lease. */
  readonly stop: () => Promise<void>;
}

export interface Ground {
  readonly log: OrderedLog;
  readonly pages: Pages;
  /** Somebody waits until followers have reached a place. */
  readonly awaited: () => boolean;
  /** Called after every step. */
  readonly onStep: () => void;
}

const RETRY = 200;
const POLL = 60_000;
const LOOK = 100;

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const follow = (follower: Follower, { log, pages, awaited, onStep }: Ground): Following => {
  const { lease, filter } = follower;
  const { sleep, wake, end } = sleeper();
  let [running, active, busy, behind, observed] = [true, lease === undefined, true, true, false];
  let turn = 0;
  let checkpoint: Checkpoint | undefined;
  let failure: string | undefined;
  let next: Promise<Found> | undefined;
  let renewal: NodeJS.Timeout | undefined;

  const standBy = (): void => {
    clearInterval(renewal);
    [active, checkpoint, next, behind] = [false, undefined, undefined, true];
  };

  /** Somebody has begun to look on: what was not worth saving until now is. */
  const show = (): void => {
    if (lease?.contended() === observed) return;
    observed = !observed;
    wake();
  };

  const keep = (): void => {
    lease
      ?.take()
      .then((mine) => (mine ? show() : standBy()))
      .catch(() => undefined); // out of reach: the effects are fenced all the same, and the next look tells
  };

  /** Whether this process runs it; while another does, how far that one has come is looked up for whoever waits. */
  const begin = async (): Promise<boolean> => {
    if (lease && !active) {
      active = await lease.take();
      if (active) renewal = setInterval(keep, lease.every);
    }
    const place = await follower.load();
    if (place !== START && log.compare(place, await log.head()) > 0) throw new AheadOfLog(follower.name);
    checkpoint = place;
    return active;
  };

  const waitForLease = async (every: number): Promise<void> => {
    for (let waited = 0; running && waited < every && !awaited(); waited += LOOK) await sleep(LOOK, false);
    if (running && awaited()) await sleep(LOOK, false);
  };

  const rest = async ({ more, news }: Found): Promise<void> => {
    if (more || pages.news() !== news || !(follower.idle?.() ?? true)) return;
    if (behind) follower.caughtUp?.();
    [behind, busy] = [false, false];
    onStep();
    await sleep(POLL, true);
  };

  const nextPage = async (): Promise<Found> => {
    const coming = next ?? pages.after(checkpoint ?? START, filter, behind);
    next = undefined;
    const found = await coming;
    next = Promise.resolve(found); // the same page again, if applying it fails
    busy = true;
    turn += 1;
    behind ||= found.more;
    return found;
  };

  const prepare = (page: LogPage, during: number): void => {
    try {
      if (during === turn) follower.prepare?.(page);
    } catch {
      // it is met again, and told, when the page's turn comes
    }
  };

  const advance = async (): Promise<void> => {
    const found = await nextPage();
    const ahead = found.more ? pages.after(found.page.checkpoint, filter, true) : undefined;
    ahead?.then(({ page }) => setImmediate(prepare, page, turn)).catch(() => undefined); // once this page is on its way
    const moved = log.compare(found.page.checkpoint, checkpoint ?? START) > 0;
    if (moved || observed || !(follower.idle?.() ?? true)) await follower.apply(found.page);
    if (!active) return;
    [checkpoint, failure, next] = [found.page.checkpoint, undefined, ahead];
    onStep();
    await rest(found);
  };

  const step = async (): Promise<void> => {
    if (checkpoint !== undefined && active) return advance();
    if (await begin()) return undefined;
    failure = undefined;
    busy = false;
    onStep();
    await waitForLease(lease?.every ?? RETRY);
    return undefined;
  };

  const loop = async (): Promise<void> => {
    while (running) {
      try {
        await step();
      } catch (error) {
        if (error instanceof Fenced) standBy();
        else failure = sentence(error);
        onStep();
        if (error instanceof AheadOfLog) return; // the log growing past it again would hide what it has missed
        if (running) await sleep(RETRY, false);
      }
    }
  };

  const finished = loop();
  return {
    progress: () => ({ name: follower.name, checkpoint, active, ...(failure === undefined ? {} : { failure }) }),
    quiet: () => !busy && (follower.idle?.() ?? true),
    wake,
    async stop() {
      running = false;
      end();
      await finished;
      clearInterval(renewal);
      if (active) await lease?.release().catch(() => undefined); // out of reach: it runs out by itself
    },
  };
};
