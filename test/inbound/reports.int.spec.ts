import { confirmation } from '@fengqiao/confirmation';
import { diversion } from '@fengqiao/diversion';
import { intake } from '@fengqiao/intake';
import { screening } from '@fengqiao/screening';
import { eventually, startServices, type Client, type RunningServices } from '@fengqiao/testing';

const COURT = '鄂0204';
const ON = '2025-03-03';
const HASH = `sha-256:${'a'.repeat(64)}`;

describe('what connected systems report over HTTP, without a broker', () => {
  let services: RunningServices;
  let worker: Client;
  const system = (organisation: string, court?: string): Client =>
    services.as({ person: `of-${organisation}`, role: 'connected-system', organisation, ...(court === undefined ? {} : { court }) });

  beforeAll(async () => {
    services = await startServices([intake, diversion, confirmation, screening], { startAt: `${ON}T02:00:00.000Z` });
    worker = services.as({ person: 'li-na', role: 'party' });
  });
  afterAll(() => services.stop());

  const registered = async (): Promise<string> => {
    const registration = {
      channel: 'online',
      tier: 'village',
      division: '420204001001',
      cause: { name: '追索劳动报酬纠纷' },
      claim: { summary: '拖欠工资', amount: '50000' },
    };
    const { body, status } = await worker.post<{ id: string }>('/v1/intake/disputes', registration);
    expect(status).toBe(201);
    const parties = [
      { partyId: 'worker', side: 'applicant', kind: 'person', name: '李娜', personId: 'li-na' },
      { partyId: 'boss', side: 'respondent', kind: 'person', name: '王五' },
    ];
    expect((await worker.post(`/v1/intake/disputes/${body.id}/parties`, { parties })).status).toBe(201);
    return body.id;
  };

  it('dockets a complaint by the system of its own court and by no other', async () => {
    const suit = { plaintiffs: ['worker'], defendants: ['boss'], court: COURT, channel: 'online', claims: '支付工资', facts: '拖欠' };
    const filed = await worker.post<{ id: string }>('/v1/intake/complaints', { disputeId: await registered(), ...suit });
    const caseNumber = `(2025)${COURT}民初7号`;
    const docketing = { complaintId: filed.body.id, court: COURT, caseNumber, docketedOn: ON };
    const path = '/v1/intake/reports/docketing';
    expect((await worker.post(path, docketing)).status).toBe(403);
    expect((await system('labour-arbitration', COURT).post(path, docketing)).status).toBe(403);
    expect((await system('court-cases', '鄂0205').post(path, docketing)).status).toBe(404);
    const own = system('court-cases', COURT);
    expect((await own.post(path, { ...docketing, caseNumber: '7' })).body).toMatchObject({ status: 409, code: 'number-of-another-court' });
    expect((await own.post(path, { ...docketing, more: 1 })).status).toBe(400);
    expect((await own.post(path, docketing)).body).toMatchObject({ events: ['CaseDocketed', 'DeadlineMet'] });
    expect((await own.post(path, docketing)).body).toMatchObject({ events: [] });
    const clerk = services.as({ person: 'clerk', role: 'court-clerk', tier: 'court', court: COURT });
    const end = { complaintId: filed.body.id, court: COURT, caseNumber, outcome: 'judgment', endedOn: ON };
    expect((await clerk.post('/v1/intake/reports/suit-end', end)).body).toMatchObject({ events: ['SuitEndNoted'] });
    expect((await clerk.get(`/v1/intake/complaints/${filed.body.id}`)).body).toMatchObject({
      status: 'docketed',
      ended: { outcome: 'judgment' },
    });
  });

  it('gives a number to one case only, whether it comes in order or not (R-CN-03)', async () => {
    const filed = async (): Promise<string> => {
      const suit = { plaintiffs: ['worker'], defendants: ['boss'], court: COURT, channel: 'online', claims: '支付工资', facts: '拖欠' };
      return (await worker.post<{ id: string }>('/v1/intake/complaints', { disputeId: await registered(), ...suit })).body.id;
    };
    const [first, second, third] = [await filed(), await filed(), await filed()];
    const report = async (complaintId: string, number: string) =>
      (
        await system('court-cases', COURT).post('/v1/intake/reports/docketing', {
          complaintId,
          court: COURT,
          caseNumber: number,
          docketedOn: ON,
        })
      ).body;
    const taken = { status: 409, code: 'number-of-another-case' };
    const dockets = { events: ['CaseDocketed', 'DeadlineMet'] };
    expect(await report(first, `(2025)${COURT}民初1号`)).toMatchObject(dockets);
    expect(await report(second, `(2025)${COURT}民初1号`)).toMatchObject(taken);
    expect(await report(second, `(2025)${COURT}民初9号`)).toMatchObject(dockets);
    expect(await report(third, `（2025）${COURT}民初9号`)).toMatchObject(taken);
    const officer = services.as({ person: 'officer', role: 'docketing-officer', tier: 'court', court: COURT });
    const { body } = await officer.post(
      `/v1/intake/complaints/${third}/docketing`,
      {},
      { ifMatch: (await officer.get(`/v1/intake/complaints/${third}`)).etag ?? '' },
    );
    expect(body).toMatchObject({ number: `(2025)${COURT}民初2号` });
  });

  it('opens the suit with a labour arbitration award', async () => {
    const disputeId = await registered();
    const route = () => worker.get<{ recommendation: { steps: { step: string }[] } }>(`/v1/diversion/disputes/${disputeId}/route`);
    await eventually(async () => expect((await route()).status).toBe(200), 60);
    const award = { disputeId, commission: '某市仲裁委', awardNumber: '〔2025〕12号', outcome: 'award', awardedOn: ON };
    const path = '/v1/diversion/reports/arbitration-award';
    expect((await system('court-cases', COURT).post(path, award)).status).toBe(403);
    expect((await system('labour-arbitration').post(path, award)).body).toMatchObject({
      events: ['AwardNoted', 'DisputeAssessed', 'DisputeRouted'],
    });
    const { body } = await route();
    expect(body).toMatchObject({ awards: [award] });
    expect(body.recommendation.steps.map(({ step }) => step)).not.toContain('labour-arbitration');
  });

  it('refuses enforcement of what was not confirmed, and answers to a clue that was not given', async () => {
    const agreement = {
      agreementId: 'outside-1',
      disputeId: 'outside-1',
      parties: [
        { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [] },
        { partyId: 'boss', side: 'respondent', agents: [] },
      ],
      organisation: { organisationId: 'committee', kind: 'people-mediation-committee', court: COURT },
      commissioned: false,
      afterDocketing: false,
      written: true,
      content: ['payment'],
      effectiveOn: ON,
      contentHash: HASH,
    };
    const submitted = await worker.post('/v1/confirmation/agreements', { agreement });
    expect({ status: submitted.status, body: submitted.body }).toMatchObject({ status: 201 });
    const start = { agreementId: 'outside-1', court: COURT, caseNumber: `(2025)${COURT}执12号`, startedOn: ON };
    const path = '/v1/confirmation/reports/enforcement';
    expect((await system('police').post(path, start)).status).toBe(403);
    expect((await system('court-enforcement').post(path, start)).body).toMatchObject({ status: 409, code: 'no-ruling' });

    const submissionId = await registered();
    const clue = { submissionId, suspicionId: 's1.x', by: 'police', outcome: 'filed', reference: '立字8号', answeredOn: ON };
    const feedback = '/v1/screening/reports/clue-feedback';
    expect((await system('court-cases', COURT).post(feedback, clue)).status).toBe(403);
    await eventually(
      async () => expect((await system('police').post(feedback, clue)).body).toMatchObject({ code: 'suspicion-unknown' }),
      60,
    );
    expect((await system('procuratorate').post(feedback, clue)).body).toMatchObject({ status: 409, code: 'not-your-answer' });
  });
});
