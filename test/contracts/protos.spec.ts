import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { baseOf } from '../../scripts/generate/base.mjs';
import { readJson, root } from '../architecture/repository.js';

const PROTOS = 'contracts/proto';
const MEDIATION = `${PROTOS}/fengqiao/mediation/v1/mediation.proto`;

const buf = (...args: readonly string[]): { readonly ok: boolean; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/@bufbuild/buf/bin/buf'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { ok: status === 0, said: `${stdout}${stderr}` };
};

describe('the protos', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-protos-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A copy in which one file reads otherwise. */
  const changed = (name: string, change: (text: string) => string): string => {
    const copy = join(folder, name);
    cpSync(join(root, PROTOS), join(copy, PROTOS), { recursive: true });
    cpSync(join(root, 'buf.yaml'), join(copy, 'buf.yaml'));
    const before = readFileSync(join(copy, MEDIATION), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(copy, MEDIATION), after);
    return copy;
  };

  it('are as buf would have them', () => expect(buf('lint')).toEqual({ ok: true, said: '' }));

  it('break nobody who was generated from those before', () => {
    const base = baseOf(root);
    const list =
      base === undefined ? '' : execFileSync('git', ['ls-tree', '-r', '--name-only', base, `${PROTOS}/`], { cwd: root, encoding: 'utf8' });
    const files = list.split('\n').filter((path) => path.endsWith('.proto'));
    if (base === undefined || files.length === 0) return; // nothing was promised before
    const before = join(folder, 'before');
    for (const path of files) {
      mkdirSync(dirname(join(before, path)), { recursive: true });
      writeFileSync(join(before, path), execFileSync('git', ['show', `${base}:${path}`], { cwd: root, maxBuffer: 1 << 26 }));
    }
    cpSync(join(root, 'buf.yaml'), join(before, 'buf.yaml'));
    expect(buf('breaking', '.', '--against', before)).toEqual({ ok: true, said: '' });
  });

  it.each([
    ['a field that takes another number', (text: string) => text.replace(/optional string (\w+) = 1;/, 'optional string $1 = 999;')],
    ['a field of another type', (text: string) => text.replace(/optional string (\w+) = 1;/, 'optional int64 $1 = 1;')],
    ['an rpc that is gone', (text: string) => text.replace(/ {2}rpc ListWorklist\(.*\n/, '')],
  ])('would be found out with %s', (what, change) => {
    const { ok, said } = buf('breaking', changed(what.replaceAll(' ', '-'), change), '--against', root);
    expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining('mediation.proto') as string });
  });

  it('have the numbers of the lock, none twice in a message', () => {
    const lock = readJson(`${PROTOS}/field-numbers.lock.json`) as Record<string, Record<string, number>>;
    for (const [message, numbers] of Object.entries(lock))
      expect({ message, numbers: new Set(Object.values(numbers)).size }).toEqual({ message, numbers: Object.keys(numbers).length });
    const text = readFileSync(join(root, MEDIATION), 'utf8');
    const fields = lock['fengqiao.mediation.v1.HoldSessionRequest'] ?? {};
    expect(Object.keys(fields).length).toBeGreaterThan(0);
    const [, body = ''] = /^message HoldSessionRequest \{\n([\s\S]*?)^\}/m.exec(text) ?? [];
    for (const [field, number] of Object.entries(fields)) expect(body).toMatch(new RegExp(`\\b${field} = ${number};`));
  });
});
