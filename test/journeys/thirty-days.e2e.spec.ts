import { allServices } from '@fengqiao/all';
import { startServices, type Client, type RunningServices } from '@fengqiao/testing';

const COURT = '鄂0205';
const HASH = `sha-256:${'c'.repeat(64)}`;

/** The agreement of a dispute that never came through the platform: its parties bring it to the court themselves. */
const agreement = (id: string, effectiveOn: string) => ({
  agreementId: id,
  disputeId: id,
  parties: [
    { partyId: 'seller', side: 'applicant', personId: 'seller', agents: [], domicileCourt: COURT },
    { partyId: 'buyer', side: 'respondent', personId: 'buyer', agents: [], domicileCourt: COURT },
  ],
  organisation: { kind: 'people-mediation-committee', court: COURT },
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn,
  contentHash: HASH,
});

describe('journey (e): thirty days from the day the agreement takes effect', () => {
  let services: RunningServices;
  let seller: Client;
  let buyer: Client;
  let judge: Client;

  const start = async (startAt: string): Promise<void> => {
    services = await startServices(allServices, { startAt });
    seller = services.as({ person: 'seller', role: 'party' });
    buyer = services.as({ person: 'buyer', role: 'party' });
    judge = services.as({ person: 'judge', role: 'judge', tier: 'court', court: COURT });
  };
  afterEach(() => services.stop());

  /** Both parties apply on the day that legal time stands at. @returns the filed application */
  const apply = async (id: string, effectiveOn: string): Promise<Record<string, unknown>> => {
    await seller.post('/v1/confirmation/agreements', { agreement: agreement(id, effectiveOn) });
    for (const [client, partyId] of [
      [seller, 'seller'],
      [buyer, 'buyer'],
    ] as const)
      expect(
        (
          await client.post(`/v1/confirmation/applications/${id}/joinings`, {
            partyId,
            court: COURT,
            address: { text: '某路1号', electronic: true },
          })
        ).status,
      ).toBe(201);
    return (await judge.get(`/v1/confirmation/applications/${id}`)).body;
  };

  it('is in time on day thirty, a Monday (T-01)', async () => {
    await start('2025-03-31T06:00:00.000Z');
    expect(await apply('t01', '2025-03-01')).toMatchObject({ status: 'filed', late: false, filedOn: '2025-03-31' });
  });

  it('is recorded a minute after it, the excuse is asked for, and it is ruled out of time (T-02)', async () => {
    await start('2025-03-31T16:01:00.000Z');
    expect(await apply('t02', '2025-03-01')).toMatchObject({ status: 'filed', late: true, filedOn: '2025-04-01' });
    const rule = async () =>
      judge.post(
        '/v1/confirmation/applications/t02/non-acceptance',
        { ground: 'out-of-time', reason: '逾期且未说明正当理由' },
        { ifMatch: (await judge.get('/v1/confirmation/applications/t02', { headers: { prefer: 'wait=5' } })).etag ?? '' },
      );
    expect((await rule()).body).toMatchObject({ code: 'excuse-still-open' });
    await services.advance('2025-04-15T02:00:00.000Z');
    expect(await rule()).toMatchObject({ status: 201, body: { events: ['NonAcceptanceRuled', 'DeadlineMet'] } });
    expect((await seller.get('/v1/confirmation/applications/t02')).body).toMatchObject({
      status: 'closed',
      outcome: 'non-acceptance',
      ground: 'out-of-time',
    });
  });

  it('moves from a Sunday to the Monday (R-TIME-02)', async () => {
    await start('2024-04-01T06:00:00.000Z');
    expect(await apply('t02-sunday', '2024-03-01')).toMatchObject({ late: false, filedOn: '2024-04-01' });
  });

  it('does not move from a make-up working Sunday (R-TIME-02)', async () => {
    await start('2024-04-07T06:00:00.000Z');
    expect(await apply('make-up', '2024-03-08')).toMatchObject({ late: false, filedOn: '2024-04-07' });
    await services.advance('2024-04-08T06:00:00.000Z');
    expect(await apply('make-up-late', '2024-03-08')).toMatchObject({ late: true, filedOn: '2024-04-08' });
  });
});
