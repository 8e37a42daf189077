import type { Actor } from '@fengqiao/kernel';
import { eventually, startServices, type Client, type RunningServices } from '@fengqiao/testing';
import { access } from './access.js';
import { intake } from './index.js';

const COURT = '鄂0204';
const DIVISION = '420204001001';
const HASH = `sha-256:${'a'.repeat(64)}`;
const LOAN = '民间借贷纠纷';

const registration = (more: object = {}) => ({
  channel: 'online',
  tier: 'village',
  division: DIVISION,
  cause: { name: LOAN },
  claim: { summary: '借款五万元未还', amount: '50000' },
  ...more,
});
const lender = { partyId: 'lender', side: 'applicant', kind: 'person', name: '张三', idNumber: '420202199001011231', phone: '13800000000' };
const borrower = { partyId: 'borrower', side: 'respondent', kind: 'person', name: '李四', personId: 'li-si', domicile: '某村三组' };
const suit = (disputeId: string, more: object = {}) => ({
  disputeId,
  court: COURT,
  channel: 'online',
  plaintiffs: ['lender'],
  defendants: ['borrower'],
  claims: '请求判令归还借款五万元',
  facts: '二〇二四年借款，逾期未还',
  ...more,
});

describe('intake over HTTP, alone', () => {
  let services: RunningServices;
  const as = (actor: Actor): Client => services.as(actor);
  let party: Client;
  let other: Client;
  let stranger: Client;
  let officer: Client;
  let grid: Client;

  beforeAll(async () => {
    services = await startServices([intake], { startAt: '2025-03-03T02:00:00.000Z' });
    party = as({ person: 'zhang-san', role: 'party' });
    other = as({ person: 'li-si', role: 'party' });
    stranger = as({ person: 'nosy', role: 'party' });
    officer = as({ person: 'officer-chen', role: 'docketing-officer', tier: 'court', court: COURT });
    grid = as({ person: 'grid-hu', role: 'grid-officer', tier: 'village', division: DIVISION });
  });
  afterAll(() => services.stop());

  const id = ({ body, status }: { body: Record<string, unknown>; status: number }): string => {
    expect({ status, body }).toMatchObject({ status: 201 });
    return String(body['id']);
  };
  const registered = async (by: Client = party, more: object = {}): Promise<string> => {
    const disputeId = id(await by.post('/v1/intake/disputes', registration(more)));
    expect((await by.post(`/v1/intake/disputes/${disputeId}/parties`, { parties: [lender, borrower] })).status).toBe(201);
    return disputeId;
  };

  it('knows nothing of an erasure that nobody asked for', async () => {
    const operator = as({ person: 'ops', role: 'operator' });
    for (const what of ['approval', 'refusal', 'restriction']) {
      const answer = await operator.post(`/v1/intake/erasures/none/${what}`, what === 'refusal' ? { ground: 'not-founded' } : {}, {
        ifMatch: '"0"',
      });
      expect({ what, status: answer.status, body: answer.body }).toMatchObject({ what, status: 409, body: { code: 'erasure-unknown' } });
    }
  });

  it('shows each viewer its own, and hides the numbers, addresses and sign-in ids of others (R-ACC-01)', async () => {
    const disputeId = await registered();
    const mine = await party.get<{ parties: object[]; yourParties: string[] }>(`/v1/intake/disputes/${disputeId}`);
    expect(mine.body).toMatchObject({
      status: 'registered',
      cause: { edition: '2020', name: LOAN },
      yourParties: ['lender'],
      partiesTotal: 2,
    });
    expect(mine.body.parties).toEqual([
      expect.objectContaining({ partyId: 'lender', idNumber: lender.idNumber, identity: 'plausible', personId: 'zhang-san' }),
      { partyId: 'borrower', side: 'respondent', kind: 'person', name: '李四', undertaking: 'not-signed' },
    ]);
    const theirs = await other.get(`/v1/intake/disputes/${disputeId}`);
    expect(JSON.stringify(theirs.body)).not.toContain(lender.idNumber);
    expect(JSON.stringify(theirs.body)).not.toContain(lender.phone);
    const staff = await officer.get(`/v1/intake/disputes/${disputeId}`);
    expect(JSON.stringify(staff.body)).toContain(lender.idNumber);
    expect((await stranger.get(`/v1/intake/disputes/${disputeId}`)).status).toBe(404);
    expect((await stranger.post('/v1/intake/complaints', suit(disputeId))).status).toBe(404);
    expect((await stranger.post(`/v1/intake/disputes/${disputeId}/undertakings`, { partyId: 'lender', text: HASH })).status).toBe(404);
  });

  it('[A03.1] [A06.6] dockets by itself when seven days have run out, with a number of its court (R-DOCK-03, R-DOCK-04)', async () => {
    const complaintId = id(await party.post('/v1/intake/complaints', suit(await registered())));
    const shown = await party.get<{ deadlines: { dueOn: string; status: string; explanation: { zh: string } }[]; receivedOn: string }>(
      `/v1/intake/complaints/${complaintId}`,
    );
    expect(shown.body).toMatchObject({ status: 'received', receivedOn: '2025-03-03', rulePack: 'RP-B' });
    expect(shown.body).toHaveProperty('receiptNumber', expect.stringContaining(`${COURT}收20250303-`));
    expect(shown.body.deadlines).toMatchObject([{ kind: 'docketing', dueOn: '2025-03-10', status: 'armed' }]);
    expect(shown.body.deadlines[0]?.explanation.zh).toContain('至2025年3月10日24时届满');
    services.clock.moveTo('2025-03-10T15:59:00.000Z');
    expect((await party.get(`/v1/intake/complaints/${complaintId}`)).body).toMatchObject({ status: 'received' });
    services.clock.moveTo('2025-03-10T16:00:00.000Z');
    await eventually(async () => {
      const { body } = await party.get(`/v1/intake/complaints/${complaintId}`);
      expect(body).toMatchObject({ status: 'docketed', automatic: true, caseNumber: expect.stringMatching(/^\(2025\)鄂0204民初\d+号$/) });
    });
    await eventually(async () => {
      const register = await officer.get<{ items: { id: string }[] }>('/v1/intake/complaints?status=docketed');
      expect(register.body.items.map((one) => one.id)).toContain(complaintId);
    });
  });

  it('[A21.1] dockets in time what came without an undertaking of honesty, and shows "not signed" (R-SHAM-93)', async () => {
    const disputeId = await registered();
    const complaintId = id(await party.post('/v1/intake/complaints', suit(disputeId)));
    const shown = await officer.get<{ undertakings: object[] }>(`/v1/intake/complaints/${complaintId}`);
    expect(shown.body.undertakings).toEqual([{ partyId: 'lender', undertaking: 'not-signed' }]);
    const docketed = await officer.post(`/v1/intake/complaints/${complaintId}/docketing`, {}, { ifMatch: shown.etag ?? '' });
    expect(docketed.body).toMatchObject({ events: ['CaseDocketed', 'DeadlineMet'] });
    const after = await officer.get<{ deadlines: object[] }>(`/v1/intake/complaints/${complaintId}`);
    expect(after.body).toMatchObject({ status: 'docketed', automatic: false, undertakings: [{ undertaking: 'not-signed' }] });
    expect(after.body.deadlines).toMatchObject([{ kind: 'docketing', status: 'met' }]);
    expect((await other.get(`/v1/intake/complaints/${complaintId}`)).status).toBe(200);
    await party.post(`/v1/intake/disputes/${disputeId}/undertakings`, { partyId: 'lender', text: HASH });
    expect((await party.get(`/v1/intake/disputes/${disputeId}`)).body).toMatchObject({
      undertakings: { invited: true, signed: 1, notSigned: 1 },
    });
  });

  it('[A18.1] recognises one complaint that came by both channels as a likely duplicate, and merges nothing', async () => {
    const online = await registered(party, { claim: { summary: '借款', amount: '61234.50' } });
    const first = id(await party.post('/v1/intake/complaints', suit(online)));
    const walkIn = await registered(officer, {
      channel: 'counter',
      claim: { summary: '欠款', amount: '61234.50' },
      cause: { name: '借款' },
    });
    const filed = await officer.post('/v1/intake/complaints', suit(walkIn, { channel: 'counter' }));
    const similar = await eventually(async () => {
      const { body } = await officer.get<{ items: { complaints: string[] }[] }>(`/v1/intake/disputes/${walkIn}/similar`, {
        after: String(filed.body['position']),
      });
      const found = body.items.find((one) => (one as unknown as { disputeId: string }).disputeId === online);
      expect(found?.complaints).toEqual([first]);
      return found;
    });
    expect(similar).toMatchObject({ because: ['parties', 'amount'], channel: 'online' });
    for (const one of [first, id(filed)])
      expect((await officer.get(`/v1/intake/complaints/${one}`)).body).toMatchObject({ status: 'received' });
    expect((await party.get(`/v1/intake/disputes/${online}/similar`)).status).toBe(403);
  });

  it('refuses a wrong number online with a pointer to it, and receives it at the counter with one notice (R-DOCK-22)', async () => {
    const wrong = { parties: [borrower, { ...lender, idNumber: '420202199001011230' }] };
    const online = id(await party.post('/v1/intake/disputes', registration()));
    const head = await services.platform.log.head();
    const refused = await party.post(`/v1/intake/disputes/${online}/parties`, wrong, { language: 'en' });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'identity-number-wrong', basis: 'R-DOCK-22', errors: [{ pointer: '/parties/1/idNumber' }] },
    });
    expect((await party.post(`/v1/intake/disputes/${online}/parties`, wrong)).body['detail']).toMatch(/身份证号码/);
    expect(await services.platform.log.head()).toBe(head);
    const counter = id(await officer.post('/v1/intake/disputes', registration({ channel: 'counter', division: '429999001001' })));
    const received = await officer.post(`/v1/intake/disputes/${counter}/parties`, wrong);
    expect(received.body).toMatchObject({ events: ['PartiesAdded', 'IdentityCorrectionAsked'], resources: ['borrower', 'lender'] });
    expect((await officer.get(`/v1/intake/disputes/${counter}`)).body).toMatchObject({
      divisionFlag: 'unknown-division',
      parties: [
        { partyId: 'borrower', identity: 'not-given' },
        { partyId: 'lender', identity: 'unverified' },
      ],
    });
  });

  it('takes 7,195 parties in pages of 1,000, each event small, and shows them by page; 1,001 are too many', async () => {
    const disputeId = id(await officer.post('/v1/intake/disputes', registration({ channel: 'counter', group: true })));
    const many = Array.from({ length: 7_195 }, (_, index) => ({
      partyId: `p${index}`,
      side: index === 0 ? 'respondent' : 'applicant',
      kind: 'person',
      name: `当事人${index}`.repeat(20),
      domicile: '湖北省黄石市下陆区某街道某社区某号'.repeat(5),
    }));
    const path = `/v1/intake/disputes/${disputeId}/parties`;
    expect(await officer.post(path, { parties: many.slice(0, 1_001) })).toMatchObject({ status: 400, body: { code: 'body-invalid' } });
    for (let from = 0; from < many.length; from += 1_000) {
      const { body } = await officer.post<{ events: string[] }>(path, { parties: many.slice(from, from + 1_000) });
      expect(new Set(body.events)).toEqual(new Set(['PartiesAdded']));
      expect(body.events.length).toBeGreaterThanOrEqual(from + 1_000 <= many.length ? 2 : 1);
    }
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await officer.get<{ items: { partyId: string }[]; next?: string }>(`${path}?limit=200${cursor}`);
      seen.push(...body.items.map(({ partyId }) => partyId));
      if (body.next === undefined) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toEqual(many.map(({ partyId }) => partyId));
  }, 60_000);

  it('[A15.1] makes the draft of a dispute from a finding of the round in one step', async () => {
    const found = await grid.post('/v1/intake/findings', {
      tier: 'village',
      division: DIVISION,
      description: '两户因排水争执',
      cause: { name: '相邻用水、排水纠纷' },
    });
    expect(found.body).toMatchObject({ events: ['DisputeRegistered', 'FindingReported', 'UndertakingInvited'] });
    expect((await grid.get(`/v1/intake/disputes/${id(found)}`)).body).toMatchObject({
      status: 'draft',
      channel: 'grid-finding',
      tier: 'village',
    });
    expect((await party.post('/v1/intake/findings', {})).status).toBe(403);
  });

  it('[A29.2] has an assisted route for every online step of a filing', async () => {
    const assisting = ['docketing-officer', 'court-clerk'];
    const byParties = Object.values(access).filter(({ grants }) => grants.some(({ roles }) => roles.includes('party')));
    for (const { grants } of byParties)
      expect(assisting.filter((role) => grants.some(({ roles }) => (roles as readonly string[]).includes(role)))).toEqual(assisting);
    const disputeId = await registered(officer, { channel: 'assisted', reporter: 'granny-wu' });
    const at = `/v1/intake/disputes/${disputeId}`;
    for (const [path, body] of [
      [`${at}/evidence`, { digest: HASH, category: 'documentary', title: '借条', partyId: 'lender' }],
      [`${at}/undertakings`, { partyId: 'lender', text: HASH }],
      [`${at}/corrections`, { partyId: 'lender', field: 'phone', is: '13900000000', reason: '笔误' }],
    ] as const)
      expect((await officer.post(path, body)).status).toBe(201);
    const complaintId = id(await officer.post('/v1/intake/complaints', suit(disputeId, { channel: 'assisted' })));
    const complaint = `/v1/intake/complaints/${complaintId}`;
    expect((await officer.post(`${complaint}/correction-order`, { defects: ['缺少被告住址'] })).status).toBe(201);
    expect((await officer.post(`${complaint}/correction`, { papers: [HASH] })).status).toBe(201);
    const granny = as({ person: 'granny-wu', role: 'party' });
    expect((await granny.get(complaint)).body).toMatchObject({ channel: 'assisted', status: 'received' });
    expect((await granny.get(at)).body).toMatchObject({ assistedBy: 'officer-chen', yourParties: ['lender'] });
    expect((await officer.post(`${complaint}/withdrawal`, { plaintiffs: ['lender'] })).body).toMatchObject({
      events: ['ComplaintWithdrawn', 'DeadlineCancelled'],
    });
    expect((await officer.post(`${at}/withdrawal`, { requestedBy: 'lender', reason: '已和解' })).status).toBe(201);
  });

  it('[A07.6] records a visit at home asked for, scheduled and made', async () => {
    const disputeId = await registered();
    const path = `/v1/intake/disputes/${disputeId}/home-visits`;
    const asked = await party.post<{ resources: string[] }>(path, { purpose: 'filing', partyId: 'lender', address: '某村一组' });
    const visit = `${path}/${asked.body.resources[0]}`;
    expect((await grid.post(`${visit}/record`, {})).body).toMatchObject({ code: 'visit-not-scheduled' });
    expect((await grid.post(`${visit}/schedule`, { on: '2025-03-20', visitor: 'grid-hu' })).status).toBe(201);
    expect((await grid.post(`${visit}/record`, {})).status).toBe(201);
    expect((await party.get(`/v1/intake/disputes/${disputeId}`)).body).toMatchObject({
      visits: [{ purpose: 'filing', address: '某村一组', scheduled: { visitor: 'grid-hu' }, made: { by: 'grid-hu' } }],
    });
  });

  it('answers a repeated filing once although the dispute has gone on, and another body under its key with 422', async () => {
    const disputeId = await registered();
    const first = await party.post('/v1/intake/complaints', suit(disputeId), { key: 'suit-1' });
    await party.post(`/v1/intake/disputes/${disputeId}/undertakings`, { partyId: 'lender', text: HASH });
    expect((await party.post('/v1/intake/complaints', suit(disputeId), { key: 'suit-1' })).body).toEqual({ ...first.body, repeated: true });
    expect((await party.post('/v1/intake/complaints', suit(disputeId, { claims: '改' }), { key: 'suit-1' })).status).toBe(422);
    const complaint = `/v1/intake/complaints/${id(first)}`;
    expect((await officer.post(`${complaint}/docketing`, {})).status).toBe(428);
    expect((await officer.post(`${complaint}/docketing`, {}, { ifMatch: '"1"' })).status).toBe(412);
    const elsewhere = as({ person: 'officer-far', role: 'docketing-officer', tier: 'court', court: '鄂0205' });
    expect((await elsewhere.post(`${complaint}/docketing`, {}, { ifMatch: '"2"' })).status).toBe(404);
  });
});
