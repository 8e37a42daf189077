import { randomUUID } from 'node:crypto';
import { eventually } from '@fengqiao/testing';
import { TooLarge, type Append, type ExpectedVersion, type NewEvent } from '@fengqiao/event-store';
import { DifferentHistory, NotKept, ServerLacks } from '@fengqiao/event-store/kurrent';
import { ForbiddenCategory } from '@fengqiao/event-store/postgres';
import { connect, indexDatabase, openOnStandIn, type OnStandIn } from './open.js';
import { standIn, type StandIn } from './stand-in.js';

jest.setTimeout(30_000);

const happened = (body = '{}'): NewEvent => ({ id: randomUUID(), type: 'Happened', body: Buffer.from(body) });
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

const asked = (streams: readonly string[], deadline = later(10_000), expected: ExpectedVersion = 'any', events = [happened()]): Append => ({
  command: { id: randomUUID(), fingerprint: Buffer.from('print'), result: Buffer.from('"result"') },
  writes: streams.map((stream, nth) => ({ stream, expected, subject: stream, events: nth === 0 ? events : [happened()] })),
  deadline,
});

const ANY = -2;
/** Writes past the adapter, as an administrator or another program would. */
const put = (server: StandIn, stream: string, type: string, data: unknown = {}): unknown =>
  server.log.append(
    [{ stream, id: randomUUID(), type, json: true, metadata: Buffer.from('{}'), data: Buffer.from(JSON.stringify(data)) }],
    [{ stream, state: ANY }],
  );

const all = async ({ log }: Pick<OnStandIn, 'log'>) => (await log.readLog('', 10_000)).events;

describe('an outcome that is unknown', () => {
  let under: OnStandIn;
  beforeAll(async () => {
    under = await openOnStandIn();
  });
  afterAll(() => under.stop());

  it('is found by the command when only the answer was lost', async () => {
    under.server.faults.loseAnswer = 1;
    const append = asked(['test-lost']);
    expect((await under.store.append(append)).kind).toBe('recorded');
    expect((await under.store.append(append)).kind).toBe('known');
    expect((await under.store.readStream('test-lost')).version).toBe(1);
  });

  it('is settled at the deadline: what still hangs somewhere is fenced off and never written', async () => {
    under.server.faults.hold = 1;
    const append = asked(['test-late'], later(300));
    expect(await under.store.append(append)).toEqual({ kind: 'deadline-passed' });
    under.server.release();
    expect(await under.store.command(append.command.id)).toBeUndefined();
    expect((await under.store.readStream('test-late')).version).toBe(0);
    expect((await under.store.append({ ...append, deadline: later(10_000) })).kind).toBe('recorded');
    expect((await under.store.readStream('test-late')).version).toBe(1);
  });

  it('stays unknown, loudly, where the server is gone', async () => {
    const own = await openOnStandIn();
    await own.server.stop();
    await expect(own.store.append(asked(['test-gone'], later(200)))).rejects.toThrow();
    await expect(own.connection.health()).rejects.toThrow();
    await own.stop();
  });
});

describe('one index', () => {
  it('numbers without a hole what two processes record at once, the same for both', async () => {
    const under = await openOnStandIn();
    const other = await connect(under.server.url, under.database.url);
    const stores = [under.store, other.store(['test'])];
    const streams = ['test-a', 'test-b', 'test-c'];
    await Promise.all(
      Array.from({ length: 60 }, (_, nth) => stores[nth % 2]!.append(asked([streams[nth % 3]!, ...(nth % 4 === 0 ? ['test-d'] : [])]))),
    );
    const events = await all(under);
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 75 }, (_, nth) => nth));
    for (const stream of [...streams, 'test-d']) {
      const versions = events.filter((event) => event.stream === stream).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, nth) => nth + 1));
    }
    expect(await all(other)).toEqual(events);
    expect([...under.connection.failures, ...other.failures]).toEqual([]);
    await other.stop();
    await under.stop();
  });

  it('gives the same numbers when it is made again from nothing, and goes on from where it was', async () => {
    const under = await openOnStandIn();
    for (let nth = 0; nth < 5; nth += 1) await under.store.append(asked(['test-a', `test-${nth}x`]));
    put(under.server, '$stats-1', '$statsCollected');
    put(under.server, 'order-1', 'SomebodyElses');
    const before = await all(under);
    const database = await indexDatabase();
    const again = await connect(under.server.url, database.url);
    expect(await all(again)).toEqual(before);
    await again.stop();
    await under.store.append(asked(['test-a']));
    const resumed = await connect(under.server.url, database.url);
    expect(await all(resumed)).toEqual(await all(under));
    await resumed.stop();
    await database.drop();
    await under.stop();
  });

  it('goes on after its subscription broke', async () => {
    const under = await openOnStandIn();
    await under.store.append(asked(['test-a']));
    under.server.cut();
    await eventually(async () => expect(under.connection.failures).toHaveLength(1));
    expect((await under.store.append(asked(['test-a']))).kind).toBe('recorded');
    expect(await all(under)).toHaveLength(2);
    await under.stop();
  });

  it('halts loudly when a record is missing: everything that needs it fails', async () => {
    const under = await openOnStandIn();
    await under.store.append(asked(['test-a']));
    put(under.server, 'test-a', 'SomebodyElses');
    await expect(under.store.append(asked(['test-a']))).rejects.toThrow(DifferentHistory);
    expect(String(under.connection.failures[0])).toContain('a record is missing before test-a at version 3');
    await expect(under.connection.health()).rejects.toThrow(DifferentHistory);
    await expect(under.store.append(asked(['test-b']))).rejects.toThrow(DifferentHistory);
    await under.stop();
  });

  it('refuses a log that is older than the index, or another', async () => {
    const under = await openOnStandIn();
    await under.store.append(asked(['test-a']));
    await under.connection.stop();
    const empty = await standIn();
    await expect(connect(empty.url, under.database.url)).rejects.toThrow('KurrentDB ends before the index does');
    for (let nth = 0; nth < 20; nth += 1) put(empty, 'test-a', 'Happened');
    await expect(connect(empty.url, under.database.url)).rejects.toThrow('test-a at version 1 is not the event of the index');
    await empty.stop();
    await under.database.drop();
    await under.server.stop();
  });

  it('gives out no body that is not the one it numbered', async () => {
    const under = await openOnStandIn();
    await under.store.append(asked(['test-a'], later(5_000), 'any', [happened('{"true":1}')]));
    const kept = under.server.log.stream('test-a')[0]!;
    kept.data.set(Buffer.from('{"fals":1}'));
    await expect(under.store.readStream('test-a')).rejects.toThrow(DifferentHistory);
    await expect(all(under)).rejects.toThrow('is not what was numbered 0');
    await under.stop();
  });
});

describe('what is kept for good', () => {
  it.each([
    ['$maxCount', { $maxCount: 1 }],
    ['$maxAge', { $maxAge: 60 }],
    ['$tb', { $tb: 1 }],
  ])('alarms at %s, refuses appends there and the next start, until it is taken back', async (_name, settings) => {
    const under = await openOnStandIn();
    await under.store.append(asked(['test-a']));
    put(under.server, '$$test-a', '$metadata', settings);
    await eventually(async () => expect(under.connection.alarms).toHaveLength(1));
    await expect(under.connection.health()).rejects.toThrow(NotKept);
    await expect(under.store.append(asked(['test-b', 'test-a']))).rejects.toThrow('test-a limited by');
    expect((await under.store.append(asked(['test-b']))).kind).toBe('recorded');
    await expect(connect(under.server.url, under.database.url)).rejects.toThrow(NotKept);
    put(under.server, '$$test-a', '$metadata', {});
    await eventually(async () => under.connection.health());
    expect((await under.store.append(asked(['test-a']))).kind).toBe('recorded');
    await under.stop();
  });

  it('alarms at a deletion, for ever', async () => {
    const under = await openOnStandIn();
    await under.store.append(asked(['test-a']));
    put(under.server, 'test-a', '$streamDeleted');
    await eventually(async () => expect(under.connection.alarms).toHaveLength(1));
    put(under.server, '$$test-a', '$metadata', {});
    await under.store.append(asked(['test-b']));
    await expect(under.connection.health()).rejects.toThrow('test-a deleted for good');
    await under.stop();
  });

  it('is the adapter’s own streams too, and not other programs’', async () => {
    const under = await openOnStandIn();
    put(under.server, '$$order-1', '$metadata', { $maxCount: 1 });
    const append = asked(['test-a']);
    await under.store.append(append);
    await under.connection.health();
    put(under.server, `$$fengqiao.command-${append.command.id}`, '$metadata', { $maxAge: 1 });
    await eventually(async () => expect(under.connection.alarms).toHaveLength(1));
    await expect(under.connection.health()).rejects.toThrow('fengqiao.command-');
    await under.stop();
  });
});

describe('what the connected server can do', () => {
  it('is asked before anything else: one that writes a single stream only is refused', async () => {
    const server = await standIn({ version: '24.10.0', v2: [] });
    const database = await indexDatabase();
    await expect(connect(server.url, database.url)).rejects.toThrow(ServerLacks);
    await database.drop();
    await server.stop();
  });

  it('of 25.1 is enough for streams that are written; one that is only checked is refused, never split', async () => {
    const under = await openOnStandIn({ version: '25.1.0', v2: ['appendsession'] });
    expect((await under.store.append(asked(['test-a', 'test-b']))).kind).toBe('recorded');
    expect(await under.store.append(asked(['test-a', 'test-b'], later(5_000), 'none'))).toMatchObject({
      kind: 'conflict',
      conflicts: [{ stream: 'test-a' }, { stream: 'test-b' }],
    });
    const { writes, ...append } = asked(['test-a']);
    const checking = [...writes, { stream: 'test-b', expected: 1, subject: 'test-b', events: [] }];
    await expect(under.store.append({ ...append, writes: checking })).rejects.toThrow('26.1');
    expect((await under.store.readStream('test-a')).version).toBe(1);
    await under.stop();
  });

  it('limits an append: more has the error of the port, and nothing is written', async () => {
    const under = await openOnStandIn({ largest: 2_000 });
    const append = asked(['test-a'], later(5_000), 'any', [happened('x'.repeat(3_000))]);
    await expect(under.store.append(append)).rejects.toThrow(TooLarge);
    expect(await under.store.command(append.command.id)).toBeUndefined();
    await under.stop();
  });
});

describe('what is refused before anything is asked', () => {
  let under: OnStandIn;
  beforeAll(async () => {
    under = await openOnStandIn();
  });
  afterAll(() => under.stop());

  it('a stream of another service', async () => expect(under.store.append(asked(['other-a']))).rejects.toThrow(ForbiddenCategory));
  it('streams that differ in capitals only', async () =>
    expect(under.store.append(asked(['test-a', 'test-A']))).rejects.toThrow('capitals'));
});
