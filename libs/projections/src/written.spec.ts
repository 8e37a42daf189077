import type { Table } from './table.js';
import { writtenRows } from './written.js';

const [table, other] = [{ quotedName: 'a' }, { quotedName: 'b' }] as unknown as [Table, Table];
const page = (...keys: string[]) => [{ table, rows: new Map(keys.map((key) => [key, { key }])) }];

describe('the rows that were written last', () => {
  it('are known as they were left, those that are gone too', () => {
    const written = writtenRows(10);
    written.keep(page('one', 'two'));
    written.keep([{ table, rows: new Map([['two', undefined]]) }]);
    expect(written.of(table, ['one', 'two', 'three'])).toEqual(
      new Map<string, object | undefined>([
        ['one', { key: 'one' }],
        ['two', undefined],
      ]),
    );
    expect(written.of(other, ['one'])).toEqual(new Map());
  });

  it('are as many as may be kept, the newest of them', () => {
    const written = writtenRows(2);
    for (const key of ['one', 'two', 'one', 'three']) written.keep(page(key));
    expect([...written.of(table, ['one', 'two', 'three']).keys()]).toEqual(['one', 'three']);
  });

  it('are all those of the last page, however many, and no longer when another comes', () => {
    const written = writtenRows(1);
    written.keep(page('one', 'two', 'three'));
    expect(written.of(table, ['one', 'two', 'three']).size).toBe(3);
    written.keep([{ table: other, rows: new Map([['x', { key: 'x' }]]) }]);
    expect([...written.of(table, ['one', 'two', 'three']).keys()]).toEqual(['three']);
  });
});
