import type { Actor } from '@fengqiao/kernel';
import { given, occasion } from '@fengqiao/testing';
import { application } from './application/aggregate.js';
import type { Agreement, Application, ApplicationEvent, Ending } from './application/types.js';
import { publish } from './publish.js';

const DAY = '2025-03-10';
const COURT = '鄂0205';
const judge: Actor = { person: 'judge-wang', role: 'judge', court: COURT };
const agreement: Agreement = {
  agreementId: 'a1',
  disputeId: 'd1',
  parties: [
    { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: ['lawyer'] },
    { partyId: 'company', side: 'respondent', agents: ['counsel'] },
  ],
  organisation: { kind: 'people-mediation-committee', court: COURT },
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: 'h',
};

const noted: ApplicationEvent = { type: 'AgreementNoted', data: { agreement, source: 'platform' } };
const joined: ApplicationEvent = {
  type: 'ApplicationJoined',
  data: { partyId: 'worker', person: 'li-na', by: 'party', court: COURT, joinedOn: DAY, address: { text: 'x', electronic: true } },
};
const filed: ApplicationEvent = {
  type: 'ApplicationFiled',
  data: { agreementId: 'a1', disputeId: 'd1', court: COURT, filedOn: DAY, rulePack: 'RP-B', late: true, contentHash: 'h' },
};
const asked: ApplicationEvent = { type: 'ExcuseRequested', data: { dueOn: DAY, daysLate: 1 } };
const excused: ApplicationEvent = {
  type: 'ExcuseGiven',
  data: { partyId: 'worker', obstacle: 'force-majeure', obstacleEndedOn: DAY, givenOn: DAY, reason: 'x' },
};
const ordered: ApplicationEvent = { type: 'SupplementOrdered', data: { items: ['x'], orderedOn: DAY } };
const supplied: ApplicationEvent = { type: 'SupplementReceived', data: { partyId: 'worker', papers: ['h'], receivedOn: DAY } };
const accepted: ApplicationEvent = {
  type: 'ApplicationAccepted',
  data: { caseNumber: '(2025)鄂0205民特1号', judge: 'judge-wang', acceptedOn: DAY, competence: 'R-CONF-04' },
};
const ruling = { ruledOn: DAY, judge: 'judge-wang', reason: 'x' };
const objection: ApplicationEvent = {
  type: 'ObjectionFiled',
  data: { objectionId: 'o1', by: 'party', partyId: 'worker', knownOn: DAY, filedOn: DAY, reason: 'x', inTime: true },
};
const objectionRuled = (upheld: boolean): ApplicationEvent => ({ type: 'ObjectionRuled', data: { objectionId: 'o1', upheld, ...ruling } });
const confirmed: ApplicationEvent = {
  type: 'AgreementConfirmed',
  data: { caseNumber: '1', contentHash: 'h', ruledOn: DAY, judge: 'judge-wang' },
};
const dismissed: ApplicationEvent = {
  type: 'ApplicationDismissed',
  data: { caseNumber: '1', ground: 'unclear', basis: 'R-CONF-23', ...ruling },
};
const notAccepted: ApplicationEvent = { type: 'NonAcceptanceRuled', data: { ground: 'status', basis: 'R-CONF-14', ...ruling } };
const withdrawn: ApplicationEvent = { type: 'ApplicationWithdrawn', data: { requestedBy: 'worker', allowedOn: DAY } };
const deemed: ApplicationEvent = {
  type: 'ApplicationDeemedWithdrawn',
  data: { cause: 'refused-questions', ruledOn: DAY, judge: 'judge-wang' },
};
const ended: ApplicationEvent = { type: 'SpecialProcedureEnded', data: ruling };
const stateAfter = (...events: readonly ApplicationEvent[]) => given<Application>(application, events).state;
const underReview = [noted, joined, filed, accepted];

describe('the worklist', () => {
  it.each<[string, readonly ApplicationEvent[], object]>([
    ['nothing', [], { status: 'unknown', title: '', waitingFor: [] }],
    ['an agreement nobody applied for', [noted], { status: 'noted', title: '司法确认 a1', waitingFor: [], tier: 'court' }],
    ['an application the others have to join (R-CONF-35)', [noted, joined], { status: 'joining', waitingFor: ['party'] }],
    ['a filed one', [noted, joined, filed], { status: 'filed', title: '司法确认 a1', waitingFor: ['judge'] }],
    ['one whose excuse is asked for (R-CONF-34)', [noted, joined, filed, asked], { waitingFor: ['party'] }],
    ['one whose excuse is in', [noted, joined, filed, asked, excused], { waitingFor: ['judge'] }],
    ['one whose papers are asked for (R-CONF-10)', [noted, joined, filed, ordered], { waitingFor: ['party'] }],
    ['one whose papers are in', [noted, joined, filed, ordered, supplied], { waitingFor: ['judge'] }],
    ['one under review', underReview, { status: 'under-review', title: '(2025)鄂0205民特1号', waitingFor: ['judge'] }],
  ])('shows %s', (_title, events, item) => expect(application.item(stateAfter(...events))).toMatchObject(item));

  it.each<[Ending, readonly ApplicationEvent[], object]>([
    ['confirmed', [...underReview, confirmed], {}],
    ['dismissed', [...underReview, dismissed], { ground: 'unclear' }],
    ['non-acceptance', [noted, joined, filed, notAccepted], { ground: 'status' }],
    ['withdrawn', [...underReview, withdrawn], {}],
    ['deemed-withdrawn', [...underReview, deemed], {}],
    ['ended', [...underReview, ended], {}],
    ['revoked', [...underReview, confirmed, objection, objectionRuled(true)], {}],
  ])('shows the end of an application: %s, and asks nobody for anything', (outcome, events, why) => {
    const state = stateAfter(...events);
    expect(application.item(state)).toMatchObject({ status: outcome, waitingFor: [], tier: 'court' });
    expect(state.status === 'unknown' ? undefined : state.ending).toEqual({ outcome, ...why });
  });
  it('shows one that was withdrawn and is filed anew where it stands now (R-MED-64)', () =>
    expect(application.item(stateAfter(...underReview, withdrawn, joined))).toMatchObject({ status: 'joining', waitingFor: ['party'] }));

  it('keeps what became of an objection (R-CONF-29)', () => {
    const events = [...underReview, confirmed, objection];
    expect(stateAfter(...events)).toMatchObject({ objections: { o1: 'filed' } });
    expect(stateAfter(...events, objectionRuled(false))).toMatchObject({
      objections: { o1: 'rejected' },
      ending: { outcome: 'confirmed' },
    });
    expect(stateAfter(...events, objectionRuled(true))).toMatchObject({ objections: { o1: 'upheld' } });
  });

  it('a withdrawn application leaves nothing of itself behind but its end (R-MED-64)', () => {
    for (const last of [withdrawn, deemed])
      expect(stateAfter(...underReview, last)).toMatchObject({ status: 'noted', joined: [], notified: [], disowned: [] });
    expect(stateAfter(...underReview, withdrawn)).not.toHaveProperty('screened');
  });

  it('ignores facts about an agreement it never heard of', () => expect(stateAfter(joined, filed)).toEqual({ status: 'unknown' }));
});

describe('whom an application concerns', () => {
  it('ties it to its parties and agents, its court and its judge (R-CONF-18)', () => {
    expect(application.ties(stateAfter())).toEqual({});
    expect(application.ties(stateAfter(noted))).toEqual({ persons: ['li-na', 'lawyer', 'counsel'], assigned: [] });
    expect(application.ties(stateAfter(...underReview))).toEqual({
      persons: ['li-na', 'lawyer', 'counsel'],
      assigned: ['judge-wang'],
      court: COURT,
    });
  });
  it('belongs to its dispute', () => {
    expect(application.subject(stateAfter(noted), 'a1')).toBe('d1');
    expect(application.subject(stateAfter(), 'a1')).toBeUndefined();
  });
  it('is kept and shown under its name', () => expect(application).toMatchObject({ category: 'application', viewName: 'ApplicationView' }));
  it('holds a judge to no more than its own cases', () =>
    given<Application>(application, underReview)
      .when({ type: 'EndSpecialProcedure', data: { reason: 'x' } }, occasion({ ...judge, role: 'court-clerk' }, DAY))
      .thenRefuses('not-assigned-judge'));
});

describe('what leaves the service', () => {
  it('is only the path entry of a suspicion, of what screening found, of papers and excuses, and of a number (R-SHAM-101)', () =>
    expect(Object.entries(publish).flatMap(([type, much]) => (much === 'path' ? [type] : []))).toEqual([
      'ExcuseGiven',
      'SupplementOrdered',
      'SupplementReceived',
      'ScreeningReceived',
      'SuspicionRaised',
      'NumberAllocated',
    ]));
  it('says who joined, never at which address or by which authority', () =>
    expect((publish.ApplicationJoined as (data: unknown) => unknown)(joined.data)).toEqual({
      partyId: 'worker',
      by: 'party',
      court: COURT,
      joinedOn: DAY,
    }));
  it('is the whole body of everything else', () =>
    expect(Object.values(publish).filter((much) => much === 'body')).toHaveLength(Object.keys(publish).length - 7));
});
