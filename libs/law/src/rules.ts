import { ruleRows, testRows } from './data/rules.js';

/** Every rule of the rule book: where it comes from and how sure that is. The text stays in the book. */
export const ruleIds: ReadonlyMap<string, { readonly source: string; readonly confidence: string }> = new Map(
  ruleRows.map(([id, source, confidence]) => [id, { source, confidence }]),
);

/** Ready-made tests of the rule book, `T-01` and on. */
export const testIds: ReadonlySet<string> = new Set(testRows);

export const isRule = (id: string): boolean => ruleIds.has(id);
