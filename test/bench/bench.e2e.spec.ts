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
  'append-1x5': null,
  'append-8x5': null,
  'append-32x5': 1.1,
  'append-128x5': null,
  'stream-read': 1.5,
  replay: 0.6,
  'replay-emmett': 1,
  'replay-message-db': 1,
  'growth-append': 0.9,
  'growth-tail': 0.9,
  'growth-stream-read': 0.9,
  projection: 0.6,
  command: 0.65,
  'ledger-append': 0.95,
  'ledger-proof': 1,
  'sealing-append': null,
};

/** Those that need a broker. */
const ON_A_CLUSTER: Readonly<Record<string, number | null>> = {
  'journeys-cluster': null,
  'relay-lag-p50': null,
  'relay-lag-p99': null,
  'memory-at-rest': 1,
  'memory-one-process': null,
  'memory-cluster-confirmation': null,
  'memory-cluster-postgresql': null,
};

const SKIPPED = 'journeys, relay-lag, memory skipped: There is no Kafka';

const bench = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), '--json', '--smoke', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

/** Rounds too short to say how fast anything is: only that each measure runs and says what it must. */
describe('the benchmarks, in miniature', () => {
  let run: ReturnType<typeof bench>;
  const lines: Line[] = [];
  beforeAll(() => {
    run = bench();
    for (const line of run.stdout.split('\n')) if (line !== '') lines.push(JSON.parse(line) as Line);
  }, 600_000);
  const found = (expected: object) => lines.filter(({ name }) => name in expected).map(({ name, target }) => [name, target]);

  it('run every measure and say its ratio, its target and whether it is reached', () => {
    expect({ status: run.status, stderr: run.status === 0 ? '' : run.stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.fromEntries(found(EXPECTED))).toEqual(EXPECTED);
    for (const { ratio, target, ok } of lines) {
      expect(ratio).toBeGreaterThan(0);
      expect(ok).toEqual(target === null ? null : expect.any(Boolean));
    }
  });

  it('measure one process against the cluster, or say that there is no broker', () => {
    const none = run.stderr.includes(SKIPPED);
    expect(none && process.env['CI'] === 'true').toBe(false);
    expect(Object.fromEntries(found(ON_A_CLUSTER))).toEqual(none ? {} : ON_A_CLUSTER);
  });

  it('say which measures there are when a name is unknown', () => {
    const { status, stderr } = bench('no-such-measure');
    expect(status).toBe(1);
    expect(stderr).toContain('append-32');
  }, 30_000);
});
