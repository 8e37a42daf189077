import { folded, tell, type Telling } from '@fengqiao/testing';
import { pathModel } from './model.js';

const one = (telling: Partial<Telling> & Pick<Telling, 'what'>) =>
  [...folded(pathModel, tell([{ stream: 'dispute-d1', subject: 'd1', ...telling }])).values()][0];

describe('the path of a dispute', () => {
  it('says what, who, which tier, where, when, and at which place of the log', () => {
    const rows = folded(
      pathModel,
      tell(
        [
          {
            what: 'intake.DisputeRegistered',
            stream: 'dispute-d1',
            subject: 'd1',
            actor: { person: 'grid-1', role: 'grid-officer', tier: 'village', organisation: 'committee', division: '420204001001' },
            at: '2025-03-01T01:00:00.000Z',
          },
          {
            what: 'confirmation.ApplicationAccepted',
            stream: 'application-a1',
            subject: 'd1',
            data: { caseNumber: '(2025)鄂0204民特1号' },
            actor: { person: 'judge-1', role: 'judge', tier: 'court', court: '鄂0204' },
          },
        ],
        7,
      ),
    );
    expect([...rows.keys()]).toEqual(['7', '8']);
    expect(rows.get('7')).toEqual({
      key: '7',
      dispute: 'd1',
      position: '7',
      sequence: 1,
      service: 'intake',
      stream: 'dispute-d1',
      version: 1,
      type: 'DisputeRegistered',
      person: 'grid-1',
      role: 'grid-officer',
      tier: 'village',
      court: null,
      organisation: 'committee',
      caseNumber: null,
      at: '2025-03-01T01:00:00.000Z',
      recordedAt: '2025-03-01T01:00:00.000Z',
      restricted: false,
    });
    expect(rows.get('8')).toMatchObject({ sequence: 2, tier: 'court', court: '鄂0204', caseNumber: '(2025)鄂0204民特1号' });
  });

  it('holds an event of which only the path entry is published', () =>
    expect(one({ what: 'confirmation.ExcuseGiven', stream: 'application-a1' })).toMatchObject({ type: 'ExcuseGiven', tier: 'court' }));

  it.each<[string, Partial<Telling> & Pick<Telling, 'what'>, string | null]>([
    [
      'the tier it was passed to',
      { what: 'diversion.DisputeReferred', data: { from: 'village', to: 'township', tier: 'village' } },
      'township',
    ],
    ['the tier it was registered at', { what: 'intake.DisputeRegistered', data: { tier: 'village' } }, 'village'],
    ['the court, for a complaint', { what: 'intake.ComplaintFiled', stream: 'complaint-c1', data: { tier: 'village' } }, 'court'],
    ['none, for the tier of a screening', { what: 'screening.SubmissionScreened', data: { tier: 'review' } }, null],
    ['none, where nothing tells', { what: 'mediation.SessionHeld' }, null],
  ])('without an office takes %s', (_what, telling, tier) => expect(one(telling)).toMatchObject({ tier }));

  it.each([
    [
      { court: '鄂0204', organisationId: 'o1' },
      { court: '鄂0204', organisation: 'o1' },
    ],
    [{ toUnit: 'o2' }, { court: null, organisation: 'o2' }],
    [
      { court: '鄂0204', tier: 'village' },
      { court: null, tier: 'village' },
    ],
    [
      { court: '鄂0204', tier: 'court' },
      { court: '鄂0204', tier: 'court' },
    ],
  ])('takes court and organisation from the fact where the actor has none', (data, expected) =>
    expect(one({ what: 'mediation.MediationCommissioned', data })).toMatchObject(expected),
  );

  it.each<[Telling['what'], boolean]>([
    ['screening.DeadlineArmed', true],
    ['confirmation.ScreeningReceived', true],
    ['confirmation.SuspicionRaised', true],
    ['mediation.SuspicionNoted', true],
    ['confirmation.JoiningDisowned', true],
    ['confirmation.MediatorReported', true],
    ['mediation.MediatorReportReceived', true],
    ['confirmation.ApplicationDismissed', false],
    ['mediation.SessionHeld', false],
  ])('marks what parties and mediators never see: %s (R-ACC-01)', (what, restricted) =>
    expect(one({ what })).toMatchObject({ restricted }),
  );

  it('leaves out what belongs to no dispute', () =>
    expect(folded(pathModel, tell([{ what: 'analytics.PopulationSet', stream: 'population-420204000000' }])).size).toBe(0));
});
