import { randomUUID } from 'node:crypto';
import { eventually, startServices, type Client, type RunningServices } from '@fengqiao/testing';
import { diversion } from './index.js';

const COURT = '鄂0205';
const AUTHORITY = `sha-256:${'c'.repeat(64)}`;
const TEXT = '2025-1';
const AT = '2024-03-04T02:00:00.000Z';

interface Recommendation {
  readonly recommendation?: { readonly route: string; readonly rules: readonly { readonly ruleId: string }[] };
}

describe('diversion over HTTP, alone', () => {
  let services: RunningServices;
  let worker: Client;
  let second: Client;
  let lawyer: Client;
  let stranger: Client;
  let clerk: Client;
  let town: Client;

  beforeAll(async () => {
    services = await startServices([diversion], { startAt: AT });
    worker = services.as({ person: 'li-na', role: 'party' });
    second = services.as({ person: 'wang-qiang', role: 'party' });
    lawyer = services.as({ person: 'lawyer', role: 'agent' });
    stranger = services.as({ person: 'nosy', role: 'party' });
    clerk = services.as({ person: 'clerk-zhou', role: 'diversion-clerk', tier: 'court', court: COURT });
    town = services.as({ person: 'clerk-tang', role: 'organisation-clerk', tier: 'township', organisation: 'town-committee' });
  });
  afterAll(() => services.stop());

  /** What the bus would bring from another service. */
  const hears = async (to: string, id: string, command: { type: string; data: unknown }): Promise<void> => {
    const actor = { person: 'system:diversion', role: 'system' } as const;
    const handler = services.platform.services.get('diversion')?.handlers.get(to);
    const outcome = await handler?.handle({ commandId: randomUUID(), actor, at: AT, on: '2024-03-04' }, { id, command });
    expect(outcome?.kind).toBe('recorded');
  };

  const register = async (id: string, more: object = {}): Promise<void> => {
    const cause = { edition: '2020', name: '追索劳动报酬纠纷' };
    const registered = { disputeId: id, channel: 'counter', tier: 'court', court: COURT, cause, group: true, registeredOn: '2024-03-04' };
    await hears('route', id, { type: 'OpenRoute', data: { ...registered, ...more } });
    const parties = [
      { partyId: 'worker-1', side: 'applicant', personId: 'li-na', agents: ['lawyer'] },
      { partyId: 'worker-2', side: 'applicant', personId: 'wang-qiang', agents: ['lawyer'] },
      { partyId: 'company', side: 'respondent', personId: 'boss', agents: [] },
    ];
    await hears('route', id, { type: 'NoteParties', data: { parties } });
  };

  const path = (id: string): string => `/v1/diversion/disputes/${id}`;
  const etag = async (id: string): Promise<string> => (await clerk.get(`${path(id)}/route`)).etag ?? '';

  const offer = async (id: string): Promise<string> => {
    const body = { kind: 'commissioned', organisationId: 'labour-inspection', complaintIds: ['c-1'] };
    const answer = await clerk.post(`${path(id)}/attempts`, body);
    expect(answer).toMatchObject({ status: 201, body: { events: ['MediationOffered'] } });
    return String(answer.body['id']);
  };

  it('[A06.3] answers with the rules that decided the route, and with new ones for new facts', async () => {
    await register('d-route');
    const shown = await worker.get<Recommendation>(`${path('d-route')}/route`);
    expect(shown.body.recommendation).toMatchObject({ route: 'mediation' });
    expect(shown.body.recommendation?.rules.map(({ ruleId }) => ruleId)).toEqual(['R-DIV-08', 'R-DIV-22', 'R-MED-01', 'R-DIV-90']);
    expect((await clerk.post(`${path('d-route')}/assessments`, { facts: { violence: true } })).body).toMatchObject({
      events: ['DisputeAssessed', 'DisputeRouted'],
    });
    const official = await clerk.get<Recommendation>(`${path('d-route')}/route`);
    expect(official.body).toMatchObject({ facts: { violence: true }, recommendation: { route: 'protection-first' } });
    const party = await worker.get<Recommendation>(`${path('d-route')}/route`);
    expect(party.body).toMatchObject({ facts: {} });
    expect(party.body.recommendation).toBeUndefined();
    const body = { kind: 'people', organisationId: 'town-committee' };
    expect(await worker.post(`${path('d-route')}/attempts`, body, { language: 'en' })).toMatchObject({
      status: 409,
      body: { code: 'safety-first', basis: 'R-DIV-01' },
    });
  });

  it("[A07.1] refuses an official's skip without reason, and lets a party move and sue without one", async () => {
    await register('d-tiers', { tier: 'village', organisationId: 'town-committee' });
    const skip = await town.post(`${path('d-tiers')}/referrals`, { to: 'court' }, { ifMatch: await etag('d-tiers') });
    expect(skip).toMatchObject({ status: 409, body: { code: 'skip-without-reason', basis: 'R-DIV-98' } });
    expect((await worker.post(`${path('d-tiers')}/moves`, { partyId: 'worker-1', to: 'court' })).body).toMatchObject({
      events: ['DisputeReferred', 'DeadlineCancelled'],
    });
    expect((await worker.post(`${path('d-tiers')}/moves`, { partyId: 'worker-1', to: 'village' })).status).toBe(201);
    expect((await worker.post(`${path('d-tiers')}/suit-choices`, { partyId: 'worker-1' })).body).toMatchObject({ events: ['SuitChosen'] });
    expect((await second.get(`${path('d-tiers')}/route`)).body).toMatchObject({ tier: 'village', suitChosenBy: [] });
    expect((await worker.get(`${path('d-tiers')}/route`)).body).toMatchObject({ suitChosenBy: ['worker-1'] });
    expect((await town.post(`${path('d-tiers')}/referrals`, { to: 'township' })).status).toBe(428);
  });

  it('[A10.2] sends a dispute down to one unit, whose one task it is: returned with a reason, then accepted', async () => {
    await register('d-down');
    const down = { to: 'township', organisationId: 'town-committee' };
    const sent = await clerk.post(`${path('d-down')}/send-downs`, down, { ifMatch: await etag('d-down') });
    expect(sent.body).toMatchObject({ events: ['DisputeReferred'] });
    const list = await town.get<{ items: { id: string; tasks: { referralId: string; status: string }[] }[] }>(
      '/v1/diversion/routes?dispute=d-down',
      { after: String(sent.body['position']) },
    );
    const [task] = list.body.items[0]?.tasks ?? [];
    expect(list.body.items[0]?.tasks).toMatchObject([{ organisationId: 'town-committee', to: 'township', status: 'open' }]);
    const referral = `${path('d-down')}/referrals/${task?.referralId ?? ''}`;
    expect((await town.post(`${referral}/return`, {})).status).toBe(400);
    expect((await town.post(`${referral}/return`, { reason: '当事人不在本镇' })).body).toMatchObject({ events: ['ReferralReturned'] });
    expect((await clerk.get(`${path('d-down')}/route`)).body).toMatchObject({ tier: 'court' });
    expect((await town.get(`${path('d-down')}/route`)).status).toBe(404);
    await clerk.post(`${path('d-down')}/send-downs`, down, { ifMatch: await etag('d-down') });
    const again = await clerk.get<{ tasks: { referralId: string }[] }>(`${path('d-down')}/route`);
    const accepted = `${path('d-down')}/referrals/${again.body.tasks[1]?.referralId ?? ''}/acceptance`;
    expect((await town.post(accepted)).body).toMatchObject({ events: ['ReferralAccepted', 'DeadlineArmed'] });
    expect((await town.get(`${path('d-down')}/route`)).body).toMatchObject({ tier: 'township', holder: 'town-committee' });
    await hears('route', 'd-down', { type: 'NoteMediationEnd', data: { mediationId: 'm-1', outcome: 'agreed' } });
    expect((await worker.get(`${path('d-down')}/route`)).body).toMatchObject({ status: 'resolved', tier: 'township' });
  });

  it('[A18.4] delivers the notice before consent, and agrees when every party has consented', async () => {
    await register('d-agree');
    const attemptId = await offer('d-agree');
    const attempt = `/v1/diversion/attempts/${attemptId}`;
    const own = { textVersion: TEXT, parties: [{ partyId: 'worker-1' }] };
    expect(await worker.post(`${attempt}/consents`, own)).toMatchObject({ status: 409, body: { code: 'notice-first' } });
    expect((await clerk.post(`${attempt}/notices`, { channel: 'online' })).body).toMatchObject({ events: ['NoticeDelivered'] });
    const both = { textVersion: TEXT, parties: ['worker-1', 'worker-2'].map((partyId) => ({ partyId, authority: AUTHORITY })) };
    const group = await lawyer.post(`${attempt}/consents`, both, { key: 'group' });
    expect(group).toMatchObject({
      status: 201,
      body: {
        id: attemptId,
        events: ['ConsentGiven', 'ConsentGiven'],
        resources: [`${attemptId}_worker-1`, `${attemptId}_worker-2`],
      },
    });
    expect((await lawyer.post(`${attempt}/consents`, both, { key: 'group' })).body).toEqual({ ...group.body, repeated: true });
    const fewer = { ...both, parties: both.parties.slice(0, 1) };
    expect((await lawyer.post(`${attempt}/consents`, fewer, { key: 'group' })).status).toBe(422);
    expect((await worker.get(attempt)).body).toMatchObject({ status: 'offered', textVersion: TEXT });
    const boss = services.as({ person: 'boss', role: 'party' });
    const last = { textVersion: TEXT, parties: [{ partyId: 'company' }] };
    expect((await boss.post(`${attempt}/consents`, last, { key: 'last' })).status).toBe(201);
    await eventually(async () => expect((await worker.get(attempt)).body).toMatchObject({ status: 'agreed', agreedOn: '2024-03-04' }));
    expect((await boss.post(`${attempt}/consents`, last, { key: 'last' })).body).toMatchObject({ repeated: true });
    const seen = await worker.get<{ parties: { partyId: string; personId?: string; consent: string }[] }>(attempt);
    expect(seen.body.parties).toEqual([
      { partyId: 'worker-1', side: 'applicant', personId: 'li-na', agents: ['lawyer'], notified: true, consent: 'given' },
      { partyId: 'worker-2', side: 'applicant', agents: [], notified: true, consent: 'given' },
      { partyId: 'company', side: 'respondent', agents: [], notified: true, consent: 'given' },
    ]);
    await eventually(async () => expect((await worker.get(`${path('d-agree')}/route`)).body).toMatchObject({ attempts: [attemptId] }));
  });

  it('ends an attempt and all its consents by one refusal, which needs no reason', async () => {
    await register('d-refuse');
    const attemptId = await offer('d-refuse');
    const attempt = `/v1/diversion/attempts/${attemptId}`;
    await clerk.post(`${attempt}/notices`, { channel: 'sms' });
    await worker.post(`${attempt}/consents`, { textVersion: TEXT, parties: [{ partyId: 'worker-1' }] });
    expect((await second.post(`${attempt}/refusals`, { partyId: 'worker-2' })).body).toMatchObject({ events: ['MediationRefused'] });
    await eventually(async () =>
      expect((await worker.get(attempt)).body).toMatchObject({
        status: 'ended',
        ending: 'refused',
        parties: [{ consent: 'ended' }, { consent: 'refused' }, { consent: 'ended' }],
        ways: [{ ruleId: 'R-DOCK-21' }, { ruleId: 'R-DIV-52' }, { ruleId: 'R-DIV-09' }],
      }),
    );
    expect((await worker.post(`${attempt}/revocations`, { partyId: 'worker-1' })).body).toMatchObject({ code: 'attempt-ended' });
    expect(await offer('d-refuse')).not.toBe(attemptId);
  });

  it('ends the attempts of a withdrawn dispute', async () => {
    await register('d-withdrawn');
    const attempt = `/v1/diversion/attempts/${await offer('d-withdrawn')}`;
    await eventually(async () =>
      expect((await clerk.get<{ attempts: string[] }>(`${path('d-withdrawn')}/route`)).body.attempts).toHaveLength(1),
    );
    await hears('route', 'd-withdrawn', { type: 'EndRoute', data: { reason: 'withdrawn' } });
    await eventually(async () => expect((await clerk.get(attempt)).body).toMatchObject({ status: 'ended', ending: 'withdrawn' }));
    expect((await clerk.post(`${path('d-withdrawn')}/attempts`, { kind: 'people', organisationId: 'o' })).body).toMatchObject({
      code: 'route-ended',
    });
  });

  it('lists what the viewer may see, and hides it from everybody else', async () => {
    await register('d-hidden');
    const attemptId = await offer('d-hidden');
    for (const url of [`${path('d-hidden')}/route`, `/v1/diversion/attempts/${attemptId}`, `${path('d-none')}/route`])
      expect((await stranger.get(url)).status).toBe(404);
    const attempt = `/v1/diversion/attempts/${attemptId}`;
    expect((await stranger.post(`${attempt}/refusals`, { partyId: 'worker-1' })).status).toBe(404);
    expect((await stranger.post(`${attempt}/consents`, { textVersion: TEXT, parties: [{ partyId: 'worker-1' }] })).status).toBe(404);
    expect((await stranger.post(`${path('d-hidden')}/attempts`, { kind: 'people', organisationId: 'o' })).status).toBe(404);
    expect((await second.post(`${attempt}/refusals`, { partyId: 'worker-1' })).body).toMatchObject({ code: 'not-the-party' });
    const after = String((await clerk.post(`${attempt}/notices`, { channel: 'online' })).body['position']);
    const list = await worker.get<{ items: { id: string }[] }>('/v1/diversion/attempts?dispute=d-hidden', { after });
    expect(list.body.items.map(({ id }) => id)).toEqual([attemptId]);
    expect((await stranger.get<{ items: object[] }>('/v1/diversion/attempts')).body.items).toEqual([]);
    expect((await stranger.get<{ items: object[] }>('/v1/diversion/worklist')).body.items).toEqual([]);
    expect((await worker.get<{ items: object[] }>('/v1/diversion/worklist?dispute=d-hidden&waitingFor=party')).body.items).toHaveLength(1);
  });

  it('answers bad input with a problem that says what to do, and records nothing', async () => {
    await register('d-bad');
    const head = await services.platform.log.head();
    const attempts = `${path('d-bad')}/attempts`;
    const fine = { kind: 'people', organisationId: 'town-committee' };
    const cases: [() => Promise<{ status: number; body: Record<string, unknown> }>, number, string][] = [
      [() => clerk.post(attempts, { ...fine, extra: 1 }), 400, 'body-invalid'],
      [() => clerk.post(attempts, { ...fine, partyIds: ['worker-1', 'nobody'] }), 409, 'party-unknown'],
      [() => clerk.post(attempts, { ...fine, partyIds: Array.from({ length: 1001 }, (_, n) => `p-${n}`) }), 400, 'body-invalid'],
      [() => clerk.post(`${path('d-bad')}/assessments`, { facts: { violence: 'yes' } }), 400, 'body-invalid'],
      [() => worker.post(`${path('d-bad')}/assessments`, { facts: {} }), 403, 'forbidden'],
      [() => clerk.post(`${path('d-bad')}/referrals`, { to: 'township' }, { ifMatch: '"9"' }), 412, 'stale'],
      [() => services.anonymous.post(attempts, fine), 401, 'token-required'],
      [() => clerk.post('/v1/diversion/attempts/nothing/notices', { channel: 'online' }), 404, 'not-found'],
    ];
    for (const [send, status, code] of cases) {
      const { status: got, body } = await send();
      expect({ status: got, code: body['code'] }).toEqual({ status, code });
      expect(body['detail']).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(await services.platform.log.head()).toBe(head);
  });
});
