import { seriesOf } from './keys.js';

const file = (more: object = {}) => ({
  parties: [
    { partyId: 'p1', side: 'applicant' as const, personId: 'worker', agents: ['agent'] },
    { partyId: 'p2', side: 'respondent' as const, personId: 'boss', agents: ['counsel'] },
    { partyId: 'p3', side: 'respondent' as const, agents: [] },
  ],
  payments: [{ from: 'boss', to: 'worker', amount: '100', account: 'acc', performed: false }],
  draftedOn: '2025-03-10',
  mediatorId: 'zhou',
  evidenceCount: 1,
  ...more,
});
const keys = (more: object = {}): string[] =>
  seriesOf({ disputeId: 'd1', file: file(more) }).map(({ key, pattern, unit }) => `${pattern} ${key} ${unit}`);

const others = [
  'SAME-DAY-BATCH day.boss.2025-03-10 worker',
  'PAYEE-SAME account.acc worker',
  'CLAIMANT-REPEAT return.boss.worker d1',
  'SERIES party.worker d1',
  'SERIES party.boss d1',
  'AGENT-SAME agent.agent d1',
];
const identical = 'AMOUNT-IDENTICAL amount.boss.100.00 worker';

describe('the series an agreement may belong to', () => {
  it('payer and day, account, payer and payee, each person, the agent of the one who is paid', () =>
    expect(keys({ evidenceCount: 2 }).toSorted()).toEqual(others.toSorted()));
  it('payer and payee of work by themselves, of anything else by itself', () => {
    for (const work of [{ labour: true }, { causeKind: 'labour' }, { causeKind: 'labour-service' }]) {
      expect(keys(work)).toContain('CLAIMANT-REPEAT work.boss.worker d1');
      expect(keys(work)).not.toContain('CLAIMANT-REPEAT return.boss.worker d1');
    }
    expect(keys({ labour: false, causeKind: 'sale' })).toContain('CLAIMANT-REPEAT return.boss.worker d1');
  });
  it('equal sums only where no paper and at most one piece of evidence bears them out', () => {
    expect(keys()).toContain(identical);
    expect(keys({ evidenceCount: undefined })).toContain(identical);
    expect(keys({ paperAmount: '100' })).not.toContain(identical);
    expect(keys({ evidenceCount: 2 })).not.toContain(identical);
  });
  it('a mediator only where everything has been performed', () => {
    const performed = { payments: [{ ...file().payments[0], performed: true }] };
    expect(keys(performed)).toContain('MEDIATOR-FARMING mediator.zhou boss');
    expect(keys({ ...performed, mediatorId: undefined })).not.toContain('MEDIATOR-FARMING mediator.zhou boss');
    expect(keys({ payments: [] })).toEqual(others.slice(3));
  });
  it('nothing of a payment of nothing, or of an unknown day, account or sum', () => {
    expect(keys({ payments: [{ from: 'boss', to: 'worker', amount: '0.00', account: 'acc', performed: false }] })).toEqual(others.slice(3));
    expect(keys({ payments: [{ from: 'boss', to: 'worker', performed: false }] })).toEqual(others.slice(3));
    expect(keys({ draftedOn: undefined })).not.toContain(others[0]);
    expect(keys({ payments: [{ from: 'boss', to: 'worker', amount: '1', performed: false }] })).not.toContain(others[1]);
  });
  it('each series once, however many payments', () => {
    const [payment] = file().payments;
    expect(keys({ evidenceCount: 2, payments: [payment, { ...payment, amount: '5' }] })).toHaveLength(others.length);
  });
});
