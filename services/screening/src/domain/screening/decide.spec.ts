import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating } from '@fengqiao/testing';
import {
  applied,
  cleared,
  denied,
  dispute,
  file,
  found,
  marked,
  patterned,
  ruled,
  submitted,
  suspicious,
  type Submission,
  type CaseFacts,
} from '../golden/commands.js';
import { hashOf } from '../golden/shape.js';
import { screening } from './aggregate.js';
import type { Screening, ScreeningCommand } from './types.js';

const system: Actor = { person: 'system:screening', role: 'system' };
const judge: Actor = { person: 'judge-wang', role: 'judge', court: '闽0802' };
const now = occasion(system, '2025-03-10');
const byJudge = occasion(judge, '2025-03-11');

const fresh = () => given<Screening>(screening);
const known = (more: Partial<CaseFacts> = {}) => fresh().after(submitted(more), now);
const held = () => known(suspicious);
describe('what is handed in', () => {
  it('is screened, and the result is for exactly its content (R-SHAM-101)', () =>
    fresh()
      .when(submitted(), now)
      .thenRecordsEvents(
        { type: 'CaseFileNoted', data: { setVersion: 'S-2021-11-09' } },
        {
          type: 'SubmissionScreened',
          data: { submissionId: 'a1', disputeId: 'd1', kind: 'agreement', agreementId: 'a1', contentHash: hashOf(1), tier: 'none' },
        },
      ));
  it('is screened once', () => known().when(submitted(), now).thenRecordsNothing());
  it('is screened again when it is redrafted, from nothing', () =>
    held()
      .when(submitted({}, { contentHash: hashOf(2) }), now)
      .thenRecordsEvents({ type: 'CaseFileNoted' }, { type: 'SubmissionScreened', data: { tier: 'none', contentHash: hashOf(2) } }));
  it('is suspected anew where the new content is no better', () =>
    held()
      .when(submitted(suspicious, { contentHash: hashOf(2) }), now)
      .thenRecordsEvents(
        { type: 'CaseFileNoted' },
        { type: 'IndicatorFired' },
        { type: 'IndicatorFired' },
        { type: 'SubmissionScreened' },
        { type: 'SuspicionRaised', data: { suspicionId: 's2.a1' } },
      ));
  it('keeps what it knew when only its effect is heard of', () => {
    const effective = { ...submitted({ payments: [] }, { contentHash: hashOf(2) }), type: 'ScreenEffective' } as ScreeningCommand;
    known(suspicious)
      .when(effective, now)
      .thenRecordsEvents(
        { type: 'CaseFileNoted', data: { file: file(suspicious), contentHash: hashOf(2) } },
        { type: 'IndicatorFired' },
        { type: 'IndicatorFired' },
        { type: 'SubmissionScreened' },
        { type: 'SuspicionRaised' },
      );
    known()
      .when({ ...submitted(), type: 'ScreenEffective' } as ScreeningCommand, now)
      .thenRecordsNothing();
    fresh().when(effective, now).thenRecords('CaseFileNoted', 'SubmissionScreened');
  });
  it('makes a message that comes before it wait', () => {
    for (const early of [applied(), denied, patterned(), marked(), cleared('s1.a1'), ruled, found('kinship')])
      fresh().when(early, now).thenRefuses('submission-unknown');
  });
  it('names no court and no agreement where it has none', () =>
    fresh()
      .when(dispute(), now)
      .thenRecordsEvents({ type: 'CaseFileNoted' }, { type: 'SubmissionScreened', data: { kind: 'dispute', submissionId: 'd1' } }));
});

describe('an application', () => {
  it('is screened as one, for the same content, once', () => {
    known()
      .when(applied(), now)
      .thenRecordsEvents(
        { type: 'ApplicationNoted' },
        { type: 'SubmissionScreened', data: { kind: 'application', tier: 'none', contentHash: hashOf(1) } },
      );
    known().after(applied(), now).when(applied(), now).thenRecordsNothing();
  });
  it('filed anew, or with another court, is noted again', () => {
    known().after(applied(), now).when(applied('2025-03-12'), now).thenRecords('ApplicationNoted');
    known().after(applied(), now).when(applied('2025-03-10', '闽0803'), now).thenRecords('ApplicationNoted');
  });
});

describe('findings', () => {
  it('are added with their evidence, by whom and when (R-SHAM-102)', () =>
    known()
      .when(found('kinship', { note: 'brothers' }), byJudge)
      .thenRecordsEvents(
        { type: 'FindingAdded', data: { fact: 'kinship', by: 'judge-wang', addedOn: '2025-03-11', note: 'brothers' } },
        { type: 'IndicatorFired', data: { indicator: 'REL-KIN', evidence: [{ ref: 'finding.f.kinship', value: 'register extract' }] } },
        { type: 'SubmissionScreened', data: { tier: 'watch' } },
      ));
  it('are added once', () => known().after(found('kinship'), byJudge).when(found('kinship'), byJudge).thenRecordsNothing());
  it('of dates need both, the paper being the older', () => {
    const dates = (documentOn?: string, notBefore?: string): ScreeningCommand =>
      found('document-dates', { ...(documentOn ? { documentOn } : {}), ...(notBefore ? { notBefore } : {}) });
    known().when(dates('2015-06-15', '2015-06-16'), byJudge).thenRecords('FindingAdded', 'IndicatorFired', 'SubmissionScreened');
    for (const refused of [dates('2015-06-16', '2015-06-16'), dates('2015-06-16'), dates(undefined, '2015-06-16')])
      known().when(refused, byJudge).thenRefuses('dates-needed');
  });
  it('are limited: two hundred fit, one more does not', () => {
    const full = Array.from({ length: 199 }, (_, index) => found('kinship', { findingId: `k${index}` })).reduce(
      (so, one) => so.after(one, byJudge),
      known(),
    );
    full.when(found('insider'), byJudge).thenRecords('FindingAdded', 'IndicatorFired', 'SubmissionScreened', 'SuspicionRaised');
    full.after(found('insider'), byJudge).when(found('low-price'), byJudge).thenRefuses('findings-full');
  });
});

describe('clearance', () => {
  it('by the assigned judge in confirmation is recorded here', () =>
    held()
      .when(cleared('s1.a1'), now)
      .thenRecordsEvents({
        type: 'SuspicionClosed',
        data: { suspicionId: 's1.a1', submissionId: 'a1', disputeId: 'd1', agreementId: 'a1', by: 'judge-wang' },
      }));
  it('is recorded once, and of nothing else', () => {
    held().after(cleared('s1.a1'), now).when(cleared('s1.a1'), now).thenRecordsNothing();
    held().when(cleared('s7.a1'), now).thenRecordsNothing();
  });
  it('holds for that content: the same signs raise nothing again', () => {
    const after = held().after(found('kinship'), byJudge).after(cleared('s1.a1'), now);
    after.when(applied(), now).thenRecords('ApplicationNoted', 'SubmissionScreened');
    after.when(found('insider'), byJudge).thenRecords('FindingAdded', 'IndicatorFired', 'SubmissionScreened', 'SuspicionRaised');
  });
  it('of an older content clears nothing of the new one', () => {
    const redrafted = held()
      .after(submitted(suspicious, { contentHash: hashOf(2) }), now)
      .after(cleared('s1.a1'), now);
    expect(redrafted.state).toMatchObject({ cleared: { [hashOf(1)]: [] }, suspicions: [{ status: 'cleared' }, { status: 'open' }] });
  });
  it('of a dispute is given here, by a judge, an alert by a panel', () => {
    const close = (suspicionId: string, panel?: string[]): ScreeningCommand => ({
      type: 'CloseSuspicion',
      data: { suspicionId, reason: 'explained', ...(panel ? { panel } : {}) },
    });
    const review = fresh().after(dispute(suspicious), now);
    review
      .when(close('s1.d1'), byJudge)
      .thenRecordsEvents({ type: 'SuspicionClosed', data: { by: 'judge-wang', closedOn: '2025-03-11', reason: 'explained' } });
    review.when(close('s9.d1'), byJudge).thenRefuses('suspicion-unknown');
    review.after(close('s1.d1'), byJudge).when(close('s1.d1'), byJudge).thenRecordsNothing();
    const alert = review.after(found('insider'), byJudge);
    alert.when(close('s2.d1'), byJudge).thenRefuses('panel-needed');
    alert.when(close('s2.d1', ['a', 'b', 'c']), byJudge).thenRecordsEvents({ type: 'SuspicionClosed', data: { panel: ['a', 'b', 'c'] } });
    held().when(close('s1.a1'), byJudge).thenRefuses('cleared-in-confirmation');
  });
});

describe('after the ruling', () => {
  it('signs are still shown, and nothing is held', () =>
    known().after(ruled, now).when(found('insider'), byJudge).thenRecords('FindingAdded', 'IndicatorFired', 'SubmissionScreened'));
  it('holds nothing even where two kinds bear each other out', () =>
    known(suspicious)
      .after(cleared('s1.a1'), now)
      .after(ruled, now)
      .when(found('insider'), byJudge)
      .thenRecords('FindingAdded', 'IndicatorFired', 'SubmissionScreened'));
  it('is recorded once', () => known().after(ruled, now).when(ruled, now).thenRecordsNothing());
});

describe('the set of its own day (R-SHAM-104)', () => {
  it('an old case is screened by the indicators of its own day, a new one by those of today', () => {
    const old = fresh().after(dispute({}, '2021-11-08'), now).after(found('low-price'), byJudge).after(found('kinship'), byJudge);
    expect(old.state).toMatchObject({ submission: { setVersion: 'S-2018-10-01' }, fired: [{ indicator: 'REL-KIN' }], findings: [{}, {}] });
    const later = fresh().after(dispute({}, '2021-11-09'), now).after(found('low-price'), byJudge);
    expect(later.state).toMatchObject({ submission: { setVersion: 'S-2021-11-09' }, fired: [{ indicator: 'ASSET-LOWPRICE' }] });
    const redrafted = old.after(
      { ...dispute({}, '2025-01-01'), data: { ...(dispute() as { data: Submission }).data, contentHash: hashOf(2) } } as ScreeningCommand,
      now,
    );
    expect(redrafted.state).toMatchObject({ submission: { setVersion: 'S-2018-10-01' }, fired: [{ indicator: 'REL-KIN' }] });
  });
  it('before the first text the first set holds', () =>
    expect(fresh().after(dispute({}, '2010-06-13'), now).state).toMatchObject({ submission: { setVersion: 'S-2016-06-20' } }));
});

describe('how it is listed and who is tied to it', () => {
  it('by tier, waiting for the judge while a suspicion is open', () => {
    expect(screening.item(held().state)).toEqual({ status: 'review', title: 'agreement a1', waitingFor: ['judge'], tier: 'court' });
    expect(screening.item(known().state)).toMatchObject({ status: 'none', waitingFor: [] });
    expect(screening.item(held().after(ruled, now).state)).toMatchObject({ waitingFor: [] });
    expect(screening.item(held().after(cleared('s1.a1'), now).state)).toMatchObject({ waitingFor: [] });
  });
  it('by the court that has the application, never by its parties (R-ACC-01)', () => {
    expect(screening.ties(known().state)).toEqual({});
    expect(
      screening.ties(
        fresh()
          .after(submitted({}, { court: '闽0803' }), now)
          .after(applied(), now).state,
      ),
    ).toEqual({ court: '闽0802' });
    expect(screening.ties(fresh().after(submitted({}, { court: '闽0803', division: '350802000000' }), now).state)).toEqual({
      court: '闽0803',
      division: '350802000000',
    });
  });
  it('under its dispute', () => {
    expect(screening.subject(known().state, 'a1')).toBe('d1');
    expect(screening.subject({ status: 'unknown' }, 'a1')).toBeUndefined();
    expect(screening.ties({ status: 'unknown' })).toEqual({});
    expect(screening.item({ status: 'unknown' })).toEqual({ status: 'unknown', title: '', waitingFor: [] });
  });
});

it('records nothing when the last command is repeated, after any history', () => {
  const steps = [
    submitted(suspicious),
    applied(),
    denied,
    patterned(),
    marked(),
    found('kinship'),
    cleared('s1.a1'),
    found('insider'),
    ruled,
  ];
  for (let rotation = 0; rotation < steps.length; rotation += 1) {
    const order = [submitted(suspicious), ...steps.slice(rotation), ...steps.slice(0, rotation)];
    expect(
      repeating<Screening>(
        screening,
        order.map((command) => ({ command, occasion: byJudge })),
      ),
    ).toEqual([]);
  }
});

describe('what police and procuratorate answer to a clue', () => {
  const police: Actor = { person: 'connected:police', role: 'connected-system', organisation: 'police' };
  const answer = (more: object = {}): ScreeningCommand => ({
    type: 'ReportClueFeedback',
    data: {
      submissionId: 'a1',
      suspicionId: 's1.a1',
      by: 'police',
      outcome: 'filed',
      reference: '立字8号',
      answeredOn: '2025-03-12',
      ...more,
    },
  });
  const on = (day: string, actor = police) => occasion(actor, day);
  const answered = () => held().after(answer(), on('2025-03-12'));

  it('is put on record, clears nothing and raises nothing (R-SHAM-10, R-SHAM-87)', () => {
    held()
      .when(answer(), on('2025-03-12'))
      .thenRecordsEvents({ type: 'ClueFeedbackNoted', data: { suspicionId: 's1.a1', outcome: 'filed' } });
    expect(answered().state).toMatchObject({ suspicions: [{ status: 'open' }], result: { tier: 'review' } });
  });
  it('is recorded once, and answered by each for itself', () => {
    answered().when(answer(), on('2025-03-13')).thenRecordsNothing();
    answered()
      .when(answer({ outcome: 'not-filed' }), on('2025-03-13'))
      .thenRefuses('answered-otherwise');
    answered()
      .when(answer({ reference: '立字9号', outcome: 'concluded' }), on('2025-03-13'))
      .thenRecords('ClueFeedbackNoted');
    held()
      .when(answer({ by: 'procuratorate' }), on('2025-03-12'))
      .thenRefuses('not-your-answer');
    held()
      .when(answer({ by: 'procuratorate' }), on('2025-03-12', judge))
      .thenRecords('ClueFeedbackNoted');
  });
  it('waits for its suspicion and for its day', () => {
    known().when(answer(), on('2025-03-12')).thenRefuses('suspicion-unknown');
    fresh().when(answer(), on('2025-03-12')).thenRefuses('submission-unknown');
    held().when(answer(), on('2025-03-11')).thenRefuses('in-the-future');
  });
});
