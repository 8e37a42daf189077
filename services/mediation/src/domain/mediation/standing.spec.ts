import type { Actor } from '@fengqiao/kernel';
import { isCourtStaff, packOf, speaksFor, standing } from './standing.js';
import type { Known } from './types.js';

const parties: Known['parties'] = [
  { partyId: 'lender', side: 'applicant', personId: 'zhang-san', agents: ['lawyer'] },
  { partyId: 'borrower', side: 'respondent', personId: 'li-si', agents: ['lawyer'] },
];
const actor = (person: string, role: Actor['role']): Actor => ({ person, role });

describe('how an actor stands to a party (R-MED-03)', () => {
  it.each<[string, string, Actor['role'], 'party' | 'agent' | undefined]>([
    ['lender', 'zhang-san', 'party', 'party'],
    ['lender', 'zhang-san', 'agent', undefined],
    ['lender', 'zhang-san', 'people-mediator', undefined],
    ['lender', 'li-si', 'party', undefined],
    ['lender', 'lawyer', 'agent', 'agent'],
    ['lender', 'lawyer', 'party', undefined],
    ['lender', 'lawyer', 'people-mediator', undefined],
    ['nobody', 'zhang-san', 'party', undefined],
    ['nobody', 'lawyer', 'agent', undefined],
  ])('to %s, %s as %s: %s', (partyId, person, role, how) => expect(standing(parties, partyId, actor(person, role))).toBe(how));

  it('speaks for several only where it stands for each', () => {
    const known = { parties } as Known;
    expect(speaksFor(known, ['lender', 'borrower'], actor('lawyer', 'agent'))).toBe(true);
    expect(speaksFor(known, ['lender', 'borrower'], actor('zhang-san', 'party'))).toBe(false);
    expect(speaksFor(known, ['lender'], actor('zhang-san', 'party'))).toBe(true);
  });
});

describe('the staff of the court', () => {
  it.each<[Actor['role'], boolean]>([
    ['judge', true],
    ['court-clerk', true],
    ['diversion-clerk', true],
    ['docketing-officer', true],
    ['people-mediator', false],
    ['organisation-clerk', false],
    ['party', false],
  ])('%s: %s', (role, staff) => expect(isCourtStaff(actor('x', role))).toBe(staff));
});

describe('the law of a mediation (R-REG-07)', () => {
  const atCourt = { court: '鄂0205', complaintIds: [], rulePack: 'RP-A', receivedOn: '2024-06-03' } as unknown as Known['atCourt'];
  it('at court is that of the day the attempt was received, elsewhere of the day it was opened', () => {
    expect(packOf({ atCourt, openedOn: '2025-06-03' } as Known).id).toBe('RP-A');
    expect(packOf({ openedOn: '2025-06-03' } as Known).id).toBe('RP-B');
    expect(packOf({ openedOn: '2024-06-03' } as Known).id).toBe('RP-A');
  });
});
