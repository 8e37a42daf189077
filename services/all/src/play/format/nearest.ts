const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known word that was probably meant: at most a third of its letters away. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const [best] = known.map((one) => ({ one, away: distance(word, one) })).sort((a, b) => a.away - b.away);
  return best !== undefined && best.away <= Math.max(2, Math.floor(best.one.length / 3)) ? best.one : undefined;
};
