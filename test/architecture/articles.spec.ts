import { readJson } from './repository.js';

interface Row {
  readonly id: string;
  readonly article: number;
  readonly kind: string;
}

interface Functions {
  readonly idsIn: (title: string) => string[];
  readonly shownBy: (results: unknown) => Set<string>;
  readonly stateOf: (row: Pick<Row, 'id' | 'kind'>, shown: Set<string>) => string;
  readonly lost: (baseline: readonly string[], shown: Set<string>) => string[];
}

const rows = readJson('test/articles/articles.json') as Row[];
const baseline = readJson('test/articles/shown.json') as string[];
const script = '../../scripts/check/articles.mjs';

const results = (...tests: [title: string, status: string][]): unknown => ({
  testResults: [{ assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }],
});

describe('the map of articles', () => {
  let functions: Functions;
  beforeAll(async () => {
    functions = (await import(script)) as Functions;
  });

  it('covers the thirty-two articles', () => expect(new Set(rows.map((row) => row.article)).size).toBe(32));
  it('names a row once', () => expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length));
  it('promises rows that exist', () => expect(baseline.filter((id) => !rows.some((row) => row.id === id))).toEqual([]));

  it('reads ids in brackets only', () =>
    expect(functions.idsIn('dockets [A03.1, A06.6] in time, not A07 nor [R-DOCK-03]')).toEqual(['A03.1', 'A06.6']));

  it('counts a passing test, and no skipped or failing one', () => {
    const shown = functions.shownBy(results(['[A01] x', 'passed'], ['[A02] x', 'pending'], ['[A03] x', 'passed'], ['[A03] y', 'failed']));
    expect([...shown]).toEqual(['A01']);
  });

  it('knows policy from what is not there yet', () => {
    const states = ['policy', 'software', 'thin'].map((kind) => functions.stateOf({ id: 'A01', kind }, new Set()));
    expect(states).toEqual(['policy-only', 'not-yet', 'not-yet']);
    expect(functions.stateOf({ id: 'A01', kind: 'thin' }, new Set(['A01']))).toBe('shown');
  });

  it('misses what the baseline promised', () => expect(functions.lost(['A01', 'A02'], new Set(['A02']))).toEqual(['A01']));
});
