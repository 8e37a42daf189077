import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { analytics } from '@fengqiao/analytics';
import { createPlatform, migratePlatform, systemClock, type Platform } from '@fengqiao/edge';
import { deriveId } from '@fengqiao/event-store';
import { memoryMasterKeys } from '@fengqiao/sealing';
import { eventually, preparedDatabase, projectionsEqualRebuild } from '@fengqiao/testing';

/** Milliseconds: short, so that the test is. */
const LEASE = 2_000;

/** Every change of a checkpoint is written down, whoever makes it. */
const AUDIT = `
  create table audit (number bigserial, name text, epoch bigint, checkpoint bigint);
  create function note() returns trigger language plpgsql security definer as $f$
  begin
    insert into public.audit (name, epoch, checkpoint) values (new.name, new.epoch, new.checkpoint::bigint);
    return null;
  end $f$;
  create trigger audit after update on analytics.checkpoint for each row
    when (new.checkpoint is distinct from old.checkpoint and new.checkpoint <> '' and new.name not like 'job:%') execute function note();`;

interface Progress {
  readonly name: string;
  readonly active: boolean;
  readonly checkpoint?: string;
}

describe('two processes of one service', () => {
  let drop: () => Promise<void>;
  let url: string;
  let admin: Client;
  let platform: Platform;
  const children: ChildProcess[] = [];

  const start = async (): Promise<ChildProcess> => {
    const child = fork(join(import.meta.dirname, 'runs-analytics.mjs'), [url, String(LEASE)]);
    children.push(child);
    await once(child, 'message');
    return child;
  };
  const progressOf = async (child: ChildProcess, name: string): Promise<Progress | undefined> => {
    child.send('progress');
    const [progress] = (await once(child, 'message')) as [readonly Progress[]];
    return progress.find((one) => one.name === `analytics.${name}`);
  };
  let year = 1949;
  /** Records one event more, in this process, which runs no follower. */
  const record = async (): Promise<string> => {
    year += 1;
    const data = { division: '420205000000', year, residents: year, source: 'test' };
    const outcome = await platform.services
      .get('analytics')!
      .handlers.get('population')!
      .handle(
        {
          commandId: deriveId('test', String(year)),
          actor: { person: 'an', role: 'analyst' },
          at: systemClock.now(),
          on: systemClock.today(),
        },
        { id: data.division, command: { type: 'SetPopulation', data } },
      );
    expect(outcome).toMatchObject({ kind: 'recorded' });
    return platform.log.head();
  };
  const applied = async (): Promise<number | undefined> =>
    (await admin.query<{ version: number }>('select version from analytics.item')).rows[0]?.version;

  beforeAll(async () => {
    const options = { services: [analytics], clock: systemClock, connections: 3, onFailure: () => undefined };
    const database = await preparedDatabase('analytics', (databaseUrl) => migratePlatform({ ...options, databaseUrl }));
    ({ url, drop } = database);
    admin = new Client({ connectionString: url });
    admin.on('error', () => undefined);
    await admin.connect();
    await admin.query(AUDIT);
    platform = await createPlatform({ ...options, databaseUrl: url, masterKeys: memoryMasterKeys() });
  }, 60_000);
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await platform.stop();
    await admin.end();
    await drop();
  });

  it('only one runs; paused in the middle of a page it is replaced within its lease, and writes nothing when it wakes; killed, at once', async () => {
    const first = await start();
    const second = await start();
    const active =
      (child: ChildProcess, name = 'projections') =>
      async () =>
        expect((await progressOf(child, name))?.active).toBe(true);
    await eventually(active(first));
    expect((await progressOf(second, 'projections'))?.active).toBe(false);
    expect((await progressOf(second, 'consumer'))?.active).toBe(false);

    // The first has asked for the rows that its next page changes, and is paused before it has the answer.
    await admin.query('begin; lock table analytics.item in access exclusive mode');
    await record();
    await eventually(async () =>
      expect((await admin.query(`select from pg_locks where relation = 'analytics.item'::regclass and not granted`)).rowCount).toBe(1),
    );
    first.kill('SIGSTOP');
    await admin.query('rollback');
    const paused = performance.now();
    await eventually(active(second), 20);
    await eventually(active(second, 'consumer'), 20);
    expect(performance.now() - paused).toBeLessThan(LEASE + 4_000);
    for (const expected of [2, 3, 4]) {
      await record();
      await eventually(async () => expect(await applied()).toBe(expected));
    }
    first.kill('SIGCONT');
    await eventually(async () => expect(await progressOf(first, 'projections')).toMatchObject({ active: false, checkpoint: '3' }), 20);
    expect(await applied()).toBe(4);

    second.kill('SIGKILL');
    const killed = performance.now();
    await record();
    await eventually(async () => expect(await applied()).toBe(5), 20);
    expect(performance.now() - killed).toBeLessThan(LEASE + 4_000);
    await eventually(active(first));

    const { rows } = await admin.query<{ name: string; epoch: string; checkpoint: string }>('select * from audit order by number');
    for (const name of ['projections', 'consumer']) {
      const changes = rows.filter((row) => row.name === name).map(({ epoch, checkpoint }) => [Number(epoch), Number(checkpoint)]);
      expect(changes).toEqual(changes.toSorted(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y));
      expect(new Set(changes.map(([, checkpoint]) => checkpoint)).size).toBe(changes.length);
    }
    expect(new Set(rows.filter(({ name }) => name === 'projections').map(({ epoch }) => epoch)).size).toBe(2);
    expect((await projectionsEqualRebuild(platform)).filter(({ differing }) => differing !== 0)).toEqual([]);
  }, 120_000);

  it('a rebuilding that is killed in the middle leaves what serves, and goes on in the next process', async () => {
    for (const child of children) child.kill('SIGKILL');
    const [{ id }] = (
      await admin.query<{ id: string }>(
        `insert into analytics.projection_job (id, kind, model, asked_by, moment) values (gen_random_uuid(), 'rebuild', 'item', 'op', '{}') returning id`,
      )
    ).rows as [{ id: string }];
    const table = async (): Promise<unknown> => (await admin.query(`select 'analytics.item'::regclass::oid as oid`)).rows;
    const shadows = async (): Promise<number | null> =>
      (await admin.query(`select from pg_tables where schemaname = 'analytics_shadow' and tablename = 'item'`)).rowCount;
    const before = await table();
    const writer = new Client({ connectionString: url });
    await writer.connect();
    await writer.query('begin; lock table analytics.item in row exclusive mode'); // as a writer does, so that the table cannot be replaced yet
    const first = await start();
    await eventually(async () =>
      expect((await admin.query(`select from analytics.checkpoint where name = 'job:' || $1 and checkpoint <> ''`, [id])).rowCount).toBe(1),
    );
    await record();
    await eventually(async () => expect(await applied()).toBe(6), 20);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect([await table(), await shadows(), await applied()]).toEqual([before, 1, 6]);

    await start();
    await writer.query('rollback');
    await writer.end();
    await eventually(async () => expect(await table()).not.toEqual(before), 30);
    await record();
    await eventually(async () => expect(await applied()).toBe(7), 20);
    const { rows } = await admin.query('select status, result from analytics.projection_job where id = $1', [id]);
    expect(rows).toMatchObject([{ status: 'done', result: { rows: 1 } }]);
    expect(await shadows()).toBe(0);
    expect((await projectionsEqualRebuild(platform)).filter(({ differing }) => differing !== 0)).toEqual([]);
  }, 120_000);
});
