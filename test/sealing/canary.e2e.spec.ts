import { Client } from 'pg';
import type { Actor } from '@fengqiao/kernel';
import { allServices } from '@fengqiao/all';
import { postgresKeyStore } from '@fengqiao/sealing/postgres';
import { ERASED, memoryMasterKeys, rewrapAll } from '@fengqiao/sealing';
import { projectionsEqualRebuild, startServices, type Client as Api, type RunningServices } from '@fengqiao/testing';

/** Stands in every personal text of this test, and nowhere else in the world. */
const MARK = '金丝雀乂';
/** Begins every resident number of this test: a place and a birthday that nobody has. */
const NUMBERS = '65900119000102';
const COURT = '鄂0205';
const DIVISION = '420205001001';
const DISPUTES = 5;
const PEOPLE = 200;

jest.setTimeout(180_000);

const officer: Actor = { person: 'officer', role: 'docketing-officer', court: COURT };
const president: Actor = { person: 'president', role: 'court-president', court: COURT };
const judge: Actor = { person: 'judge-wang', role: 'judge', court: COURT };
const mediator: Actor = { person: 'mediator', role: 'people-mediator', division: DIVISION };

const person = (dispute: number, index: number) => {
  const number = dispute * PEOPLE + index;
  const name = `${MARK}甲${number}`;
  return {
    partyId: `p${number}`,
    side: index === 0 ? 'respondent' : 'applicant',
    kind: 'person',
    name,
    sex: 'female',
    idNumber: `${NUMBERS}${String(number).padStart(4, '0')}`,
    domicile: `${MARK}路${number}号`,
    phone: `${MARK}电${number}`,
    agents: [{ personId: `agent-${number}`, name: `${MARK}代${number}`, authority: 'general' }],
  };
};

/** Places where a text can be found on the disk and in the tables of a database, since it began. */
const search = async (database: Client, since: string, needle: Buffer): Promise<Readonly<Record<string, number>>> => {
  const hits: Record<string, number> = {};
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  for (const { name: quotedTable } of tables.rows) {
    const { rows } = await database.query<{ hits: number }>(
      `select count(*)::int as hits from ${quotedTable} as t where position($1 in t::text) > 0 or position($2 in t::text) > 0`,
      [needle.toString(), needle.toString('hex')],
    );
    if (rows[0]?.hits) hits[quotedTable] = rows[0].hits;
  }
  await database.query('checkpoint');
  const files = await database.query<{ name: string }>(
    `select 'pg_wal/' || name as name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name >= pg_walfile_name($1) and name <= pg_walfile_name(pg_current_wal_lsn())
     union all select pg_relation_filepath(oid) from pg_class where pg_relation_filepath(oid) is not null and relnamespace <> 'pg_catalog'::regnamespace`,
    [since],
  );
  for (const { name } of files.rows) {
    const { rows } = await database.query<{ found: boolean }>('select position($2::bytea in pg_read_binary_file($1, true)) > 0 as found', [
      name,
      needle,
    ]);
    if (rows[0]?.found) hits[name] = 1;
  }
  return hits;
};

describe('a thousand people whose keys are destroyed', () => {
  const lines: string[] = [];
  const masterKeys = memoryMasterKeys();
  let services: RunningServices;
  let database: Client;
  let since: string;
  let disputes: readonly string[];
  let court: Api;
  let boss: Api;
  const needles = [Buffer.from(MARK), Buffer.from(NUMBERS)];

  const recorded = async (client: Api, path: string, body: object, ifMatch?: string) => {
    const answer = await client.post<{ id: string; position: string }>(path, body, ifMatch === undefined ? {} : { ifMatch });
    expect(answer).toMatchObject({ status: 201 });
    return answer;
  };
  const register = async (dispute: number): Promise<string> => {
    const { body } = await recorded(court, '/v1/intake/disputes', {
      channel: 'counter',
      tier: 'court',
      division: DIVISION,
      court: COURT,
      group: true,
      cause: { name: '民间借贷纠纷' },
      claim: { summary: `${MARK}借款未还${dispute}`, amount: '50000' },
    });
    const path = `/v1/intake/disputes/${body.id}`;
    const parties = Array.from({ length: PEOPLE }, (_, index) => person(dispute, index));
    await recorded(court, `${path}/parties`, { parties });
    const [first, second] = parties.map(({ partyId }) => partyId);
    await recorded(court, `${path}/evidence`, {
      digest: `sha-256:${'0'.repeat(64)}`,
      category: 'documentary',
      title: `${MARK}借条`,
      partyId: first,
    });
    await recorded(court, `${path}/corrections`, { partyId: second, field: 'phone', is: `${MARK}新电`, reason: `${MARK}笔误` });
    await recorded(court, `${path}/corrections`, { field: 'summary', is: `${MARK}借款未还，已更正`, reason: `${MARK}笔误` });
    await recorded(court, `${path}/home-visits`, { purpose: 'service', partyId: second, address: `${MARK}村口` });
    await recorded(court, '/v1/intake/complaints', {
      disputeId: body.id,
      court: COURT,
      channel: 'counter',
      plaintiffs: [second],
      defendants: [first],
      claims: `${MARK}请求还款`,
      facts: `${MARK}借款事实`,
    });
    return body.id;
  };
  const everything = async (client: Api, dispute: string): Promise<string> => {
    const pages = [
      await client.get(`/v1/intake/disputes/${dispute}/parties?limit=200`),
      await client.get(`/v1/intake/disputes/${dispute}`),
    ];
    const { body } = await client.get<{ items: { id: string }[] }>(`/v1/intake/complaints?dispute=${dispute}`);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    return JSON.stringify([...pages.map((page) => page.body), body]);
  };
  const found = async (number: number): Promise<number> => {
    const { body } = await court.post<{ items: unknown[] }>('/v1/intake/people/search', {
      number: ` ${NUMBERS}${String(number).padStart(4, '0')}`,
    });
    return body.items.length;
  };
  const hits = async (): Promise<object> =>
    Object.assign({}, ...(await Promise.all(needles.map((needle) => search(database, since, needle))))) as object;

  beforeAll(async () => {
    services = await startServices(allServices, {
      startAt: '2025-03-31T02:00:00.000Z',
      masterKeys,
      logTo: { write: (line) => void lines.push(line) },
    });
    [court, boss] = [services.as(officer), services.as(president)];
    database = new Client({ connectionString: services.databaseUrl });
    await database.connect();
    since = (await database.query<{ at: string }>('select pg_current_wal_lsn()::text as at')).rows[0]?.at ?? '';
    disputes = [];
    for (let dispute = 0; dispute < DISPUTES; dispute += 1) disputes = [...disputes, await register(dispute)];
    expect(await services.platform.reader.settled(60_000)).toBe(true);
  });
  afterAll(async () => {
    await database.end();
    await services.stop();
  });

  it('are shown before, to whoever may see them, by their own words', async () => {
    for (const [index, dispute] of disputes.entries()) {
      const text = await everything(court, dispute);
      for (let place = 0; place < PEOPLE; place += 1) {
        const { name, idNumber, domicile, agents } = person(index, place);
        for (const word of [name, idNumber, domicile, agents[0]?.name ?? '']) expect(text).toContain(`"${word}"`);
      }
      for (const word of ['借条', '新电', '借款未还，已更正', '村口', '请求还款', '借款事实', '笔误'])
        expect(text).toContain(`${MARK}${word}`);
      expect(text).not.toContain('sealed:');
    }
    expect(await everything(services.as(mediator), disputes[0] ?? '')).not.toContain(NUMBERS);
    expect([await found(7), await found(999), await found(1_000)]).toEqual([1, 1, 0]);
  });

  it('stand nowhere in the clear even then; and a text in the clear would be found', async () => {
    expect(await hits()).toEqual({});
    await database.query('create table control (text text)');
    await database.query('insert into control values ($1)', [`${MARK} ${NUMBERS}`]);
    const control = Object.keys(await hits());
    expect(control).toContain('public.control');
    expect(control.filter((place) => /^(base|pg_wal)\//.test(place)).map((place) => place.split('/')[0])).toEqual(
      expect.arrayContaining(['base', 'pg_wal']),
    );
    await database.query('drop table control');
    since = (await database.query<{ at: string }>('select pg_switch_wal(), pg_current_wal_lsn()::text as at')).rows[0]?.at ?? '';
  });

  it('are read on while every key is wrapped anew by another master key', async () => {
    const store = postgresKeyStore(database);
    const path = `/v1/intake/disputes/${disputes[3]}/parties?limit=200`;
    const reading = (async () => {
      const read: number[] = [];
      for (let round = 0; round < 10; round += 1) read.push((await court.get(path)).status);
      return read;
    })();
    masterKeys.rotate();
    expect(await rewrapAll(store, masterKeys)).toBeGreaterThanOrEqual(2_000);
    masterKeys.retireOld();
    expect(await reading).toEqual(Array.from({ length: 10 }, () => 200));
  });

  const erasing = async (subject: string): Promise<string> => {
    const asked = await recorded(court, '/v1/intake/erasures', { subject, basis: 'unlawful' });
    await recorded(court, `/v1/intake/erasures/${asked.body.id}/restriction`, {});
    return `/v1/intake/erasures/${asked.body.id}`;
  };

  it('are only kept once restricted: nobody reads them but the court for a reason, and nothing is added', async () => {
    const path = await erasing(disputes[0] ?? '');
    await services.platform.reader.settled(10_000);
    const shown = `/v1/intake/disputes/${disputes[0]}`;
    expect(await everything(court, disputes[0] ?? '')).not.toContain(MARK);
    expect(JSON.stringify((await services.as(judge).get(shown)).body)).toContain('[restricted]');
    const reason = encodeURIComponent('查阅卷宗');
    const read = await services.as(judge).get(shown, { headers: { 'fengqiao-reason': reason } });
    expect(JSON.stringify(read.body)).toContain(`${MARK}借款未还，已更正`);
    expect((await database.query('select person, reason from keyring.restricted_use')).rows).toEqual([
      { person: 'judge-wang', reason: '查阅卷宗' },
    ]);
    expect((await court.get(shown, { headers: { 'fengqiao-reason': reason } })).body).not.toMatchObject({
      summary: `${MARK}借款未还，已更正`,
    });
    const correction = { field: 'summary', is: '补充', reason: '补充' };
    expect(await court.post(`${shown}/corrections`, correction)).toMatchObject({ status: 409, body: { code: 'restricted' } });
    expect(await court.post(`${path}/approval`, {}, { ifMatch: '"2"' })).toMatchObject({ status: 403 });
    expect(await services.as({ ...president, person: 'officer' }).post(`${path}/approval`, {}, { ifMatch: '"2"' })).toMatchObject({
      status: 409,
      body: { code: 'same-person' },
    });
    await recorded(boss, `${path}/approval`, {}, '"2"');
  });

  it('are gone afterwards: from the API, every table, the log, the write-ahead log, the files and the log lines; folds and rebuilds hold', async () => {
    for (const dispute of disputes.slice(1)) await recorded(boss, `${await erasing(dispute)}/approval`, {}, '"2"');
    expect(await services.platform.reader.settled(60_000)).toBe(true);
    for (const dispute of disputes) {
      const text = await everything(court, dispute);
      expect(text).not.toContain(MARK);
      expect(text).not.toContain(NUMBERS);
      expect(text).toContain(ERASED);
    }
    expect([await found(7), await found(999)]).toEqual([0, 0]);
    expect(await hits()).toEqual({});
    const bodies = await database.query<{ body: Buffer }>('select body from log.event');
    expect(bodies.rows.filter(({ body }) => needles.some((needle) => body.includes(needle)))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes(MARK) || line.includes(NUMBERS))).toEqual([]);
    expect((await database.query(`select from keyring.data_key where state <> 'destroyed' and subject not like '#%'`)).rowCount).toBe(0);
    expect((await projectionsEqualRebuild(services.platform)).filter(({ differing }) => differing !== 0)).toEqual([]);
    const { body } = await boss.get<{ items: { status: string }[] }>('/v1/intake/erasures?limit=50');
    expect(body.items.map(({ status }) => status)).toEqual(Array.from({ length: DISPUTES }, () => 'destroyed'));
  });
});
