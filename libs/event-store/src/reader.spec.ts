import { eventually } from '@fengqiao/testing';
import { deriveId } from './digest.js';
import { Fenced, type Follower, type Lease } from './follower.js';
import { inMemoryStore } from './in-memory.js';
import { createLogReader, type LogReader } from './reader.js';
import { START, type Checkpoint, type EventLog, type LogPage } from './port.js';
import { subscription } from './subscription.js';

const open = () => {
  const store = inMemoryStore(() => new Date('2025-03-03T04:00:00.000Z'));
  let serial = 0;
  const record = async (count: number, stream = 'dispute-d1', type = 'Noted'): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      serial += 1;
      await store.append({
        command: { id: deriveId('command', String(serial)), fingerprint: Buffer.from('f'), result: Buffer.from('r') },
        writes: [
          { stream, expected: 'any', subject: stream, events: [{ id: deriveId('event', String(serial)), type, body: Buffer.from('{}') }] },
        ],
        deadline: new Date('2030-01-01T00:00:00.000Z'),
      });
    }
  };
  return { store, record };
};

interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}
const gate = (): Gate => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

/** Follows from the beginning and writes down what it was given. */
const noting = (name: string, before: () => Promise<void> = async () => undefined) => {
  const given: string[] = [];
  let place: Checkpoint = START;
  const follower: Follower = {
    name,
    load: async () => place,
    async apply({ events, checkpoint }) {
      await before();
      given.push(...events.map((event) => event.checkpoint));
      place = checkpoint;
    },
  };
  return { given, follower, place: () => place };
};

const numbers = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => String(from + index));

describe('one reader for many followers', () => {
  let reader: LogReader | undefined;
  afterEach(() => reader?.stop());
  const start = async (log: EventLog, ...followers: readonly Follower[]): Promise<LogReader> => {
    reader = createLogReader(log, followers);
    await reader.start();
    return reader;
  };

  it('gives every event once and in order, caught up or live, and reads the log once for all [C-44]', async () => {
    const { store, record } = open();
    await record(1_200);
    let readings = 0;
    const counted: EventLog = { ...store, readLog: (...asked) => ((readings += 1), store.readLog(...asked)) };
    const followers = Array.from({ length: 20 }, (_, index) => noting(`f${index}`));
    await start(counted, ...followers.map(({ follower }) => follower));
    await record(30);
    expect(await reader?.settled(5_000)).toBe(true);
    for (const { given } of followers) expect(given).toEqual(numbers(0, 1_230));
    expect(readings).toBeLessThan(60); // 20 followers that read for themselves would have read 60 full pages alone
  });

  it('does not let one that is slow or far behind hold up the others', async () => {
    const { store, record } = open();
    await record(1_600);
    const stuck = gate();
    const [slow, quick] = [noting('slow', () => stuck.opened), noting('quick')];
    await start(store, slow.follower, quick.follower);
    await record(5);
    await eventually(async () => expect(quick.given).toHaveLength(1_605));
    expect(slow.given).toEqual([]);
    stuck.open();
    expect(await reader?.settled(5_000)).toBe(true);
    expect(slow.given).toEqual(quick.given);
  });

  it('halts a follower that has seen more than the log holds, also once the log has grown past it [C-51]', async () => {
    const { store, record } = open();
    await record(3);
    const given: unknown[] = [];
    const started = await start(store, { name: 'kept', load: async () => '4', apply: async (page) => void given.push(...page.events) });
    await eventually(async () => expect(started.failing()).toEqual({ kept: expect.stringContaining('has seen more than the log holds') }));
    await record(10);
    expect(await started.settled(500)).toBe(false);
    expect(Object.keys(started.failing())).toEqual(['kept']);
    expect(given).toEqual([]);
  });

  it('reads one page ahead of a slow follower and no more [C-54]', async () => {
    const { store, record } = open();
    await record(5_000);
    let furthest = 0;
    const counted: EventLog = {
      ...store,
      readLog: async (after, limit, filter) => {
        furthest = Math.max(furthest, Number(after === START ? 0 : after));
        return store.readLog(after, limit, filter);
      },
    };
    const stuck = gate();
    const slow = noting('slow', () => stuck.opened);
    await start(counted, slow.follower);
    await eventually(async () => expect(furthest).toBe(499));
    stuck.open();
    expect(await reader?.settled(5_000)).toBe(true);
    expect(slow.given).toHaveLength(5_000);
  });

  it('gives the same page again to one that failed, says so meanwhile, and lets the others pass [C-49]', async () => {
    const { store, record } = open();
    await record(3);
    let failures = 2;
    const failing = noting('failing', async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('out of paper');
    });
    const other = noting('other');
    await start(store, failing.follower, other.follower);
    await eventually(async () => expect([reader?.failing()['failing'], other.given]).toEqual(['out of paper', ['0', '1', '2']]));
    expect(reader?.progress().find(({ name }) => name === 'failing')?.checkpoint).toBe(START);
    expect(await reader?.settled(5_000)).toBe(true);
    expect(failing.given).toEqual(['0', '1', '2']);
    expect(reader?.failing()).toEqual({});
  });

  it('tells a follower what comes next while it is at work, and lives with one that cannot be told', async () => {
    const { store, record } = open();
    await record(1_100);
    const told: (string | undefined)[] = [];
    const one = noting('one', () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))));
    const prepare = ({ events }: LogPage): void => {
      told.push(events[0]?.checkpoint);
      throw new Error('cannot read it');
    };
    await start(store, { ...one.follower, prepare });
    expect(await reader?.settled(5_000)).toBe(true);
    expect([told, one.given.length]).toEqual([['500', '1000'], 1_100]);
  });

  it('stops, loudly, where a follower has seen more than there is [C-51]', async () => {
    const { store, record } = open();
    await record(2);
    await start(store, { name: 'restored', load: async () => '7', apply: async () => undefined });
    await eventually(async () => expect(reader?.failing()['restored']).toMatch('more than the log holds'));
    expect(await reader?.settled(50)).toBe(false);
  });

  it('leaves nothing behind when it is stopped [C-57]', async () => {
    const { store, record } = open();
    await record(1);
    let watched = 0;
    const counted: EventLog = {
      ...store,
      watch: async (onNews) => {
        watched += 1;
        const unwatch = await store.watch(onNews);
        return async () => {
          watched -= 1;
          await unwatch();
        };
      },
    };
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const one = noting('one');
    await start(counted, one.follower);
    await reader?.settled(5_000);
    expect([watched, timers() > before]).toEqual([1, true]);
    await reader?.stop();
    await record(1);
    expect([watched, timers(), one.given]).toEqual([0, before, ['0']]);
  });

  describe('with a lease', () => {
    const leaseOf = (answers: () => boolean): Lease & { released: number } => {
      let mine = false;
      const lease = {
        released: 0,
        take: async () => (mine = answers()),
        release: async () => void (lease.released += 1),
        held: () => mine,
        epoch: () => '1',
        contended: () => false,
        every: 20,
      };
      return lease;
    };

    it('stands by while another runs, takes over, and gives it up at the end [C-55]', async () => {
      const { store, record } = open();
      await record(2);
      let [free, looks] = [false, 0];
      const one = noting('one');
      const lease = leaseOf(() => ((looks += 1), free));
      await start(store, { ...one.follower, lease });
      await eventually(async () => expect(looks).toBeGreaterThan(1));
      expect([one.given, reader?.progress()[0]?.active]).toEqual([[], false]);
      free = true;
      expect(await reader?.settled(5_000)).toBe(true);
      expect(reader?.progress()[0]?.active).toBe(true);
      await reader?.stop();
      expect([one.given, lease.released]).toEqual([['0', '1'], 1]);
    });

    it('begins anew from what the other has recorded when an effect was fenced', async () => {
      const { store, record } = open();
      await record(4);
      const given: (readonly string[])[] = [];
      const loads = ['0', '1', '2'];
      let fences = 2;
      const follower: Follower = {
        name: 'fenced',
        lease: leaseOf(() => true),
        load: async () => loads.shift() ?? '2',
        async apply({ events }) {
          given.push(events.map(({ checkpoint }) => checkpoint));
          fences -= 1;
          if (fences >= 0) throw new Fenced('fenced');
        },
      };
      await start(store, follower);
      expect(await reader?.settled(5_000)).toBe(true);
      expect(given).toEqual([['1', '2', '3'], ['2', '3'], ['3']]);
      expect(reader?.failing()).toEqual({});
    });
  });

  describe('a subscription', () => {
    const subscribed = (log: EventLog, more: Partial<Parameters<typeof subscription>[1]>) => {
      const pages: LogPage[] = [];
      const follower = subscription(log, { name: 's', from: 'start', take: async (page) => void pages.push(page), ...more });
      return { follower, events: () => pages.flatMap(({ events }) => events.map(({ checkpoint }) => checkpoint)) };
    };

    it.each<['start' | 'end' | { after: string }, string[]]>([
      ['start', ['0', '1', '2', '3']],
      ['end', ['3']],
      [{ after: '0' }, ['1', '2', '3']],
    ])('from %j has the exact first event [C-43]', async (from, expected) => {
      const { store, record } = open();
      await record(3);
      const caughtUp = gate();
      const { follower, events } = subscribed(store, { from, caughtUp: caughtUp.open });
      await start(store, follower);
      await caughtUp.opened;
      await record(1);
      await reader?.settled(5_000);
      expect(events()).toEqual(expected);
    });

    it('says when it has caught up, also with an empty log [C-52]', async () => {
      const caughtUp = gate();
      const { store } = open();
      await start(store, subscribed(store, { caughtUp: caughtUp.open }).follower);
      await caughtUp.opened;
      expect(reader?.progress()[0]).toMatchObject({ checkpoint: START, active: true });
    });

    it.each([{ types: ['Filed'] }, { categories: ['complaint'] }, { types: ['Filed'], categories: ['complaint'] }])(
      'with %j is given what it wants, and its checkpoint passes over the rest [C-53]',
      async (filter) => {
        const { store, record } = open();
        await record(700);
        await record(2, 'complaint-c1', 'Filed');
        await record(700);
        const caughtUp = gate();
        const { follower, events } = subscribed(store, { filter, caughtUp: caughtUp.open });
        await start(store, follower);
        await caughtUp.opened;
        expect(reader?.progress()[0]?.checkpoint).toBe('1401');
        await record(10);
        await record(1, 'complaint-c1', 'Filed');
        await record(10);
        await reader?.settled(5_000);
        expect(events()).toEqual(['700', '701', '1412']);
        expect(reader?.progress()[0]?.checkpoint).toBe('1422');
      },
    );

    it('may come and go while the reader runs', async () => {
      const { store, record } = open();
      await record(2);
      await start(store);
      const { follower, events } = subscribed(store, {});
      const leave = reader?.follow(follower);
      await eventually(async () => expect(events()).toHaveLength(2));
      await leave?.();
      await record(1);
      expect([events(), reader?.progress()]).toEqual([['0', '1'], []]);
    });

    it('is so many events behind in the log that it follows, since the oldest of them was recorded', async () => {
      const { store, record } = open();
      await record(2);
      const { follower, events } = subscribed(store, {});
      let works = true;
      await start(store, { ...follower, apply: async (page) => (works ? follower.apply(page) : Promise.reject(new Error('no'))) });
      await eventually(async () => expect(events()).toHaveLength(2));
      await reader?.settled(5_000);
      expect(await reader?.lag()).toMatchObject([{ name: follower.name, events: 0 }]);
      works = false;
      await record(3);
      const [third] = (await store.readLog('1', 1)).events;
      expect(await reader?.lag()).toMatchObject([{ events: 3, since: third?.recordedAt }]);
    });

    it('is named when it has seen more than its log holds', async () => {
      const { store, record } = open();
      await record(3);
      let putBack = false;
      const { follower, events } = subscribed(store, {});
      await start({ ...store, head: async () => (putBack ? '1' : store.head()) }, follower);
      await eventually(async () => expect(events()).toHaveLength(3));
      await reader?.settled(5_000);
      expect(await reader?.ahead()).toEqual([]);
      putBack = true;
      expect(await reader?.ahead()).toEqual([follower.name]);
    });
  });
});
