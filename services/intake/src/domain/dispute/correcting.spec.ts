import type { Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { given, occasion } from '@fengqiao/testing';
import { dispute } from './aggregate.js';
import type { Dispute, KnownDispute, Party } from './types.js';

const DAY = '2025-03-03';
const HASH = `sha-256:${'a'.repeat(64)}`;
const RIGHT = '420202199001011231';
const zhang: Actor = { person: 'zhang', role: 'party' };
const li: Actor = { person: 'li', role: 'party' };
const officer: Actor = { person: 'officer', role: 'docketing-officer' };

const party = (partyId: string, more: Partial<Party> = {}): Party => ({
  partyId,
  side: 'applicant',
  kind: 'person',
  name: '张三',
  identity: 'not-given',
  agents: [],
  ...more,
});
const registered = given<Dispute>(dispute, [
  {
    type: 'DisputeRegistered',
    data: {
      disputeId: 'd1',
      channel: 'online',
      tier: 'village',
      division: '999999999999',
      divisionFlag: 'unknown-division',
      registeredOn: DAY,
      registeredBy: 'zhang',
      reporter: 'zhang',
      cause: { edition: '2020', name: '民间借贷纠纷' },
      summary: '借款',
      claimAmount: '50000',
      group: false,
      contentHash: HASH,
    },
  },
  {
    type: 'PartiesAdded',
    data: {
      page: 1,
      addedOn: DAY,
      parties: [
        party('lender', { personId: 'zhang', idNumber: '420202199001011230', identity: 'unverified' }),
        party('other', { side: 'respondent', personId: 'li', divisionFlag: 'unknown-division', division: '999999999999' }),
        party('guest', { idKind: 'passport', idNumber: 'E1' }),
      ],
    },
  },
]);
const correct = (field: Intake.CorrectedField, is: string, partyId?: string): Dispute['command'] => ({
  type: 'CorrectMistake',
  data: { field, is, reason: '笔误', ...(partyId === undefined ? {} : { partyId }) },
});
const on = (actor: Actor) => occasion(actor, DAY);
const after = (command: Dispute['command'], actor = officer): KnownDispute => registered.after(command, on(actor)).state as KnownDispute;

describe('correcting a clerical mistake', () => {
  it('keeps what was written, and says why', () =>
    registered.when(correct('name', '张山', 'lender'), on(zhang)).thenRecordsEvents({
      type: 'ClericalMistakeCorrected',
      data: { partyId: 'lender', field: 'name', was: '张三', is: '张山', reason: '笔误', correctedOn: DAY },
    }));
  it('records nothing when it says so already', () => registered.when(correct('name', '张三', 'lender'), on(zhang)).thenRecordsNothing());
  it('is for the party itself, or staff', () => {
    registered.when(correct('name', '张山', 'lender'), on(li)).thenRefuses('not-this-party');
    registered.when(correct('amount', '1', undefined), on(li)).thenRefuses('not-this-party');
    registered.when(correct('amount', '1', undefined), on(zhang)).thenRecords('ClericalMistakeCorrected');
    registered.when(correct('name', '张山', 'nobody'), on(officer)).thenRefuses('party-unknown');
  });
  it.each<[Intake.CorrectedField, string | undefined]>([
    ['amount', 'lender'],
    ['summary', 'lender'],
    ['cause', 'lender'],
    ['name', undefined],
    ['sex', undefined],
    ['phone', undefined],
    ['idNumber', undefined],
    ['usci', undefined],
    ['domicile', undefined],
    ['representative', undefined],
  ])('%s of %s is misplaced', (field, partyId) =>
    registered.when(correct(field, '1', partyId), on(officer)).thenRefuses('field-misplaced'),
  );
  it.each<[Intake.CorrectedField, string, string | undefined]>([
    ['sex', 'x', 'lender'],
    ['division', '42', 'lender'],
    ['division', 'a420204001001', undefined],
    ['amount', '1.234', undefined],
    ['name', '名'.repeat(201), 'lender'],
    ['phone', '1'.repeat(41), 'lender'],
    ['idNumber', '1'.repeat(41), 'lender'],
    ['usci', '1'.repeat(41), 'lender'],
    ['domicile', '1'.repeat(301), 'lender'],
    ['representative', '1'.repeat(101), 'lender'],
    ['cause', '1'.repeat(101), undefined],
  ])('%s cannot be %s', (field, value, partyId) =>
    registered.when(correct(field, value, partyId), on(officer)).thenRefuses('value-malformed'),
  );
  it.each<[Intake.CorrectedField, string]>([
    ['sex', 'male'],
    ['sex', 'female'],
    ['usci', '91110000600037341L'],
    ['domicile', '某村'],
    ['phone', '139'],
    ['representative', '王五'],
  ])('%s becomes %s', (field, value) =>
    expect(after(correct(field, value, 'lender')).parties[0]).toMatchObject({ [field]: value, partyId: 'lender' }),
  );
  it('judges a corrected number anew, and refuses a wrong one online only (R-DOCK-22)', () => {
    expect(after(correct('idNumber', RIGHT, 'lender'), zhang).parties[0]).toMatchObject({ idNumber: RIGHT, identity: 'plausible' });
    registered.when(correct('idNumber', '420202199001011232', 'lender'), on(zhang)).thenRefuses('identity-number-wrong');
    expect(after(correct('idNumber', '1', 'lender')).parties[0]).toMatchObject({ identity: 'unverified' });
    expect(after(correct('idNumber', 'E2', 'guest')).parties[2]).toMatchObject({ identity: 'plausible' });
  });
  it('flags a corrected place anew', () => {
    expect(after(correct('division', '420204004000')).registered).toMatchObject({ division: '420204004000' });
    expect(after(correct('division', '420204004000')).registered).not.toHaveProperty('divisionFlag');
    expect(after(correct('division', '888888888888')).registered).toMatchObject({ divisionFlag: 'unknown-division' });
    expect(after(correct('division', '420204004000', 'other')).parties[1]).not.toHaveProperty('divisionFlag');
    expect(after(correct('phone', '1', 'other')).parties[1]).toMatchObject({ divisionFlag: 'unknown-division' });
  });
  it('takes amount, summary and cause of the dispute', () => {
    expect(after(correct('amount', '60000')).registered.claimAmount).toBe('60000');
    expect(after(correct('summary', '借款六万元')).registered.summary).toBe('借款六万元');
    expect(after(correct('cause', '买卖合同纠纷')).registered.cause).toEqual({ edition: '2020', name: '买卖合同纠纷' });
    registered.when(correct('amount', '50000'), on(officer)).thenRecordsNothing();
    registered.when(correct('summary', '借款'), on(officer)).thenRecordsNothing();
    registered.when(correct('cause', '民间借贷纠纷'), on(officer)).thenRecordsNothing();
    registered.when(correct('division', '999999999999'), on(officer)).thenRecordsNothing();
    registered.when(correct('division', '999999999999', 'other'), on(officer)).thenRecordsNothing();
    expect(after(correct('amount', '60000')).corrections).toMatchObject([{ field: 'amount', was: '50000', is: '60000' }]);
  });
});
