import type { Message } from '@fengqiao/bus';
import type { Intake } from '@fengqiao/contracts';
import { personIndex, type PersonIndexRow } from './model.js';

const fact = (type: string, data: unknown): Message => ({ type, data, subject: 'd1', category: 'dispute' }) as Message;
const parties = [{ partyId: 'p1', idIndex: 'one' }, { partyId: 'p2' }] as unknown as readonly Intake.DisputeParty[];
const added = fact('PartiesAdded', { parties });
const folded = (facts: readonly Message[], key: string): PersonIndexRow | undefined =>
  facts
    .filter((one) => personIndex.keysOf(one).includes(key))
    .reduce<PersonIndexRow | undefined>((row, one) => personIndex.fold(row, one, key), undefined);

describe('what a party is found by', () => {
  it('is the keyed digest of its number, or nothing', () => {
    expect(folded([added], 'd1/p1')).toEqual({ key: 'd1/p1', dispute: 'd1', partyId: 'p1', idIndex: 'one' });
    expect(folded([added], 'd1/p2')?.idIndex).toBeNull();
  });
  it('follows a corrected number, and no other correction', () => {
    expect(folded([added, fact('ClericalMistakeCorrected', { partyId: 'p1', field: 'idNumber', index: 'two' })], 'd1/p1')?.idIndex).toBe(
      'two',
    );
    expect(folded([added, fact('ClericalMistakeCorrected', { partyId: 'p1', field: 'phone' })], 'd1/p1')?.idIndex).toBe('one');
  });
  it('goes with the erasure of that person alone', () => {
    const destroyed = fact('SubjectKeyDestroyed', { keys: [{ ref: 'a', person: 'p1' }, { ref: 'b' }] });
    expect(folded([added, destroyed], 'd1/p1')).toBeUndefined();
    expect(folded([added, destroyed], 'd1/p2')).toBeDefined();
  });
  it('is there for parties only', () => expect(personIndex.keysOf(fact('DisputeRegistered', {}))).toEqual([]));
});
