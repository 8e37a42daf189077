import type { Actor } from '@fengqiao/kernel';
import { given, occasion, type Given } from '@fengqiao/testing';
import { mediation } from './aggregate.js';
import type { Mediation, MediationCommand, MediationEvent, Party } from './types.js';

const DAY = '2024-06-04';
const HASH = `sha-256:${'a'.repeat(64)}`;
const actors = {
  lender: { person: 'zhang-san', role: 'party' },
  borrower: { person: 'li-si', role: 'party' },
  liu: { person: 'liu', role: 'invited-mediator', organisation: 'detachment' },
  zhao: { person: 'zhao', role: 'invited-mediator', organisation: 'detachment' },
  clerk: { person: 'clerk', role: 'organisation-clerk', organisation: 'detachment' },
  judge: { person: 'judge', role: 'judge', court: '鄂0205' },
  wang: { person: 'wang', role: 'people-mediator', organisation: 'committee' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof actors;
const on = (who: Who, day = DAY) => occasion(actors[who], day);

const parties: Party[] = [
  { partyId: 'lender', side: 'applicant', personId: 'zhang-san', agents: [] },
  { partyId: 'borrower', side: 'respondent', personId: 'li-si', agents: [] },
];
const opened = { mediationId: 'm1', disputeId: 'd1', organisationId: 'detachment', parties, on: '2024-06-03' };
const begun: MediationEvent[] = [
  { type: 'MediationBegun', data: { ...opened, organisationId: 'committee', unasked: true } },
  {
    type: 'MediatorAppointed',
    data: { mediatorId: 'wang', organisationId: 'committee', by: 'organisation', appointedBy: 'wang', on: DAY },
  },
];
const waiting: MediationEvent[] = [
  { type: 'MediationCommissioned', data: { ...opened, court: '鄂0205', complaintIds: [], rulePack: 'RP-A', receivedOn: '2024-06-03' } },
  { type: 'MediatorChosen', data: { mediatorId: 'liu', organisationId: 'detachment', on: DAY } },
];
const accepted: MediationEvent = {
  type: 'CommissionAccepted',
  data: { mediationId: 'm1', disputeId: 'd1', mediatorId: 'liu', organisationId: 'detachment', on: DAY },
};
const people = (): Given<Mediation> => given(mediation, begun);
const court = (): Given<Mediation> => given(mediation, [...waiting, accepted]);

const disclose: MediationCommand = { type: 'DiscloseInterest', data: { ground: 'other-relation', statement: '曾是邻居' } };
const goOn = (...partyIds: [string, ...string[]]): MediationCommand => ({ type: 'AgreeToGoOn', data: { partyIds } });
const challenge: MediationCommand = { type: 'RequestRecusal', data: { partyIds: ['lender'], ground: 'other-relation', reason: '有往来' } };
const recuse: MediationCommand = { type: 'RecuseMediator', data: { ground: 'other-relation' } };
const reject: MediationCommand = { type: 'RejectRecusal', data: { reason: '不影响公正' } };
const inform = (more: object = {}): MediationCommand => ({
  type: 'InformParties',
  data: { partyIds: ['lender', 'borrower'], identity: 'document', rightsTold: true, shamWarned: true, ...more },
});
const session = (more: object = {}): MediationCommand => ({
  type: 'HoldSession',
  data: {
    sessionId: 's1',
    mode: 'on-site',
    attended: ['lender', 'borrower'],
    identityRechecked: false,
    confronted: true,
    record: HASH,
    ...more,
  },
});
const consent = (partyId: string, mode: 'on-site' | 'online' | 'separate' = 'online'): MediationCommand => ({
  type: 'ConsentToMode',
  data: { partyIds: [partyId], mode },
});
const facts: MediationCommand = { type: 'RecordFacts', data: { factsId: 'f1', text: '借款五万元', contentHash: HASH } };
const sign = (partyId: string, more: object = {}): MediationCommand => ({
  type: 'SignFacts',
  data: { factsId: 'f1', partyIds: [partyId], contentHash: HASH, ...more },
});
const concede: MediationCommand = { type: 'RecordConcession', data: { concessionId: 'k1', partyIds: ['borrower'], text: '愿付四万' } };

describe('an impartial mediator', () => {
  it('discloses, and holds no session until every party agrees to go on (R-MED-36)', () => {
    court().when(disclose, on('liu')).thenRecords('InterestDisclosed');
    given(mediation, waiting).when(disclose, on('liu')).thenRecords('InterestDisclosed');
    court().when(disclose, on('zhao')).thenRefuses('not-the-mediator');
    given(mediation, waiting).when(disclose, on('zhao')).thenRefuses('not-the-mediator');
    const run = court().after(inform(), on('liu')).after(disclose, on('liu'));
    run.when(disclose, on('liu')).thenRecordsNothing();
    run.when(session(), on('liu')).thenRefuses('disclosure-open');
    const one = run.after(goOn('lender'), on('lender'));
    one.when(session(), on('liu')).thenRefuses('disclosure-open');
    one.when(goOn('lender'), on('lender')).thenRecordsNothing();
    one.when(goOn('borrower'), on('lender')).thenRefuses('not-a-party');
    one.after(goOn('borrower'), on('borrower')).when(session(), on('liu')).thenRecords('SessionHeld');
    court().when(goOn('lender'), on('lender')).thenRefuses('nothing-disclosed');
    const all = one.after(goOn('borrower'), on('borrower'));
    all
      .when({ type: 'DiscloseInterest', data: { ground: 'party-or-relative', statement: '还是表亲' } }, on('liu'))
      .thenRecords('InterestDisclosed');
    expect(
      all.after({ type: 'DiscloseInterest', data: { ground: 'party-or-relative', statement: '还是表亲' } }, on('liu')).state,
    ).toMatchObject({ goingOn: [] });
  });
  it('keeps what was disclosed before accepting', () => {
    const run = given(mediation, waiting).after(disclose, on('liu'));
    expect(given(mediation, [...run.events, accepted]).state).toMatchObject({ disclosed: 'other-relation', status: 'under-way' });
  });
  it('is challenged by a party and recused by the court or the organisation (R-MED-37)', () => {
    const run = court().after(inform(), on('liu')).after(challenge, on('lender'));
    run.when(challenge, on('lender')).thenRecordsNothing();
    run.when(session(), on('liu')).thenRefuses('recusal-open');
    court().when(challenge, on('borrower')).thenRefuses('not-a-party');
    given(mediation, waiting).when(challenge, on('lender')).thenRefuses('not-under-way');
    for (const who of ['judge', 'clerk'] as const) run.when(recuse, on(who)).thenRecords('MediatorRecused', 'DeadlineArmed');
    expect(run.after(recuse, on('judge')).state).toMatchObject({ status: 'waiting-mediator', round: 1, goingOn: [] });
    run.after(recuse, on('judge')).when(recuse, on('judge')).thenRefuses('not-under-way');
    for (const who of ['judge', 'clerk'] as const) run.when(reject, on(who)).thenRecords('RecusalRejected');
    run.when(reject, on('liu')).thenRefuses('not-of-this-organisation');
    court().when(reject, on('judge')).thenRefuses('no-recusal-asked');
    run.after(reject, on('judge')).when(session(), on('liu')).thenRecords('SessionHeld');
  });
  it('may step back by itself, and is not made to where all agreed to go on', () => {
    court().when(recuse, on('liu')).thenRecords('MediatorRecused', 'DeadlineArmed');
    people().when(recuse, on('wang')).thenRecords('MediatorRecused');
    court().when(recuse, on('judge')).thenRefuses('no-recusal-asked');
    const disclosed = court().after(disclose, on('liu'));
    disclosed.when(recuse, on('judge')).thenRecords('MediatorRecused', 'DeadlineArmed');
    const agreed = disclosed.after(goOn('lender'), on('lender')).after(goOn('borrower'), on('borrower'));
    agreed.when(recuse, on('judge')).thenRefuses('parties-agreed');
    agreed.when(recuse, on('liu')).thenRecords('MediatorRecused', 'DeadlineArmed');
    agreed.after(challenge, on('lender')).when(recuse, on('judge')).thenRecords('MediatorRecused', 'DeadlineArmed');
  });
});

describe('a session', () => {
  it('follows on identity, rights and the warning against shams (R-MED-39)', () => {
    court().when(session(), on('liu')).thenRefuses('not-informed');
    court()
      .when(inform({ rightsTold: false }), on('liu'))
      .thenRefuses('rights-not-told');
    court()
      .when(inform({ shamWarned: false }), on('liu'))
      .thenRefuses('rights-not-told');
    court()
      .when(inform({ partyIds: ['nobody'] }), on('liu'))
      .thenRefuses('party-unknown');
    court().when(inform(), on('zhao')).thenRefuses('not-the-mediator');
    given(mediation, waiting).when(inform(), on('liu')).thenRefuses('not-under-way');
    const run = court().after(inform({ partyIds: ['lender'] }), on('liu'));
    run.when(session(), on('liu')).thenRefuses('not-informed');
    run.when(session({ attended: ['lender'] }), on('liu')).thenRecordsEvents({ type: 'SessionHeld', data: { number: 1, on: DAY } });
    run.when(inform(), on('liu')).thenRecordsEvents({ type: 'PartiesInformed', data: { partyIds: ['borrower'] } });
    const ready = run.after(inform(), on('liu'));
    ready.when(inform(), on('liu')).thenRecordsNothing();
    ready.when(session({ attended: ['nobody'] }), on('liu')).thenRefuses('party-unknown');
    ready.when(session(), on('zhao')).thenRefuses('not-the-mediator');
    const held = ready.after(session(), on('liu'));
    held.when(session(), on('liu')).thenRecordsNothing();
    held.when(session({ sessionId: 's2' }), on('liu')).thenRecordsEvents({ type: 'SessionHeld', data: { number: 2 } });
  });
  it('is held online or apart only with the consent of all to that very way, identities checked again (R-MED-06, R-MED-40, R-MED-41)', () => {
    const run = court().after(inform(), on('liu'));
    const online = session({ mode: 'online', identityRechecked: true });
    run.when(online, on('liu')).thenRefuses('mode-not-consented');
    run.when(consent('borrower'), on('lender')).thenRefuses('not-a-party');
    const one = run.after(consent('lender'), on('lender'));
    one.when(consent('lender'), on('lender')).thenRecordsNothing();
    one.when(online, on('liu')).thenRefuses('mode-not-consented');
    const both = one.after(consent('borrower'), on('borrower'));
    both.when(online, on('liu')).thenRecords('SessionHeld');
    both.when(session({ mode: 'online' }), on('liu')).thenRefuses('identity-unchecked');
    both.when(session({ mode: 'separate' }), on('liu')).thenRefuses('mode-not-consented');
    const apart = both.after(consent('lender', 'separate'), on('lender')).after(consent('borrower', 'separate'), on('borrower'));
    apart.when(session({ mode: 'separate' }), on('liu')).thenRecords('SessionHeld');
  });
  it('needs none of that in the village (R-MED-63)', () => {
    people()
      .when(session({ mode: 'online' }), on('wang'))
      .thenRecords('SessionHeld');
    people()
      .when(session({ attended: ['nobody'] }), on('wang'))
      .thenRefuses('party-unknown');
  });
});

describe('undisputed facts, concessions and addresses', () => {
  it('confirms what all have signed, in the very words recorded (R-MED-43, R-MED-45)', () => {
    court().when(facts, on('liu')).thenRecords('FactsRecorded');
    court().when(facts, on('zhao')).thenRefuses('not-the-mediator');
    court().when(sign('lender'), on('lender')).thenRefuses('facts-unknown');
    const run = court().after(facts, on('liu'));
    run.when(facts, on('liu')).thenRecordsNothing();
    run.when(sign('borrower'), on('lender')).thenRefuses('not-a-party');
    run.when(sign('lender', { contentHash: `sha-256:${'b'.repeat(64)}` }), on('lender')).thenRefuses('other-content');
    const one = run.after(sign('lender'), on('lender'));
    one.when(sign('lender'), on('lender')).thenRecordsNothing();
    one.when(sign('borrower'), on('borrower')).thenRecords('FactsSigned', 'UndisputedFactsConfirmed');
    expect(one.state).toMatchObject({ facts: { f1: { signed: ['lender'], text: '借款五万元' } } });
    expect(one.after(sign('borrower'), on('borrower')).state).toMatchObject({ facts: { f1: { confirmedOn: DAY } } });
  });
  it('keeps concessions apart (R-MED-11)', () => {
    court().when(concede, on('liu')).thenRecords('ConcessionRecorded');
    court().when(concede, on('judge')).thenRefuses('not-the-mediator');
    court()
      .when({ type: 'RecordConcession', data: { concessionId: 'k1', partyIds: ['nobody'], text: 'x' } }, on('liu'))
      .thenRefuses('party-unknown');
    const run = court().after(concede, on('liu'));
    run.when(concede, on('liu')).thenRecordsNothing();
    run
      .when({ type: 'RecordConcession', data: { concessionId: 'k2', partyIds: ['lender'], text: 'x' } }, on('liu'))
      .thenRecords('ConcessionRecorded');
    expect(run.state).toMatchObject({ facts: {}, concessions: [{ text: '愿付四万' }] });
  });
  it('takes a service address from the party alone, and a new one when it moves (R-MED-39)', () => {
    const address = (text: string): MediationCommand => ({
      type: 'ConfirmServiceAddress',
      data: { partyIds: ['lender'], address: { text, electronic: true } },
    });
    court().when(address('甲'), on('liu')).thenRefuses('not-a-party');
    const run = court().after(address('甲'), on('lender'));
    run.when(address('甲'), on('lender')).thenRecordsNothing();
    run.when(address('乙'), on('lender')).thenRecords('ServiceAddressConfirmed');
    expect(run.state).toMatchObject({ addresses: { lender: { text: '甲' } } });
  });
});
