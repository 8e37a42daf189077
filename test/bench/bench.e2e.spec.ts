import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Line {
  readonly name: string;
  readonly ratio: number;
  readonly target: number | null;
  readonly ok: boolean | null;
}

/** The measures of the table of targets, with what is asked of each; `null`: reported only. */
const EXPECTED: Readonly<Record<string, number | null>> = {
  'append-1': 0.65,
  'append-1-emmett': 1,
  'append-8': null,
  'append-32': 1.8,
  'append-32-multi-row': null,
  'append-32-emmett': 6,
  'append-32-message-db': 6,
  'append-128': 2.5,
  'append-128-emmett': 6,
  'append-128-message-db': 6,
  'append-32x5': 1.1,
  'stream-read': 1.5,
  replay: 0.6,
  'replay-emmett': 1,
  'replay-message-db': 1,
  'growth-append': 0.9,
  'growth-stream-read': 0.9,
  projection: 0.6,
  command: 0.65,
  'ledger-append': 0.95,
  'ledger-proof': 1,
};

const bench = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), '--json', '--smoke', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

/** Rounds too short to say how fast anything is: only that each measure runs and says what it must. */
describe('the benchmarks, in miniature', () => {
  it('run every measure and say its ratio, its target and whether it is reached', () => {
    const { status, stdout, stderr } = bench();
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const byName = new Map(lines.map((line) => [line.name, line]));
    for (const [name, target] of Object.entries(EXPECTED)) expect(byName.get(name)).toMatchObject({ name, target });
    for (const { ratio, target, ok } of lines) {
      expect(ratio).toBeGreaterThan(0);
      expect(ok).toEqual(target === null ? null : expect.any(Boolean));
    }
  }, 300_000);

  it('say which measures there are when a name is unknown', () => {
    const { status, stderr } = bench('no-such-measure');
    expect(status).toBe(1);
    expect(stderr).toContain('append-32');
  }, 30_000);
});
