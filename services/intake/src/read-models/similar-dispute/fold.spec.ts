import type { Message } from '@fengqiao/bus';
import type { Intake } from '@fengqiao/contracts';
import { foldSimilar, keysOfParty, type SimilarDisputeRow } from './fold.js';
import { similarDisputes } from './model.js';

const fact = (type: string, data: unknown): Message => ({ type, data, subject: 'd1', category: 'dispute' }) as Message;
const fold = (...facts: readonly Message[]): SimilarDisputeRow | undefined =>
  facts.reduce<SimilarDisputeRow | undefined>((row, one) => foldSimilar(row, one), undefined);
const registered = fact('DisputeRegistered', {
  cause: { name: '民间借贷纠纷' },
  claimAmount: '50000',
  channel: 'online',
  registeredOn: '2025-03-03',
});
const party = (side: Intake.Side, name: string, more: Partial<Intake.DisputeParty> = {}): Intake.DisputeParty => ({
  partyId: name,
  side,
  kind: 'person',
  name,
  identity: 'not-given',
  agents: [],
  ...more,
});

describe('what likely duplicates are found by', () => {
  it('digests of each side, cause, amount and complaints; no name', () => {
    const parties = [
      party('applicant', '张三', { idNumber: '420202199001011231' }),
      party('respondent', '李四'),
      party('guarantor', '王五'),
    ];
    const row = fold(
      registered,
      fact('PartiesAdded', { parties }),
      fact('PartiesAdded', { parties }),
      fact('ComplaintNoted', { complaintId: 'c1' }),
    );
    expect(row).toMatchObject({ dispute: 'd1', cause: '民间借贷纠纷', amount: '50000', complaints: ['c1'] });
    expect([row?.applicantKeys.length, row?.respondentKeys.length]).toEqual([2, 1]);
    expect(JSON.stringify(row)).not.toMatch(/张三|420202/);
  });
  it('corrected cause and amount', () => {
    expect(fold(registered, fact('ClericalMistakeCorrected', { field: 'amount', is: '60000' }))?.amount).toBe('60000');
    expect(fold(registered, fact('ClericalMistakeCorrected', { field: 'cause', is: 'x', cause: { name: '买卖合同纠纷' } }))?.cause).toBe(
      '买卖合同纠纷',
    );
    expect(fold(registered, fact('ClericalMistakeCorrected', { field: 'phone', is: '1' }))).toEqual(fold(registered));
    expect(fold(fact('PartiesAdded', { parties: [] }))).toBeUndefined();
  });
  it('a name however it is spaced, and a number of its kind', () => {
    expect(keysOfParty(party('applicant', '张 三'))).toEqual(keysOfParty(party('respondent', '张三')));
    expect(keysOfParty(party('applicant', '甲公司', { kind: 'legal-person', usci: 'X' }))).toHaveLength(2);
    expect(keysOfParty(party('applicant', '张三', { usci: 'X' }))).toHaveLength(1);
  });
  it('only facts of disputes', () => {
    expect(similarDisputes.keysOf(registered)).toEqual(['d1']);
    expect(similarDisputes.keysOf({ ...registered, category: 'complaint' })).toEqual([]);
    expect(similarDisputes.keysOf(fact('EvidenceAdded', {}))).toEqual([]);
  });
});
