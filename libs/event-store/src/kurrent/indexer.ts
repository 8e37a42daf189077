import { DifferentHistory, NotIndexed, NotKept } from './failures.js';
import { sift, wholeAppends } from './indexable.js';
import { comparePlaces } from './names.js';
import type { Numbers } from './numbers.js';
import type { KurrentServer, Place, Seen } from './server.js';
import { numbering } from './waiting.js';

/** Reads `$all` and numbers it, as long as it runs. Several may run at once, in any number of processes: the first to number a record wins. */
export interface Indexer {
  /** Resolves when everything recorded before is numbered. @throws DifferentHistory, NotKept, NotIndexed */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** @throws what stands in the way of recording on these streams (none given: on any) */
  assertSound(streams?: readonly string[]): void;
  /** The greatest position of these events, once they are numbered. @throws NotIndexed after a quarter of a minute, or at once what stopped the indexer */
  last(ids: readonly string[]): Promise<number>;
}

export interface IndexerOptions {
  readonly server: KurrentServer;
  readonly index: Numbers;
  /** The indexer met a failure and goes on, or stopped for good. */
  readonly onFailure: (error: unknown) => void;
  /** Called once for each new threat to a stream that is kept: an alarm. */
  readonly onUnkept: (error: NotKept) => void;
}

const PATIENCE = 15_000;
const CATCHING_UP = 600_000;
const LOOK_AGAIN = 50;
const PAUSE = 1_000;

/** What our SQL raises for a missing record, and PostgreSQL for an event id that came twice: no later try mends them. */
const FINAL = new Set(['FQ002', '23505']);
const isFinal = (error: unknown): boolean => FINAL.has((error as { code?: string }).code ?? '');

/** The newest numbered event must be where the index says, and the log must reach at least as far as the index. @throws DifferentHistory */
export const assertSameHistory = async (server: KurrentServer, index: Numbers): Promise<void> => {
  const { position, place } = await index.head();
  if (!place) return;
  const end = await server.end();
  if (!end || comparePlaces(end.place, place) < 0) throw new DifferentHistory('KurrentDB ends before the index does');
  const [newest] = await index.window(position - 1, position - 1);
  if (!newest) return;
  const [record] = await server.read(newest.stream, newest.version - 1, 1);
  if (record?.id !== newest.id) throw new DifferentHistory(`${newest.stream} at version ${newest.version} is not the event of the index`);
};

export const indexer = ({ server, index, onFailure, onUnkept }: IndexerOptions): Indexer => {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let halted: Error | undefined;
  let unkept: ReadonlyMap<string, string> = new Map();
  const { news, last } = numbering(index, () => halted, PATIENCE);

  /** What stopped the indexer is told to all who wait; a mere failure is told and tried again. */
  const failed = (error: unknown): void => {
    if (isFinal(error)) halted = new DifferentHistory((error as Error).message);
    onFailure(halted ?? error);
    news.ring();
  };

  const look = async (): Promise<void> => {
    const found = new Map((await index.unkept()).map(({ stream, what }) => [`${stream} ${what}`, stream] as const));
    const fresh = [...found.keys()].filter((finding) => !unkept.has(finding));
    unkept = found;
    if (fresh.length > 0) onUnkept(new NotKept(fresh));
  };

  /** Numbers whole appends. @returns what is left, for the next time */
  const take = async (after: Place | undefined, batch: readonly Seen[]): Promise<{ after: Place | undefined; left: readonly Seen[] }> => {
    const count = wholeAppends(batch);
    const to = batch[count - 1]?.place;
    if (!to) return { after, left: batch };
    const sifted = sift(batch.slice(0, count));
    await index.add(after, to, sifted);
    if (sifted.events.length > 0 || sifted.findings.length > 0) await look();
    news.ring();
    return { after: to, left: batch.slice(count) };
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted && !halted) {
      try {
        let taken: Awaited<ReturnType<typeof take>> = { after: (await index.head()).place, left: [] };
        for await (const batch of server.follow(taken.after, stopping.signal)) taken = await take(taken.after, [...taken.left, ...batch]);
      } catch (error) {
        if (!stopping.signal.aborted) failed(error);
      }
      if (!stopping.signal.aborted && !halted) await news.heard(PAUSE);
    }
  };

  const assertSound = (streams?: readonly string[]): void => {
    if (halted) throw halted;
    const threatened = [...unkept].filter(([, stream]) => streams?.includes(stream) ?? true).map(([finding]) => finding);
    if (threatened.length > 0) throw new NotKept(threatened);
  };

  const reached = async (place: Place): Promise<void> => {
    for (const end = Date.now() + CATCHING_UP; ;) {
      const heard = news.heard(LOOK_AGAIN);
      const { place: now } = await index.head();
      if (now && comparePlaces(now, place) >= 0) return;
      if (halted) throw halted;
      if (Date.now() > end) throw new NotIndexed('what was there at the start');
      await heard;
    }
  };

  return {
    async start() {
      await assertSameHistory(server, index);
      await look();
      assertSound();
      const end = await server.end();
      running = run();
      if (end) await reached(end.place);
      assertSound();
    },
    async stop() {
      stopping.abort();
      news.ring();
      await running;
    },
    assertSound,
    last,
  };
};
