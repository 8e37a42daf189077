import type { KeyVault } from './port.js';

/** As much of a recorded event as the journal of erasures needs. */
export interface JournalEvent {
  readonly stream: string;
  readonly type: string;
  readonly body: Uint8Array;
}

export interface JournalPage {
  readonly events: readonly JournalEvent[];
  readonly checkpoint: string;
}

/** The log, as far as the journal of erasures reads it. */
export interface Journal {
  readLog(
    after: string,
    limit: number,
    filter: { readonly types: readonly string[]; readonly categories: readonly string[] },
  ): Promise<JournalPage>;
}

/** Category of the streams that say what was decided about keys. */
export const ERASURES = 'erasure';

const refsOf = ({ body }: JournalEvent): readonly string[] => {
  const { data } = JSON.parse(Buffer.from(body).toString()) as { readonly data: { readonly keys: readonly { readonly ref: string }[] } };
  return data.keys.map(({ ref }) => ref);
};

/** What each decision does to the keys. The event comes first: a crash in between is made good when the event is seen again. */
const EFFECTS: Readonly<Record<string, (keys: KeyVault, refs: readonly string[]) => Promise<void>>> = {
  SubjectKeyRestricted: (keys, refs) => keys.restrict(refs),
  ErasureDeclined: (keys, refs) => keys.release(refs),
  SubjectKeyDestroyed: (keys, refs) => keys.destroy(refs),
};

/** Where a follower of the log keeps how far it came. */
export interface Bookmark {
  load(): Promise<string>;
  save(checkpoint: string): Promise<void>;
}

/** Follows the log and does to the keys what was decided; doing it again changes nothing. */
export const keyKeeper = (keys: KeyVault, bookmark: Bookmark) => {
  const SAVE_AFTER = 1_000;
  let unsaved = 0;
  return {
    name: 'keys',
    load: () => bookmark.load(),
    async apply({ events, checkpoint }: JournalPage): Promise<void> {
      const decided = events.filter(({ stream, type }) => stream.startsWith(`${ERASURES}-`) && EFFECTS[type] !== undefined);
      for (const event of decided) await EFFECTS[event.type]?.(keys, refsOf(event));
      unsaved += events.length;
      if (decided.length === 0 && unsaved < SAVE_AFTER) return;
      await bookmark.save(checkpoint);
      unsaved = 0;
    },
  };
};

const PAGE = 1_000;

/**
 * Destroys every key that the log says was destroyed: for a restore, before anything is served, so that an older copy of the keyring brings
 * nobody back. @returns how many decisions were replayed
 */
export const replayDestroyed = async (log: Journal, keys: Pick<KeyVault, 'destroy'>): Promise<number> => {
  let [after, done] = ['', 0];
  for (;;) {
    const page = await log.readLog(after, PAGE, { types: ['SubjectKeyDestroyed'], categories: [ERASURES] });
    for (const event of page.events) await keys.destroy(refsOf(event));
    done += page.events.length;
    if (page.checkpoint === after) return done;
    after = page.checkpoint;
  }
};
