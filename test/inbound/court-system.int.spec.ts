import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { describeKafka, eventually, type Client, type RunningServices } from '@fengqiao/testing';
import { binary, courtSystem, DEAD_TOPIC, ofMediation, startIntake, structured, TOPIC, type Sent } from './outside.js';

const COURT = '鄂0204';
const ON = '2025-03-03';
const PATIENTLY = 60;

interface Letter {
  readonly id: string;
  readonly status: string;
  readonly reason: string;
  readonly topic: string;
  readonly key?: string;
  readonly partition: number;
  readonly offset: string;
  readonly attempts: number;
}

describeKafka('a court that tells intake of its own decisions, over a real broker', (broker) => {
  let services: RunningServices;
  let court: Awaited<ReturnType<typeof courtSystem>>;
  let pool: Pool;
  let [party, operator]: Client[] = [];
  let serial = 0;

  beforeAll(async () => {
    services = await startIntake(broker().addresses);
    court = await courtSystem(broker().addresses);
    pool = openPool({ connectionString: services.databaseUrl, max: 1 }, () => undefined);
    party = services.as({ person: 'zhang-san', role: 'party' });
    operator = services.as({ person: 'ops', role: 'operator' });
  }, 180_000);
  afterAll(async () => {
    await pool?.end();
    await court?.stop();
    await services?.stop();
  }, 120_000);

  const made = async (path: string, body: object): Promise<string> => {
    const answer = await party!.post<{ id: string }>(path, body);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body.id;
  };
  /** A dispute with a complaint before the court. */
  const filed = async (): Promise<{ readonly disputeId: string; readonly complaintId: string; readonly caseNumber: string }> => {
    const disputeId = await made('/v1/intake/disputes', {
      channel: 'online',
      tier: 'village',
      division: '420204001001',
      cause: { name: '民间借贷纠纷' },
      claim: { summary: '借款五万元未还', amount: '50000' },
    });
    const parties = [
      { partyId: 'lender', side: 'applicant', kind: 'person', name: '张三', personId: 'zhang-san' },
      { partyId: 'borrower', side: 'respondent', kind: 'person', name: '李四' },
    ];
    expect((await party!.post(`/v1/intake/disputes/${disputeId}/parties`, { parties })).status).toBe(201);
    const suit = { channel: 'online', plaintiffs: ['lender'], defendants: ['borrower'], claims: '还款', facts: '逾期' };
    const complaintId = await made('/v1/intake/complaints', { disputeId, court: COURT, ...suit });
    serial += 1;
    return { disputeId, complaintId, caseNumber: `(2025)${COURT}民初${serial}号` };
  };
  type Suit = Awaited<ReturnType<typeof filed>>;
  const docketing = ({ complaintId, caseNumber }: Suit, more: object = {}) => ({
    complaintId,
    court: COURT,
    caseNumber,
    docketedOn: ON,
    ...more,
  });
  const ending = ({ complaintId, caseNumber }: Suit) => ({ complaintId, court: COURT, caseNumber, outcome: 'withdrawn', endedOn: ON });
  const shows = ({ complaintId }: Suit, what: object): Promise<void> =>
    eventually(async () => expect((await party!.get(`/v1/intake/complaints/${complaintId}`)).body).toMatchObject(what), PATIENTLY);
  const letters = async (key: string): Promise<readonly Letter[]> =>
    (await operator!.get<{ items: Letter[] }>('/v1/intake/dead-letters')).body.items.filter((letter) => letter.key === key);
  const letterOf = (key: string, what: object): Promise<Letter> =>
    eventually(async () => {
      const found = await letters(key);
      expect(found).toEqual([expect.objectContaining(what)]);
      return found[0] as Letter;
    }, PATIENTLY);
  const typesOf = async (stream: string): Promise<readonly string[]> =>
    (await pool.query<{ type: string }>('select type from intake.inbound where stream = $1 order by version', [stream])).rows.map(
      ({ type }) => type,
    );

  it('dockets with its number and ends the suit, in binary and in structured mode, however often it says so', async () => {
    const suit = await filed();
    const docket = binary(randomUUID(), 'DocketingDecided', suit.disputeId, docketing(suit));
    await court.send(docket, docket);
    await shows(suit, { status: 'docketed', caseNumber: suit.caseNumber, docketedOn: ON, automatic: false });
    const end = structured(randomUUID(), 'SuitConcluded', suit.disputeId, ending(suit));
    await court.send(docket, end, end, docket);
    await shows(suit, { ended: { outcome: 'withdrawn', endedOn: ON } });
    await court.send({ key: suit.disputeId, headers: {}, value: 'behind all of those' });
    await letterOf(suit.disputeId, { status: 'dead', reason: expect.stringContaining('no ce_ headers') });
    await eventually(
      async () =>
        expect((await typesOf(`complaint-${suit.complaintId}`)).filter((type) => /Docketed|SuitEnd/.test(type))).toEqual([
          'CaseDocketed',
          'SuitEndNoted',
        ]),
      PATIENTLY,
    );
  }, 240_000);

  it('may say first what happened last: it waits for what must come before', async () => {
    const suit = await filed();
    await court.send(structured(randomUUID(), 'SuitConcluded', suit.disputeId, ending(suit)));
    await letterOf(suit.disputeId, { status: 'waiting', reason: expect.stringContaining('not-docketed'), topic: TOPIC });
    await court.send(binary(randomUUID(), 'DocketingDecided', suit.disputeId, docketing(suit)));
    await shows(suit, { status: 'docketed', ended: { outcome: 'withdrawn' } });
    await eventually(async () => expect(await letters(suit.disputeId)).toEqual([]), PATIENTLY);
    const unknown = { ...suit, complaintId: randomUUID() };
    const nobody = `nobody-${suit.disputeId}`;
    await court.send(binary(randomUUID(), 'DocketingDecided', nobody, docketing(unknown)));
    await letterOf(nobody, { status: 'waiting', reason: expect.stringContaining('nothing is known of complaint') });
  }, 240_000);

  it('stops nobody with what is wrong: each record is kept with its place and its reason', async () => {
    const [suit, next] = [await filed(), await filed()];
    const at = suit.disputeId;
    const good = (type: string, data: object): Sent => binary(randomUUID(), type, at, data);
    const docket = good('DocketingDecided', docketing(suit));
    const wrong: readonly (readonly [Sent, string])[] = [
      [{ key: at, headers: {}, value: Buffer.from('\0not a message') }, 'no ce_ headers'],
      [{ ...docket, value: '{"complaintId":' }, 'not JSON'],
      [{ ...docket, value: '{"__proto__":{"court":"x"}}' }, '/data'],
      [{ ...docket, value: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }, ''],
      [good('Invented', docketing(suit)), '"Invented"'],
      [good('ArbitrationAwarded', { disputeId: at }), '"ArbitrationAwarded"'],
      [good('DocketingDecided', docketing(suit, { docketedOn: 'yesterday' })), '/data/docketedOn'],
      [good('DocketingDecided', docketing(suit, { more: 1 })), '/data/more'],
      [{ ...docket, headers: { ...docket.headers, ce_id: 'a\0b' } }, '/id'],
      [good('DocketingDecided', docketing(suit, { court: '鄂0205', caseNumber: '(2025)鄂0205民初1号' })), 'no right'],
      [good('DocketingDecided', docketing(suit, { caseNumber: 'no number' })), 'number-of-another-court'],
      [good('DocketingDecided', docketing(next)), '/subject is not the dispute of complaint'],
      [{ ...binary(randomUUID(), 'DocketingDecided', next.disputeId, docketing(next)), key: at }, '/subject is not the key'],
    ];
    await court.send(...wrong.map(([sent]) => sent), binary(randomUUID(), 'DocketingDecided', next.disputeId, docketing(next)));
    await shows(next, { status: 'docketed' });
    await shows(suit, { status: 'received' });
    const kept = await eventually(async () => {
      const found = (await letters(at)).toSorted((a, b) => Number(a.offset) - Number(b.offset));
      expect(found.length).toBe(wrong.length);
      return found;
    }, PATIENTLY);
    expect(kept.map(({ status }) => status)).toEqual(wrong.map(() => 'dead'));
    kept.forEach(({ reason }, index) => expect(reason).toContain(wrong[index]?.[1]));
    const one = await operator!.get(`/v1/intake/dead-letters/${kept[1]?.id}`);
    expect(one.body).toMatchObject({ topic: TOPIC, body: '{"complaintId":', headers: { ce_subject: at }, attempts: 1 });
    expect(await (await fetch(`${services.url}/metrics`)).text()).toMatch(/dead_letters\{service="intake",status="dead"\} 1[1-9]/);
    expect((await party!.get('/v1/intake/dead-letters')).status).toBe(403);
    expect((await operator!.get('/v1/intake/dead-letters/none')).status).toBe(404);
    const told: string[] = [];
    const morgue = court.kafka.consumer({ groupId: randomUUID() });
    await morgue.connect();
    await morgue.subscribe({ topics: [DEAD_TOPIC], fromBeginning: true });
    await morgue.run({
      eachMessage: async ({ message }) =>
        void told.push([message.headers?.['x-original-topic'], message.headers?.['x-original-offset']].map(String).join(' ')),
    });
    await eventually(async () => expect(told).toEqual(expect.arrayContaining(kept.map(({ offset }) => `${TOPIC} ${offset}`))), PATIENTLY);
    await morgue.disconnect();
  }, 240_000);

  it('a message of another service that cannot be handled stops its own dispute only, and one command replays it', async () => {
    const [suit, other] = [await filed(), await filed()];
    const commissioned = ({ disputeId }: Suit, complaintIds: unknown) =>
      ofMediation('MediationCommissioned', disputeId, 1, { mediationId: `m-${disputeId}`, disputeId, complaintIds, on: ON });
    const ended = ({ disputeId }: Suit) =>
      ofMediation('MediationEnded', disputeId, 2, { mediationId: `m-${disputeId}`, disputeId, outcome: 'failed', on: ON });
    const commissions = async ({ disputeId }: Suit): Promise<readonly string[]> =>
      (await typesOf(`dispute-${disputeId}`)).filter((type) => type.startsWith('Commission'));
    const topic = 'fengqiao.mediation.events.v1';
    await court.sendTo(topic, commissioned(suit, null), ended(suit));
    for (const one of [commissioned(other, [other.complaintId]), ended(other)]) await court.sendTo(topic, { ...one, key: suit.disputeId });
    await eventually(async () => expect(await commissions(other)).toEqual(['CommissionNoted', 'CommissionEnded']), PATIENTLY);
    const held = await eventually(async () => {
      const { body } = await operator!.get<{ items: { position: string; subject: string; status: string }[] }>('/v1/intake/held-messages');
      expect(body.items).toMatchObject([
        { subject: suit.disputeId, status: 'parked' },
        { subject: suit.disputeId, status: 'queued' },
      ]);
      return body.items[0];
    }, PATIENTLY);
    expect(await commissions(suit)).toEqual([]);
    const replay = () => operator!.post(`/v1/intake/held-messages/${held?.position}/replay`, {});
    expect((await replay()).body).toMatchObject({ status: 'parked' });
    await pool.query(
      `update intake.inbound set body = convert_to(replace(convert_from(body, 'UTF8'), '"complaintIds":null', $2), 'UTF8') where subject = $1 and sender = 'mediation'`,
      [suit.disputeId, `"complaintIds":["${suit.complaintId}"]`],
    );
    expect((await replay()).body).toMatchObject({ status: 'replayed' });
    await eventually(async () => expect(await commissions(suit)).toEqual(['CommissionNoted', 'CommissionEnded']), PATIENTLY);
    expect((await operator!.get('/v1/intake/held-messages')).body).toEqual({ items: [] });
  }, 240_000);

  it('is looked at and replayed from the command line', async () => {
    const suit = await filed();
    await court.send(binary(randomUUID(), 'SuitConcluded', suit.disputeId, ending(suit)));
    const { id } = await letterOf(suit.disputeId, { status: 'waiting' });
    const token = await services.token({ person: 'ops', role: 'operator' });
    const say = (...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> =>
      new Promise((resolve) => {
        const asked = ['scripts/dead-letters.mjs', ...args, '--service', 'intake', '--url', services.url, '--token', token];
        execFile(process.execPath, asked, (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), out: stdout + stderr }));
      });
    expect(await say('list')).toMatchObject({ code: 0, out: expect.stringContaining(`${id}  waiting   ${TOPIC}[`) });
    expect(await say('show', id)).toMatchObject({ code: 0, out: expect.stringContaining(suit.complaintId) });
    expect(await say('replay', id)).toMatchObject({ code: 1, out: expect.stringContaining('not-docketed') });
    await court.send(binary(randomUUID(), 'DocketingDecided', suit.disputeId, docketing(suit)));
    await shows(suit, { status: 'docketed' });
    // Either this replays it, or its own next try was sooner.
    const replayed = await say('replay', id);
    expect(replayed.code === 0 || replayed.out.includes('404')).toBe(true);
    await shows(suit, { ended: { outcome: 'withdrawn' } });
    expect(await say('replay')).toMatchObject({ code: 2 });
    expect((await say('show', '7')).out).toContain('intake holds no message 7');
  }, 240_000);

  it('is dead when it waited too long, and one command replays it', async () => {
    const suit = await filed();
    await court.send(binary(randomUUID(), 'SuitConcluded', suit.disputeId, ending(suit)));
    const { id } = await letterOf(suit.disputeId, { status: 'waiting' });
    await pool.query(`update intake.letter set received_at = now() - interval '4 days' where id = $1`, [id]);
    await letterOf(suit.disputeId, { id, status: 'dead', reason: expect.stringContaining('waited too long') });
    expect((await operator!.post(`/v1/intake/dead-letters/${id}/replay`, {})).body).toMatchObject({ status: 'waiting' });
    await pool.query(`update intake.letter set received_at = now() - interval '4 days' where id = $1`, [id]);
    await letterOf(suit.disputeId, { id, status: 'dead' });
    const officer = services.as({ person: 'court', role: 'connected-system', organisation: 'court-cases', court: COURT });
    const reported = await officer.post('/v1/intake/reports/docketing', docketing(suit), { key: 'reported' });
    expect(reported.status).toBe(201);
    const asked = '/v1/intake/commands/reported';
    expect(await officer.get(asked)).toMatchObject({ status: 200, body: { ...reported.body, repeated: true } });
    const another = services.as({ person: 'another-system', role: 'connected-system', organisation: 'court-cases', court: COURT });
    for (const other of [another, party!, operator!]) expect((await other.get(asked)).status).toBe(404);
    expect((await operator!.post(`/v1/intake/dead-letters/${id}/replay`, {})).body).toMatchObject({ id, status: 'replayed' });
    await shows(suit, { ended: { outcome: 'withdrawn' } });
    expect(await letters(suit.disputeId)).toEqual([]);
    expect((await operator!.post(`/v1/intake/dead-letters/${id}/replay`, {})).status).toBe(404);
  }, 240_000);
});
