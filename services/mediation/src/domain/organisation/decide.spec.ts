import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating, type Given } from '@fengqiao/testing';
import { organisation } from './aggregate.js';
import { credentialsOf } from './credentials.js';
import type { Organisation, OrganisationCommand } from './types.js';

const DAY = '2024-06-03';
const operator: Actor = { person: 'operator', role: 'operator' };
const judge: Actor = { person: 'judge', role: 'judge', court: '鄂0205' };
const on = (actor: Actor = operator) => occasion(actor, DAY);

const register = (more: object = {}): OrganisationCommand => ({
  type: 'RegisterOrganisation',
  data: {
    organisationId: 'o1',
    kind: 'people-mediation-committee',
    name: '调委会',
    division: '420205001001',
    fee: false,
    seals: ['s1'],
    ...more,
  },
});
const list = (mediatorId = 'wang', more: object = {}): OrganisationCommand => ({
  type: 'ListMediator',
  data: { mediatorId, name: '王', ...more },
});
const train = (course: 'mediation' | 'sham-mediation', completedOn = DAY): OrganisationCommand => ({
  type: 'RecordTraining',
  data: { mediatorId: 'wang', course, completedOn },
});
const remove = (mediatorId = 'wang'): OrganisationCommand => ({ type: 'RemoveMediator', data: { mediatorId, reason: '强迫调解' } });
const roster: OrganisationCommand = { type: 'ApproveRosterEntry', data: {} };
const unroster: OrganisationCommand = { type: 'RemoveRosterEntry', data: { reason: '长期不履职' } };
const report = (disputeId = 'd1', mediatorId = 'wang'): OrganisationCommand => ({
  type: 'ReceiveMediatorReport',
  data: { mediatorId, disputeId, reportedOn: DAY, reason: '伪造' },
});
const registered = (): Given<Organisation> => given(organisation).after(register(), on());
const listed = (): Given<Organisation> => registered().after(list(), on());

describe('an organisation', () => {
  it('that is a people’s mediation committee charges nothing and has a seal (R-MED-08, T-30, R-AGR-05)', () => {
    given(organisation)
      .when(register(), on())
      .thenRecordsEvents({ type: 'OrganisationRegistered', data: { court: '鄂0205', fields: [], seals: ['s1'], registeredOn: DAY } });
    given(organisation)
      .when(register({ fee: true, feeStandard: '百元' }), on())
      .thenRefuses('committee-charges');
    given(organisation)
      .when(register({ feeStandard: '百元' }), on())
      .thenRefuses('committee-charges');
    given(organisation)
      .when(register({ seals: [] }), on())
      .thenRefuses('seal-missing');
    registered().when(register(), on()).thenRecordsNothing();
  });
  it('of another kind says how much it charges (R-MED-09)', () => {
    const other = { kind: 'other-lawful-organisation', seals: [] };
    given(organisation)
      .when(register({ ...other, fee: true }), on())
      .thenRefuses('fee-standard-missing');
    given(organisation)
      .when(register({ ...other, fee: true, feeStandard: '百元' }), on())
      .thenRecords('OrganisationRegistered');
    given(organisation).when(register(other), on()).thenRecords('OrganisationRegistered');
  });
  it('has the court that is named, or the one listed for its place, or none', () => {
    given(organisation)
      .when(register({ court: '鄂0204' }), on())
      .thenRecordsEvents({ type: 'OrganisationRegistered', data: { court: '鄂0204' } });
    const { decision } = given(organisation).when(register({ division: '650000000000' }), on());
    expect(JSON.stringify(decision)).not.toContain('court');
  });
  it('is on the roster of the court whose staff put it there, until they take it off (R-MED-13)', () => {
    registered()
      .when(roster, on(judge))
      .thenRecordsEvents({ type: 'RosterEntryApproved', data: { court: '鄂0205', approvedBy: 'judge' } });
    registered().when(roster, on()).thenRefuses('court-needed');
    registered().when(unroster, on()).thenRefuses('court-needed');
    registered().when(unroster, on(judge)).thenRefuses('not-on-roster');
    const rostered = registered().after(roster, on(judge));
    rostered.when(roster, on(judge)).thenRecordsNothing();
    rostered.when(unroster, on(judge)).thenRecords('RosterEntryRemoved');
    expect(rostered.after(unroster, on(judge)).state).toMatchObject({ rosters: [] });
  });
  it('is known before anything else', () => {
    for (const command of [roster, unroster, list(), train('mediation'), remove()])
      given(organisation).when(command, on(judge)).thenRefuses('organisation-unknown');
    expect(credentialsOf({ status: 'unknown' }, 'wang')).toBeUndefined();
  });
});

describe('its mediators', () => {
  it('are listed once, trained, and removed for good (R-MED-16, R-MED-24)', () => {
    registered()
      .when(list(), on())
      .thenRecordsEvents({
        type: 'MediatorListed',
        data: { organisationId: 'o1', mediator: { mediatorId: 'wang', skills: [] }, listedOn: DAY },
      });
    listed().when(list(), on()).thenRecordsNothing();
    for (const command of [train('mediation'), remove()]) registered().when(command, on()).thenRefuses('mediator-not-listed');
    const both = listed().after(train('mediation'), on()).after(train('sham-mediation', '2024-06-02'), on());
    expect(both.state).toMatchObject({ mediators: { wang: { trainedOn: DAY, shamCourseOn: '2024-06-02' } } });
    both.when(train('mediation'), on()).thenRecordsNothing();
    both.when(train('sham-mediation', '2024-06-02'), on()).thenRecordsNothing();
    both.when(train('sham-mediation'), on()).thenRecords('TrainingRecorded');
    const removed = both.after(remove(), on());
    removed.when(remove(), on()).thenRecordsNothing();
    removed.when(list(), on()).thenRefuses('mediator-removed');
  });
  it('stand as listed, untrained, removed or unknown', () => {
    const standing = (run: Given<Organisation>, id = 'wang') => credentialsOf(run.state, id)?.mediator;
    expect(standing(registered())).toBe('unknown');
    expect(standing(listed())).toBe('untrained');
    expect(standing(registered().after(list('wang', { shamCourseOn: DAY }), on()))).toBe('listed');
    expect(standing(listed().after(train('sham-mediation'), on()).after(remove(), on()))).toBe('removed');
    expect(credentialsOf(listed().after(roster, on(judge)).state, 'wang')).toEqual({
      organisationId: 'o1',
      kind: 'people-mediation-committee',
      division: '420205001001',
      court: '鄂0205',
      rosters: ['鄂0205'],
      seals: ['s1'],
      mediator: 'untrained',
    });
  });
  it('are reported by courts, which removes nobody by itself (R-CONF-31)', () => {
    listed()
      .when(report(), on())
      .thenRecordsEvents({ type: 'MediatorReportReceived', data: { organisationId: 'o1', disputeId: 'd1' } });
    const reported = listed().after(list('zhao'), on()).after(report(), on());
    reported.when(report(), on()).thenRecordsNothing();
    reported.when(report('d2'), on()).thenRecords('MediatorReportReceived');
    reported.when(report('d1', 'zhao'), on()).thenRecords('MediatorReportReceived');
    expect(credentialsOf(reported.state, 'wang')?.mediator).toBe('untrained');
    listed().when(report('d1', 'nobody'), on()).thenRecordsNothing();
    given(organisation).when(report(), on()).thenRecordsNothing();
  });
  it('change nothing when a command is repeated', () => {
    const course = [register(), roster, list(), train('mediation'), report(), remove()];
    expect(
      repeating(
        organisation,
        course.map((command) => ({ command, occasion: on(judge) })),
      ),
    ).toEqual([]);
  });
});
