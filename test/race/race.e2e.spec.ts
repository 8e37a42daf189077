import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Reader {
  readonly events: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  readonly unasked: number;
}

interface Race {
  readonly kind: 'naive' | 'ours';
  readonly acknowledged: number;
  readonly disturbed: Readonly<Record<string, number>>;
  readonly readers: readonly Reader[];
}

describe('the gap race, in short', () => {
  it('loses events in a naive store and none in ours, though backends and the server are killed', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), '--short', '--json'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [naive, ours] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Race);
    expect(naive!.readers[0]!.lost).toBeGreaterThan(0);
    expect(ours!.acknowledged).toBeGreaterThanOrEqual(20_000);
    expect(ours!.readers).toHaveLength(3);
    for (const reader of ours!.readers) expect(reader).toMatchObject({ lost: 0, doubled: 0, outOfOrder: 0, unasked: 0 });
    expect(Object.values(ours!.disturbed).every((times) => times > 0)).toBe(true);
  }, 120_000);
});
