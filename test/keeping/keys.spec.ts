import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupKeys, pruneKeys, restoreKeys } from '@fengqiao/keeping';

describe('copies of keys, apart from the record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-keys-'));
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies')];
  const copy = join(copies, 'one');
  beforeAll(() => {
    for (const [file, text] of [
      ['ledger/log.key', 'log'],
      ['keys/court/a.key', 'a'],
      ['witness/log.checkpoint', 'seen'],
    ] as const) {
      mkdirSync(join(data, file, '..'), { recursive: true });
      writeFileSync(join(data, file), text);
    }
    mkdirSync(copies);
    backupKeys(data, copy, '2026-03-01T00:00:00.000Z');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hold the keys and never what the witness remembers, for their owner only', () => {
    expect(readdirSync(copy).sort()).toEqual(['keys', 'keys.json', 'ledger']);
    expect(statSync(join(copy, 'ledger/log.key')).mode & 0o777).toBe(0o600);
  });

  it('put back what is missing, and only that', () => {
    expect(restoreKeys(copy, data)).toEqual([]);
    rmSync(join(data, 'keys'), { recursive: true });
    expect(restoreKeys(copy, data)).toEqual(['keys/court/a.key']);
    expect(readFileSync(join(data, 'keys/court/a.key'), 'utf8')).toBe('a');
  });

  it('never overwrite another key, and put no damaged one back', () => {
    writeFileSync(join(data, 'ledger/log.key'), 'another');
    rmSync(join(data, 'keys'), { recursive: true });
    expect(() => restoreKeys(copy, data)).toThrow('There is another key in');
    writeFileSync(join(copy, 'ledger/log.key'), 'loh');
    expect(() => restoreKeys(copy, data)).toThrow('is not the one that was written');
    expect(readdirSync(data)).not.toContain('keys');
  });

  it('live for thirty days and not for one more', () => {
    expect(pruneKeys(copies, '2026-03-31T00:00:00.000Z')).toEqual([]);
    expect(pruneKeys(copies, '2026-03-31T00:00:00.001Z')).toEqual([copy]);
    expect(readdirSync(copies)).toEqual([]);
  });

  it('are not made where there is nothing to copy', () => {
    expect(() => backupKeys(join(folder, 'none'), join(copies, 'two'), '2026-03-01T00:00:00.000Z')).toThrow('There are no keys in');
  });
});
