/** What keeps the database from starting: one sentence for the person at the terminal, saying what to do. */
export class LocalDatabaseError extends Error {
  override readonly name = 'LocalDatabaseError';
}

const advice: Record<string, string> = {
  EACCES: 'give your user access to it, or run from a folder that you can write to',
  EPERM: 'give your user access to it, or run from a folder that you can write to',
  EROFS: 'it is on a read-only disk; run from a folder that you can write to',
  ENOSPC: 'the disk is full; free some space and start again',
  ENOTDIR: 'a file stands where a folder is needed; move that file away',
  ENAMETOOLONG: 'the path is too long; move the checkout to a shorter one',
};

/** Turns what the file system refused into a sentence; anything else is a bug and passes unchanged. */
export const explain = (error: unknown, folder: string): unknown => {
  const { code, path } = error as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : advice[code];
  return sentence === undefined
    ? error
    : new LocalDatabaseError(`The database folder ${path ?? folder} cannot be used: ${sentence}.`, { cause: error });
};
