import { ruleIds, testIds } from '@fengqiao/law';
import { filesUnder, read, readJson } from './repository.js';

const text = /\.(ts|mjs|cjs|json|sql|md|yaml|yml)$/;
const articles = new Set((readJson('test/articles/articles.json') as { id: string }[]).map((row) => row.id));

interface Mention {
  readonly path: string;
  readonly id: string;
}

const mentions = (path: string, content: string, pattern: RegExp): Mention[] =>
  [...content.matchAll(pattern)].map(([id]) => ({ path, id }));

const unknown = (found: readonly Mention[], known: { has(id: string): boolean }): string[] =>
  found.filter(({ id }) => !known.has(id)).map(({ path, id }) => `${path}: ${id}`);

const inSources = (pattern: RegExp): Mention[] =>
  ['libs', 'services', 'scripts', 'contracts']
    .flatMap(filesUnder)
    .filter((path) => text.test(path))
    .flatMap((path) => mentions(path, read(path), pattern));

const inSpecs = (pattern: RegExp): Mention[] =>
  ['libs', 'services', 'scripts', 'test']
    .flatMap(filesUnder)
    .filter((path) => path.endsWith('.spec.ts') && !path.startsWith('test/architecture/'))
    .flatMap((path) => mentions(path, read(path), pattern));

describe('a rule that is named', () => {
  it('is on the list of rules', () => {
    const named = inSources(/\bR-[A-Z0-9]+-\d+\b/g);
    expect(named.length).toBeGreaterThan(10);
    expect(unknown(named, ruleIds)).toEqual([]);
  });

  it('is a test vector of the list when it is named T', () => expect(unknown(inSpecs(/\bT-\d{2,}\b/g), testIds)).toEqual([]));

  it('is an article of the map when it stands in brackets', () =>
    expect(unknown(inSpecs(/(?<=\[(?:A[\d.]+, )*)A\d{2}(?:\.\d+)?(?=[\],])/g), articles)).toEqual([]));

  it('is missed when it is not on the list', () => {
    const invented = ['R', 'NOWHERE', '999'].join('-');
    const found = mentions('a.ts', `as ${invented} says`, /\bR-[A-Z0-9]+-\d+\b/g);
    expect(unknown(found, ruleIds)).toEqual([`a.ts: ${invented}`]);
  });
});
