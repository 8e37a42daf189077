import type { Heard, Letter, Letters } from './letters.js';

/** What came of trying a record. */
export type Verdict = { readonly status: 'done' } | { readonly status: 'waiting' | 'dead'; readonly reason: string };

export interface DeskOptions {
  readonly letters: Letters;
  /** Deals with one record, whichever topic it came on. @throws where it cannot be said what became of it: it waits */
  readonly deal: (heard: Heard) => Promise<Verdict>;
  /** Tells others of a dead one. */
  readonly tell: (heard: Heard, reason: string, attempts: number) => Promise<void>;
}

/** Where records that cannot be dealt with at once are kept, tried again, looked at and replayed. Nothing that came is ever dropped. */
export interface Desk extends Pick<Letters, 'list' | 'get' | 'count'> {
  /** Records of connected systems: each on its own, so that one that is wrong stops no other. */
  receive(records: readonly Heard[]): Promise<void>;
  bury(heard: Heard, reason: string): Promise<void>;
  /** Tries the waiting ones that are due. @returns how many were tried */
  retry(): Promise<number>;
  /** Tries one again, now. @returns undefined where there is none */
  replay(id: string): Promise<Verdict | undefined>;
}

const AT_ONCE = 50;

export const createDesk = ({ letters, deal, tell }: DeskOptions): Desk => {
  const attempt = async (heard: Heard): Promise<Verdict> => {
    try {
      return await deal(heard);
    } catch (error) {
      return { status: 'waiting', reason: error instanceof Error ? error.message : String(error) };
    }
  };

  const keep = async (heard: Heard, verdict: Exclude<Verdict, { status: 'done' }>): Promise<void> => {
    const isNew = await letters.add(heard, verdict);
    if (isNew && verdict.status === 'dead') await tell(heard, verdict.reason, 1);
  };

  const again = async (letter: Letter): Promise<Verdict> => {
    const verdict = await attempt(letter);
    if (verdict.status === 'done') await letters.remove(letter.id);
    else {
      await letters.tried(letter.id, verdict);
      if (verdict.status === 'dead' && letter.status === 'waiting') await tell(letter, verdict.reason, letter.attempts + 1);
    }
    return verdict;
  };

  return {
    async receive(records) {
      for (const record of records) {
        const verdict = await attempt(record);
        if (verdict.status !== 'done') await keep(record, verdict);
      }
    },
    bury: (heard, reason) => keep(heard, { status: 'dead', reason }),
    async retry() {
      for (const letter of await letters.expire()) await tell(letter, letter.reason, letter.attempts);
      const due = await letters.due(AT_ONCE);
      for (const letter of due) await again(letter);
      return due.length;
    },
    list: (limit, after) => letters.list(limit, after),
    get: (id) => letters.get(id),
    count: () => letters.count(),
    async replay(id) {
      const letter = await letters.get(id);
      return letter && again(letter);
    },
  };
};
