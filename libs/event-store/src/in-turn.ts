/**
 * Runs work on the same stream, or on whatever else it names, one after the other, in the order it came: appends of one process do not race
 * each other to a conflict. Every piece waits for all that came before it on any of its names, so none can wait for one another.
 */
export const inTurn = (): (<T>(streams: readonly string[], work: () => Promise<T>) => Promise<T>) => {
  const newest = new Map<string, Promise<unknown>>();
  return async (streams, work) => {
    const before = Promise.all(streams.map((stream) => newest.get(stream) ?? Promise.resolve()));
    const mine = before.then(work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    for (const stream of streams) newest.set(stream, settled);
    try {
      return await mine;
    } finally {
      for (const stream of streams) if (newest.get(stream) === settled) newest.delete(stream);
    }
  };
};
