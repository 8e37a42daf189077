import type { Actor } from '@fengqiao/kernel';
import { given, occasion } from '@fengqiao/testing';
import { dispute } from './aggregate.js';
import { actsForItself, broughtIt, mayActFor, standsFor } from './standing.js';
import type { Dispute, DisputeCommand, KnownDispute, Party } from './types.js';

const DAY = '2025-03-03';
const lender: Party = {
  partyId: 'lender',
  side: 'applicant',
  kind: 'person',
  name: '张三',
  personId: 'zhang',
  agents: [{ personId: 'lawyer', authority: 'general' }],
  identity: 'not-given',
};
const person = (name: string, role: Actor['role']): Actor => ({ person: name, role });

describe('who acts for itself (R-DOCK-10)', () => {
  it.each<[Actor['role'], boolean]>([
    ['party', true],
    ['agent', true],
    ['interested-person', true],
    ['grid-officer', false],
    ['docketing-officer', false],
    ['judge', false],
  ])('%s: %s', (role, itself) => expect(actsForItself(person('x', role))).toBe(itself));
});

describe('who stands for a party, and who may act for it', () => {
  it.each<[string, Actor['role'], boolean, boolean]>([
    ['zhang', 'party', true, true],
    ['lawyer', 'agent', true, true],
    ['zhang', 'agent', false, false],
    ['lawyer', 'party', false, false],
    ['nosy', 'party', false, false],
    ['zhang', 'interested-person', false, false],
    ['zhang', 'docketing-officer', false, true],
    ['officer', 'docketing-officer', false, true],
  ])('%s as %s stands for it: %s; may act for it: %s', (name, role, stands, acts) => {
    expect(standsFor(lender, person(name, role))).toBe(stands);
    expect(mayActFor(lender, person(name, role))).toBe(acts);
  });
});

const register = (more: object = {}): DisputeCommand =>
  ({
    type: 'RegisterDispute',
    data: {
      disputeId: 'd1',
      contentHash: `sha-256:${'a'.repeat(64)}`,
      channel: 'online',
      tier: 'village',
      division: '420204004000',
      cause: { name: '民间借贷纠纷' },
      claim: { summary: '借款未还', amount: '50000' },
      ...more,
    },
  }) as DisputeCommand;
const history = (by: Actor, more?: object) => given<Dispute>(dispute).after(register(more), occasion(by, DAY));
const online = () => history(person('zhang', 'party'));
const counter = () => history(person('officer', 'docketing-officer'), { channel: 'counter', reporter: 'wu' });
const byAgent = () => history({ ...person('lawyer', 'agent'), onBehalfOf: 'zhang' });

describe('who brought a dispute in', () => {
  it.each<[string, () => ReturnType<typeof history>, string, boolean]>([
    ['online, it is whoever registered it', online, 'zhang', true],
    ['online, it is no stranger', online, 'nosy', false],
    ['through an agent, it is the agent', byAgent, 'lawyer', true],
    ['through an agent, it is the principal', byAgent, 'zhang', true],
    ['at the counter, it is the named person', counter, 'wu', true],
    ['at the counter, it is never the officer', counter, 'officer', false],
  ])('%s', (_title, known, name, brought) => expect(broughtIt(known().state as KnownDispute, person(name, 'party'))).toBe(brought));
});

describe('whom a dispute concerns, and who is waited for', () => {
  const add = (...parties: object[]): DisputeCommand => ({ type: 'AddParties', data: { parties } }) as DisputeCommand;
  const named = {
    partyId: 'a',
    side: 'applicant',
    kind: 'person',
    name: '张三',
    personId: 'zhang',
    agents: [
      { personId: 'lawyer', authority: 'general' },
      { name: '赵', authority: 'general' },
    ],
  };
  const other = { partyId: 'b', side: 'respondent', kind: 'person', name: '李四' };
  it.each<[string, () => ReturnType<typeof history>, readonly string[], readonly string[]]>([
    ['online, whoever registered it', online, ['zhang'], []],
    ['at the counter, the named person; the officer is its own', counter, ['wu'], ['officer']],
    ['through an agent, both', byAgent, ['lawyer', 'zhang'], []],
  ])('%s', (_title, known, persons, assigned) => {
    const ties = dispute.ties(known().state);
    expect(ties).toStrictEqual({ persons: expect.any(Array) as unknown, assigned, division: '420204004000', court: '鄂0204' });
    expect([...(ties.persons ?? [])].toSorted()).toStrictEqual(persons);
  });
  it('the persons of its parties and their agents, each once, nobody unnamed', () =>
    expect(
      dispute.ties(counter().after(add(named, other), occasion(person('officer', 'docketing-officer'), DAY)).state).persons,
    ).toStrictEqual(['wu', 'zhang', 'lawyer']));
  it('a draft waits for nobody, a finding of the grid for its officer', () => {
    expect(dispute.item(online().state).waitingFor).toEqual([]);
    expect(dispute.item(counter().state).waitingFor).toEqual([]);
    const finding = history(person('system:intake', 'system'), { channel: 'grid-finding', findingId: 'f1', registeredBy: 'grid' });
    expect(dispute.item(finding.state).waitingFor).toEqual(['grid-officer']);
  });
  it('a withdrawn one waits for nobody, even where a number was never verified (R-DOCK-22)', () => {
    const officer = person('officer', 'docketing-officer');
    const wrong = { ...other, idNumber: '420202199001011230' };
    const unverified = counter().after(add(named, wrong), occasion(officer, DAY));
    expect(dispute.item(unverified.state).waitingFor).toEqual(['party']);
    const withdrawn = unverified.after({ type: 'WithdrawDispute', data: { reason: 'x' } } as DisputeCommand, occasion(officer, DAY));
    expect(dispute.item(withdrawn.state)).toMatchObject({ status: 'withdrawn', waitingFor: [] });
  });
  it('is kept and shown under its name', () => expect(dispute).toMatchObject({ category: 'dispute', viewName: 'DisputeView' }));
});
