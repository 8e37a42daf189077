import type { Actor } from '@fengqiao/kernel';
import { given, occasion } from '@fengqiao/testing';
import { applied, denied, file, found, KEY, mark, marked, patterned, submitted, suspicious, type CaseFacts } from '../golden/commands.js';
import { screening } from './aggregate.js';
import type { Screening, ScreeningCommand } from './types.js';

const system: Actor = { person: 'system:screening', role: 'system' };
const judge: Actor = { person: 'judge-wang', role: 'judge', court: '闽0802' };
const now = occasion(system, '2025-03-10');
const byJudge = occasion(judge, '2025-03-11');

const fresh = () => given<Screening>(screening);
const known = (more: Partial<CaseFacts> = {}) => fresh().after(submitted(more), now);
const held = () => known(suspicious);
const firing = (more: Partial<CaseFacts>, ...then: readonly ScreeningCommand[]): string[] => {
  const { state } = then.reduce((so, command) => so.after(command, byJudge), known(more));
  return state.status === 'known' ? state.fired.map(({ indicator }) => indicator) : [];
};
const weights = (more: Partial<CaseFacts>, ...then: readonly ScreeningCommand[]): string[] => {
  const { state } = then.reduce((so, command) => so.after(command, byJudge), known(more));
  return state.status === 'known' ? state.fired.map(({ indicator, weight }) => `${indicator} ${weight}`) : [];
};
const tier = (more: Partial<CaseFacts>, ...then: readonly ScreeningCommand[]): string | undefined => {
  const { state } = then.reduce((so, command) => so.after(command, byJudge), known(more));
  return state.status === 'known' ? state.result?.tier : undefined;
};

describe('facts of the case file', () => {
  it('more than claimed fires, as much does not', () => {
    expect(firing({ claimedAmount: '100' })).toEqual([]);
    expect(firing({ claimedAmount: '99.99' })).toEqual(['AGREED-EXCEEDS-CLAIM']);
  });
  it('more than one and a half times the paper fires: interest explains the rest; wages bear none', () => {
    expect(firing({ paperAmount: '66.67' })).toEqual([]);
    expect(firing({ paperAmount: '66.66' })).toEqual(['AGREED-EXCEEDS-CLAIM']);
    expect(firing({ paperAmount: '100', labour: true })).toEqual([]);
    expect(firing({ paperAmount: '99.99', labour: true })).toEqual(['AGREED-EXCEEDS-CLAIM']);
  });
  it('up to 30% over the claim, or over a paper of wages, is common: it never holds; more is telling, and does', () => {
    expect(weights({ claimedAmount: '76.93' })).toEqual(['AGREED-EXCEEDS-CLAIM common']);
    expect(weights({ claimedAmount: '76.92' })).toEqual(['AGREED-EXCEEDS-CLAIM common']);
    expect(weights({ claimedAmount: '76.91' })).toEqual(['AGREED-EXCEEDS-CLAIM telling']);
    expect(weights({ paperAmount: '76.92', labour: true })).toEqual(['AGREED-EXCEEDS-CLAIM common']);
    expect(weights({ paperAmount: '76.91', labour: true })).toEqual(['AGREED-EXCEEDS-CLAIM telling']);
    expect(tier({ paperAmount: '95.24', labour: true, confronted: false }, patterned())).toBe('watch');
    expect(tier({ paperAmount: '50', labour: true, confronted: false }, patterned())).toBe('review');
  });
  it('a small excess over the one takes nothing from a great one over the other', () => {
    expect(weights({ claimedAmount: '99', paperAmount: '50', labour: true })).toEqual(['AGREED-EXCEEDS-CLAIM telling']);
    expect(weights({ claimedAmount: '50', paperAmount: '99', labour: true })).toEqual(['AGREED-EXCEEDS-CLAIM telling']);
    expect(weights({ paperAmount: '66.66' })).toEqual(['AGREED-EXCEEDS-CLAIM telling']);
  });
  it('adds up what is agreed, and takes nothing for nothing', () => {
    const two = [
      { from: 'boss', to: 'worker', amount: '60', performed: false },
      { from: 'boss', to: 'worker', amount: '40.01', performed: false },
      { from: 'boss', to: 'worker', performed: false },
    ];
    expect(firing({ payments: two })).toEqual(['AGREED-EXCEEDS-CLAIM']);
    const { claimedAmount: _unknown, ...unclaimed } = file();
    expect(given<Screening>(screening).after(submitted({}, { file: unclaimed }), now).state).toMatchObject({ fired: [] });
  });
  it('says on what a sign rests, why it matters, and by which rule (R-SHAM-100)', () =>
    fresh()
      .when(submitted({ claimedAmount: '76', paperAmount: '50' }), now)
      .thenRecordsEvents(
        { type: 'CaseFileNoted' },
        {
          type: 'IndicatorFired',
          data: {
            indicator: 'AGREED-EXCEEDS-CLAIM',
            rule: 'R-SHAM-20',
            evidence: [
              { ref: 'agreement.obligations', value: '100.00' },
              { ref: 'agreement.claimedAmount', value: '76' },
              { ref: 'agreement.paperAmount', value: '50' },
            ],
            explanation: { zh: expect.stringContaining('超过') as string, en: expect.stringContaining('More is agreed') as string },
            series: ['day.boss.2025-03-10', 'return.boss.worker'],
          },
        },
        { type: 'SubmissionScreened', data: { tier: 'watch' } },
      ));
  it('no argument and a ready agreement are signs that never hold by themselves', () => {
    expect(firing({ confronted: false, selfSettled: true })).toEqual(['NO-CONFRONT', 'SELF-SETTLED']);
    expect(tier({ confronted: false, selfSettled: true })).toBe('watch');
  });
  it('fast is the next day with one piece of evidence, not the day after, not with two (R-SHAM-26)', () => {
    expect(firing({ evidenceCount: 1 }, applied('2025-03-11'))).toEqual(['FAST-CLOSE']);
    expect(firing({ evidenceCount: 1 }, applied('2025-03-12'))).toEqual([]);
    expect(firing({ evidenceCount: 2 }, applied('2025-03-10'))).toEqual([]);
    expect(firing({ evidenceCount: 1 })).toEqual([]);
  });
  it('fast never holds, whatever stands beside it', () => {
    expect(tier({ evidenceCount: 0, claimedAmount: '50' }, applied())).toBe('watch');
    expect(tier({ evidenceCount: 0, confronted: false }, applied())).toBe('watch');
  });
  it('asks why confirmation is wanted of what has been performed, all of it (R-SHAM-07)', () => {
    const paid = [{ from: 'boss', to: 'worker', amount: '100', performed: true }];
    expect(firing({ payments: paid }, applied())).toEqual(['OBLIGATION-EXTINGUISHED']);
    expect(firing({ payments: paid })).toEqual([]);
    expect(firing({ payments: [...paid, { from: 'boss', to: 'worker', performed: false }] }, applied())).toEqual([]);
    expect(firing({ payments: [] }, applied())).toEqual([]);
  });
  it('hears a party that never applied, once (R-CONF-39)', () => {
    expect(firing({}, applied(), denied)).toEqual(['PARTY-UNAWARE']);
    known().after(denied, now).when(denied, now).thenRecordsNothing();
  });
});

describe('tiers', () => {
  it('none, watch, review, alert', () => {
    expect(tier({})).toBe('none');
    expect(tier({ claimedAmount: '50' })).toBe('watch');
    expect(tier(suspicious)).toBe('review');
    expect(tier({ claimedAmount: '50' }, found('enforcement-pending'))).toBe('alert');
  });
  it('two signs of one kind are one kind', () => {
    expect(tier({ claimedAmount: '50' }, found('abnormal-wage'))).toBe('watch');
    expect(tier({}, found('kinship'), found('shared-contact'))).toBe('watch');
  });
  it('two kinds without a telling one are not enough', () => {
    expect(tier({ confronted: false }, found('kinship'), found('thin-document'))).toBe('watch');
  });
  it('raises a suspicion for a hold, and says which tier', () => {
    fresh()
      .when(submitted(suspicious), now)
      .thenRecordsEvents(
        { type: 'CaseFileNoted' },
        { type: 'IndicatorFired' },
        { type: 'IndicatorFired' },
        { type: 'SubmissionScreened', data: { tier: 'review' } },
        { type: 'SuspicionRaised', data: { suspicionId: 's1.a1', submissionId: 'a1', disputeId: 'd1', agreementId: 'a1', tier: 'review' } },
      );
    known({ claimedAmount: '50' })
      .when(found('kinship'), byJudge)
      .thenRecords('FindingAdded', 'IndicatorFired', 'SubmissionScreened', 'SuspicionRaised');
  });
  it('an open suspicion covers what comes later, but for an alert', () => {
    held().when(found('kinship'), byJudge).thenRecords('FindingAdded', 'IndicatorFired');
    held()
      .when(found('enforcement-pending'), byJudge)
      .thenRecordsEvents(
        { type: 'FindingAdded' },
        { type: 'IndicatorFired' },
        { type: 'SubmissionScreened', data: { tier: 'alert' } },
        { type: 'SuspicionRaised', data: { suspicionId: 's2.a1', tier: 'alert' } },
      );
    held()
      .after(found('enforcement-pending'), byJudge)
      .when(found('hidden-repayment'), byJudge)
      .thenRecords('FindingAdded', 'IndicatorFired');
  });
});

describe('private lending (R-SHAM-40 to R-SHAM-49)', () => {
  const lending = { causeKind: 'loan', confronted: false };
  it('three statutory factors make an alert that names them; two do not', () => {
    expect(tier(lending, found('large-cash'))).toBe('watch');
    expect(tier(lending, found('large-cash'), found('professional-lender'))).toBe('alert');
    expect(tier({ confronted: false }, found('large-cash'), found('professional-lender'))).toBe('watch');
    const { state } = known(lending).after(found('large-cash'), byJudge).after(found('professional-lender'), byJudge);
    expect(state.status === 'known' && state.fired.map(({ rule }) => rule)).toEqual(['R-SHAM-45', 'R-SHAM-40', 'R-SHAM-43']);
  });
  it('more agreed than claimed is a statutory factor where it is telling, and none where the excess is small', () => {
    expect(tier({ ...lending, claimedAmount: '99' }, found('large-cash'))).toBe('watch');
    const telling = known({ ...lending, claimedAmount: '50' }).after(found('large-cash'), byJudge);
    expect(telling.state).toMatchObject({ result: { tier: 'alert' }, fired: [{}, { rule: 'R-SHAM-41' }, {}] });
    const small = known({ ...lending, claimedAmount: '99' });
    expect(small.state).toMatchObject({ fired: [{ rule: 'R-SHAM-45' }, { rule: 'R-SHAM-20', weight: 'common' }] });
  });
  it('elsewhere the general rule is named', () => {
    const { state } = known({ confronted: false }).after(found('large-cash'), byJudge);
    expect(state.status === 'known' && state.fired.map(({ rule }) => rule)).toEqual(['R-SHAM-23', 'R-SHAM-21']);
  });
});

describe('coming back a third time', () => {
  const back = (key: string): ScreeningCommand => ({
    type: 'NotePattern',
    data: { key, pattern: 'CLAIMANT-REPEAT', total: 3, threshold: 3, members: ['a0', 'a1', 'a2'], marks: [] },
  });
  it.each([[{ labour: true }], [{ causeKind: 'labour' }], [{ causeKind: 'labour-service' }]])(
    'to be paid for work is telling: %j',
    (claim) => {
      expect(weights(claim, back('work.boss.worker'))).toEqual(['CLAIMANT-REPEAT telling']);
      expect(tier({ ...claim, confronted: false }, back('work.boss.worker'))).toBe('review');
    },
  );
  it.each([[{ labour: false }], [{ causeKind: 'sale' }], [{}]])('for anything else is common, and never holds: %j', (claim) => {
    expect(weights(claim, back('return.boss.worker'))).toEqual(['CLAIMANT-REPEAT common']);
    expect(tier({ ...claim, confronted: false }, back('return.boss.worker'))).toBe('watch');
  });
  it('marks its series only where it is telling', () => {
    const marks = (claim: Partial<CaseFacts>, key: string): unknown =>
      known(claim)
        .after(back(key), now)
        .events.flatMap(({ type, data }) => (type === 'IndicatorFired' ? data.series : []));
    expect(marks({ labour: true }, 'work.boss.worker')).toEqual(['day.boss.2025-03-10', 'work.boss.worker']);
    expect(marks({ causeKind: 'sale' }, 'return.boss.worker')).toEqual([]);
  });
  it('leaves a series of work for a series of something else when it is redrafted so', () =>
    expect(firing({ causeKind: 'sale' }, back('work.boss.worker'))).toEqual([]));
});

describe('series', () => {
  it('being one of many never holds by itself', () => expect(tier({}, patterned())).toBe('watch'));
  it('is noted once', () => known().after(patterned(), now).when(patterned(), now).thenRecordsNothing());
  it('a telling sign on another member holds this one as well, once', () => {
    expect(tier({}, patterned([mark]))).toBe('review');
    known()
      .after(patterned(), now)
      .when(marked(), now)
      .thenRecordsEvents(
        { type: 'SeriesMarkNoted' },
        {
          type: 'IndicatorFired',
          data: {
            indicator: 'SERIES-MARKED',
            kind: 'amount',
            rule: 'R-SHAM-20',
            series: [],
            evidence: [{ ref: 'series.AGREED-EXCEEDS-CLAIM', value: 'a9' }],
          },
        },
        { type: 'SubmissionScreened', data: { tier: 'review' } },
        { type: 'SuspicionRaised' },
      );
    known().after(patterned(), now).after(marked(), now).when(marked(), now).thenRecordsNothing();
  });
  it('only a sign that is telling by itself marks the others: a small excess does not', () => {
    const marks = (paperAmount: string): unknown =>
      known({ paperAmount, labour: true }).events.flatMap(({ type, data }) => (type === 'IndicatorFired' ? data.series : []));
    expect(marks('95.24')).toEqual([]);
    expect(marks('50')).toEqual(['day.boss.2025-03-10', 'work.boss.worker']);
  });
  it('its own sign is no sign on another', () => {
    const own = { ...mark, submissionId: 'a1' };
    expect(firing({}, { ...patterned(), data: { ...(patterned() as { data: object }).data, marks: [own] } } as ScreeningCommand)).toEqual([
      'SAME-DAY-BATCH',
    ]);
  });
  it('a mark of another series, and a series that a redraft has left, say nothing', () => {
    expect(firing({}, patterned(), marked('account.x'))).toEqual(['SAME-DAY-BATCH']);
    expect(firing({}, patterned([mark], 'day.boss.2025-03-09'))).toEqual([]);
  });
  it('names the series, how many it has, and its members', () =>
    known()
      .when(patterned(), now)
      .thenRecordsEvents(
        { type: 'PatternNoted' },
        {
          type: 'IndicatorFired',
          data: {
            indicator: 'SAME-DAY-BATCH',
            weight: 'common',
            series: [],
            evidence: [
              { ref: `series.${KEY}`, value: '5 (>= 5)' },
              { ref: 'series.member', value: 'a1' },
              { ref: 'series.member', value: 'a9' },
            ],
          },
        },
        { type: 'SubmissionScreened', data: { tier: 'watch' } },
      ));
});
