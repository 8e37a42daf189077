import assert from 'node:assert/strict';
import { UnfitAppend, type Append, type EventStore } from '@fengqiao/event-store';
import { allAfter, append, atOnce, bytes, countOf, event, events, fresh, inLanes } from '../appends.js';
import { postgresOf, type Check, type OwnServer, type PostgresSide, type Tools, type Under } from '../check.js';
import { pause } from '../sessions.js';
import { openPostgres } from '../stores/postgresql.js';
import { until } from '../following.js';

const BODY = bytes('{}');
const idOf = (kind: 'c' | 'e', index: number): string => `00000000-0000-4000-800${kind}-${index.toString(16).padStart(12, '0')}`;

/** Appends `count` single events, 256 under way; then every acknowledged one is looked for in the log. */
const audited = async (own: Under, count: number): Promise<void> => {
  const acknowledged = new Uint8Array(count);
  await inLanes(count, 256, async (index) => {
    const store = own.stores[index % own.stores.length] ?? own.store;
    const answer = await store.append(
      append({ stream: `test-audited_${index % 1_000}`, events: [event(BODY, idOf('e', index))] }, { id: idOf('c', index) }),
    );
    if (answer.kind === 'recorded') acknowledged[index] = 1;
  });
  let seen = 0;
  for (let place = ''; ;) {
    const page = await own.log.readLog(place, 5_000);
    for (const { id, position } of page.events) {
      assert.equal(position, seen);
      const index = Number.parseInt(id.slice(24), 16);
      assert.equal(acknowledged[index], 1, `${id} is there, and once`);
      acknowledged[index] = 2;
      seen += 1;
    }
    if (page.events.length === 0) break;
    place = page.checkpoint;
  }
  assert.equal(seen, count);
  assert.equal(acknowledged.every((state) => state === 2), true, 'an acknowledged event is missing'); // prettier-ignore
};

const PATIENCE = 4_000;

/** What became of an append whose answer was lost: asked until the store is there again, and until no row is final. */
const resolved = async (store: EventStore, { command, deadline }: Append): Promise<boolean> => {
  for (;;) {
    const late = Date.now() > deadline.getTime();
    const found = await store.command(command.id).then((stored) => ({ stored }), () => undefined); // prettier-ignore
    if (found?.stored) return true;
    if (found && late) return false;
    await pause(20);
  }
};

const crashing = async (server: OwnServer, own: Under, crashes: number): Promise<string> => {
  const counts = { recorded: 0, unknown: 0, after: 0 };
  const present: Append[] = [];
  const absent: Append[] = [];
  let going = true;
  const write = async (index: number): Promise<void> => {
    if (!going) return;
    const asked = append({ stream: `test-crash_${index % 40}`, events: events(3) }, {}, new Date(Date.now() + PATIENCE));
    try {
      const answer = await (own.stores[index % own.stores.length] ?? own.store).append(asked);
      assert.equal(answer.kind, 'recorded');
      counts.recorded += 1;
      present.push(asked);
    } catch (error) {
      assert.ok(!(error instanceof UnfitAppend) && !(error instanceof assert.AssertionError), String(error));
      counts.unknown += 1;
      if (await resolved(own.store, asked)) present.push(asked);
      else absent.push(asked);
    }
  };
  const writing = inLanes(Number.MAX_SAFE_INTEGER, 32, async (index) => {
    await write(index);
    if (!going) throw new Error('enough');
  }).catch(() => undefined);
  for (let crash = 0; crash < crashes; crash += 1) {
    const before = counts.recorded;
    await until(() => counts.recorded > before + 200, 'appends go on', 60_000);
    await server.crash();
  }
  const before = counts.recorded;
  await until(() => counts.recorded > before + 100, 'appends go on after the crash', 60_000);
  going = false;
  await writing;
  const log = new Set((await allAfter(own.log, '')).map(({ id }) => id));
  const held = ({ writes }: Append): number => writes.flatMap((one) => one.events).filter(({ id }) => log.has(id)).length; // prettier-ignore
  for (const one of present) assert.equal(held(one), 3, 'an acknowledged append is missing');
  for (const one of absent) assert.equal(held(one), 0, 'an append that was said to have recorded nothing is there');
  assert.equal(log.size, present.length * 3);
  assert.ok(counts.unknown > 0, 'no answer was lost: the crash came at no append');
  return `${crashes} kill -9 of the server: ${counts.recorded} acknowledged, ${counts.unknown} unknown, all resolved by command id`;
};

const CHANGES = ['update log.event set type = type', 'delete from log.event', 'truncate log.event', 'truncate log.event cascade', 'delete from log.command', 'update log.command set result = result', 'truncate log.command', 'delete from log.closed']; // prettier-ignore
const FORBIDDEN = [...CHANGES, 'insert into log.event select * from log.event', 'update log.head set position = 0', 'alter table log.event disable trigger all', 'drop table log.event', 'drop trigger append_only on log.event', 'set session_replication_role = replica', 'select result from log.command']; // prettier-ignore

const refusedFor = async (
  { pool }: PostgresSide,
  role: Parameters<PostgresSide['pool']>[0],
  statements: readonly string[],
): Promise<void> => {
  const connection = pool(role, 1);
  for (const statement of statements) await assert.rejects(connection.query(statement), { code: '42501' }, `${role}: ${statement}`);
};

const streamClosed = async (under: Under): Promise<void> => {
  const stream = fresh();
  const last = append({ stream, events: events(2), closes: true });
  await under.store.append(append({ stream }));
  assert.equal((await under.store.append(last)).kind, 'recorded');
  for (const expected of ['any', 'exists', 3, 0] as const)
    assert.deepEqual(await under.store.append(append([{ stream, expected }, { stream: fresh() }])), { kind: 'closed', streams: [stream] });
  assert.equal((await under.store.append(append(last.writes.map((write) => ({ ...write }))))).kind, 'known');
  assert.equal((await under.store.readStream(stream)).version, 3);
  assert.equal((await under.store.readStream(stream, { backwards: true, limit: 1 })).events.length, 1);
  const raced = fresh();
  const answers = await atOnce(under, 40, (store, index) => store.append(append({ stream: raced, closes: index === 7 })));
  const { version } = await under.store.readStream(raced);
  assert.equal(countOf(answers, 'recorded'), version);
  assert.equal(countOf(answers, 'closed'), 40 - version);
  assert.equal((await under.store.append(append({ stream: raced }))).kind, 'closed');
};

const size = (tools: Tools): number => tools.size(1_000_000, 4_000);

export const durabilityChecks: readonly Check[] = [
  {
    id: 'C-58',
    title: 'what was acknowledged is there: a million concurrent appends audited',
    source: 'V',
    async run(_, tools) {
      await audited(await tools.fresh(), size(tools));
      return `${size(tools)} appends, 256 under way at once: none is missing`;
    },
  },
  {
    id: 'C-59',
    title: 'kill -9 of the store during appends; unknown outcomes found by command id',
    source: '★',
    async run(under, tools) {
      postgresOf(under, 'what is in memory ends with its process');
      const server = await tools.server();
      const own = await openPostgres(await server.create());
      tools.after(() => own.close());
      return crashing(server, own, tools.size(4, 1));
    },
  },
  {
    id: 'C-60',
    title: 'no role changes what is recorded, nor does the owner',
    source: 'X D',
    async run(under) {
      const postgres = postgresOf(under, 'there are no roles in one process');
      await under.store.append(append({ stream: fresh(), closes: true }));
      for (const role of ['service', 'stranger', 'reader', 'ledger'] as const) await refusedFor(postgres, role, FORBIDDEN);
      await refusedFor(postgres, 'owner', CHANGES);
      await refusedFor(postgres, 'stranger', ["insert into log.category (name, owner) values ('stolen', current_user)"]);
      const { rows } = await postgres.pool('stranger', 1).query('select from log.event');
      assert.equal(rows.length, 0);
    },
  },
  {
    id: 'C-62',
    title: 'a closed stream takes nothing more and can be read',
    source: 'K E',
    run: (under) => streamClosed(under),
  },
];
