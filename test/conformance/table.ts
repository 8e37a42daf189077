import type { Result, StoreName } from './check.js';

const MARKS = { true: '✓', false: '✗', null: '–' } as const;
const markOf = (result: Result | undefined): string => (result ? MARKS[`${result.ok}`] : '');

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

/** A row a check, a column a store; below, what there is to say of each. */
export const tableOf = (results: readonly Result[]): string => {
  const stores = [...new Set(results.map(({ store }) => store))];
  const ids = [...new Set(results.map(({ id }) => id))];
  const of = (id: string, store: StoreName): Result | undefined => results.find((one) => one.id === id && one.store === store);
  const titles = new Map(results.map(({ id, title }) => [id, title]));
  const width = widest([...titles.values()]);
  const line = (id: string, title: string, cells: readonly string[]): string =>
    [id.padEnd(4), title.padEnd(width), ...cells.map((cell, index) => cell.padEnd(stores[index]?.length ?? 0))].join('  ').trimEnd();
  const rows = ids.map((id) => line(id, titles.get(id) ?? '', stores.map((store) => markOf(of(id, store))))); // prettier-ignore
  const notes = results.filter(({ note }) => note !== '').map(({ id, store, ok, note }) => `${id}  ${MARKS[`${ok}`]} ${store}: ${note}`);
  return [line('', '', stores), ...rows, '', ...notes, '', ...stores.map((store) => countOf(results, store))].join('\n');
};

/** `postgresql: 60 of 66 pass, 2 fail, 4 not applicable`. */
export const countOf = (results: readonly Result[], store: StoreName): string => {
  const own = results.filter((one) => one.store === store);
  const count = (ok: boolean | null): number => own.filter((one) => one.ok === ok).length;
  return `${store}: ${count(true)} of ${own.length} pass, ${count(false)} fail, ${count(null)} not run or not applicable`;
};
