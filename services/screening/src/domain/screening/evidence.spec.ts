import { given, occasion } from '@fengqiao/testing';
import { applied, denied, found, KEY, mark, marked, patterned, submitted } from '../golden/commands.js';
import { screening } from './aggregate.js';
import { explain } from './explain.js';
import type { Known, Screening, ScreeningCommand } from './types.js';

const now = occasion({ person: 'judge-wang', role: 'judge' }, '2025-03-11');
const history = (...commands: readonly ScreeningCommand[]) =>
  commands.reduce((so, command) => so.after(command, now), given<Screening>(screening));
const after = (...commands: readonly ScreeningCommand[]): Known => history(...commands).state as Known;
const evidenceOf = ({ fired }: Known) => Object.fromEntries(fired.map(({ indicator, evidence }) => [indicator, evidence]));

/** A loan that shows signs of every sort. */
const loan = [
  submitted({ claimedAmount: '50', causeKind: 'loan', confronted: false, selfSettled: true }),
  found('kinship'),
  found('document-dates', { documentOn: '2020-01-01', notBefore: '2021-01-01' }),
  patterned([mark]),
];

describe('on what a sign rests (R-SHAM-100)', () => {
  it('is said value by value, of each sign its own', () =>
    expect(evidenceOf(after(...loan))).toEqual({
      'NO-CONFRONT': [{ ref: 'mediation.confronted', value: 'false' }],
      'SELF-SETTLED': [{ ref: 'agreement.selfSettled', value: 'true' }],
      'AGREED-EXCEEDS-CLAIM': [
        { ref: 'agreement.obligations', value: '100.00' },
        { ref: 'agreement.claimedAmount', value: '50' },
      ],
      'REL-KIN': [{ ref: 'finding.f.kinship', value: 'register extract' }],
      'EVID-DATE': [
        { ref: 'finding.f.document-dates', value: 'register extract' },
        { ref: 'finding.f.document-dates.documentOn', value: '2020-01-01' },
        { ref: 'finding.f.document-dates.notBefore', value: '2021-01-01' },
      ],
      'SAME-DAY-BATCH': [
        { ref: `series.${KEY}`, value: '5 (>= 5)' },
        { ref: 'series.member', value: 'a1' },
        { ref: 'series.member', value: 'a9' },
      ],
      'SERIES-MARKED': [{ ref: 'series.AGREED-EXCEEDS-CLAIM', value: 'a9' }],
    }));
  it('is said of what only an application shows', () => {
    const payments = [{ from: 'boss', to: 'worker', amount: '100', performed: true }];
    expect(evidenceOf(after(submitted({ evidenceCount: 1, payments }), applied(), denied))).toEqual({
      'FAST-CLOSE': [
        { ref: 'agreement.draftedOn', value: '2025-03-10' },
        { ref: 'application.filedOn', value: '2025-03-10' },
        { ref: 'agreement.evidenceCount', value: '1' },
      ],
      'OBLIGATION-EXTINGUISHED': [
        { ref: 'agreement.obligations.performed', value: '1' },
        { ref: 'application.filedOn', value: '2025-03-10' },
      ],
      'PARTY-UNAWARE': [{ ref: 'application.disowned', value: 'p2' }],
    });
  });
  it('names at most twenty values of one sign', () => {
    const evidence = Array.from({ length: 25 }, (_, index) => `extract ${index}`);
    expect(evidenceOf(after(submitted(), found('kinship', { evidence })))['REL-KIN']).toHaveLength(20);
    const members = Array.from({ length: 25 }, (_, index) => `a${index}`);
    const series: ScreeningCommand = {
      type: 'NotePattern',
      data: { key: KEY, pattern: 'SAME-DAY-BATCH', total: 25, threshold: 5, members, marks: [] },
    };
    expect(evidenceOf(after(submitted(), series))['SAME-DAY-BATCH']).toHaveLength(20);
  });
  it('says of the mark of another paper which flaw it was', () =>
    expect(after(...loan).fired.find(({ indicator }) => indicator === 'SERIES-MARKED')?.explanation).toEqual({
      zh: '同一系列的另一件显示可疑迹象，应当一并审查。约定给付超过请求数额，或者超过凭证所载数额。',
      en: 'Another agreement of the same series shows a telling sign: they must be read together. More is agreed than was claimed, or than the paper says.',
    }));
});

describe('the marks of a series', () => {
  const other = 'return.boss.worker';
  it('are noted once for each series and kind of flaw', () => {
    const once = history(submitted(), patterned(), marked());
    once.when(marked(), now).thenRecordsNothing();
    once.when(marked(other), now).thenRecordsEvents({ type: 'SeriesMarkNoted', data: { key: other } });
    const paper: ScreeningCommand = { type: 'NoteSeriesMark', data: { key: KEY, mark: { ...mark, kind: 'paper' } } };
    const { decision } = once.when(paper, now);
    expect(decision).toMatchObject({ events: expect.arrayContaining([expect.objectContaining({ type: 'SeriesMarkNoted' })]) as unknown });
  });
});

describe('the explanation a person is shown (R-SHAM-100)', () => {
  it('of nothing is one sentence', () =>
    expect(explain(after(submitted()))).toEqual({
      zh: '案卷事实未触发任何指标。',
      en: 'No fact of the case file fires an indicator.',
    }));
  it('names each sign with its kind and rule', () =>
    expect(explain(after(submitted({ claimedAmount: '99.99', confronted: false })))).toEqual({
      zh: '有迹象，但不足以扣留：扣留须有两种不同性质的迹象，且至少一种为真实案件所少见；快、成批、无争辩均不足以扣留。指标：NO-CONFRONT (conduct, R-SHAM-23), AGREED-EXCEEDS-CLAIM (amount, R-SHAM-20)。',
      en: 'There are signs, but they do not hold it: a hold needs signs of two different kinds, one of them rare in genuine cases. Being fast, many or of one mind is not enough. Signs: NO-CONFRONT (conduct, R-SHAM-23), AGREED-EXCEEDS-CLAIM (amount, R-SHAM-20).',
    }));
  it('adds the statutory factors of private lending, and of nothing else (R-SHAM-40 to R-SHAM-49)', () => {
    const { zh, en } = explain(after(...loan));
    expect(zh).toMatch(/SERIES-MARKED \(amount, R-SHAM-20\)。民间借贷法定情形：R-SHAM-41, R-SHAM-42, R-SHAM-45。$/);
    expect(en).toMatch(/SERIES-MARKED \(amount, R-SHAM-20\)\. Statutory lending factors: R-SHAM-41, R-SHAM-42, R-SHAM-45\.$/);
    const sale = explain(after(submitted({ claimedAmount: '50', causeKind: 'sale' })));
    expect(sale.zh).not.toContain('民间借贷');
    expect(sale.en).not.toContain('lending');
  });
});
