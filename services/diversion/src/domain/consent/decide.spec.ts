import { given, occasion, repeating } from '@fengqiao/testing';
import type { Actor } from '@fengqiao/kernel';
import { waysOpen } from '../route/ways.js';
import { consent, consentId } from './aggregate.js';
import type { Asked, Consent, ConsentCommand } from './types.js';

const ON = '2024-03-05';
const AUTHORITY = `sha-256:${'c'.repeat(64)}`;
const worker: Actor = { person: 'li-na', role: 'party' };
const lawyer: Actor = { person: 'lawyer', role: 'agent' };
const at = (actor: Actor) => occasion(actor, ON);

const asked = (more: Partial<Asked> = {}): Asked => ({
  attemptId: 'a-1',
  disputeId: 'd-1',
  open: true,
  party: { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: ['lawyer'] },
  notified: true,
  textVersion: '2025-1',
  bound: false,
  ...more,
});
const give = (more: Partial<Asked> = {}, own: object = {}): ConsentCommand => ({
  type: 'GiveConsent',
  data: { textVersion: '2025-1', asked: asked(more), ...own },
});
const revoke = (more: Partial<Asked> = {}, own: object = {}): ConsentCommand => ({
  type: 'RevokeConsent',
  data: { asked: asked(more), ...own },
});
const refuse = (more: Partial<Asked> = {}, own: object = {}): ConsentCommand => ({
  type: 'RefuseMediation',
  data: { asked: asked(more), ...own },
});

const unasked = given<Consent>(consent);
const consented = unasked.after(give(), at(worker));
const revoked = consented.after(revoke(), at(worker));
const refused = unasked.after(refuse(), at(worker));

describe('consent', () => {
  it('is the party’s own act, to this attempt, on this text', () =>
    unasked.when(give(), at(worker)).thenRecordsEvents({
      type: 'ConsentGiven',
      data: { attemptId: 'a-1', disputeId: 'd-1', partyId: 'worker', person: 'li-na', by: 'party', on: ON, textVersion: '2025-1' },
    }));

  it('is given by an agent only with its authority (R-MED-50)', () => {
    for (const command of [give(), revoke(), refuse()]) unasked.when(command, at(lawyer)).thenRefuses('authority-missing');
    unasked
      .when(give({}, { authority: AUTHORITY }), at(lawyer))
      .thenRecordsEvents({ type: 'ConsentGiven', data: { by: 'agent', person: 'lawyer', authority: AUTHORITY } });
  });

  it('is never given for a party by anybody else', () => {
    const { party: _none, ...nobody } = asked();
    for (const actor of [
      { person: 'nosy', role: 'party' },
      { person: 'li-na', role: 'agent' },
      { person: 'lawyer', role: 'party' },
      { person: 'clerk', role: 'diversion-clerk' },
    ] as const)
      unasked.when(give({}, { authority: AUTHORITY }), at(actor)).thenRefuses('not-the-party');
    unasked.when({ type: 'GiveConsent', data: { textVersion: '2025-1', asked: nobody } }, at(worker)).thenRefuses('not-the-party');
  });

  it('[A18.4] is asked for only after the notice was delivered, on the text of the attempt', () => {
    unasked.when(give({ notified: false }), at(worker)).thenRefuses('notice-first');
    unasked.when(give({ notified: true }), at(worker)).thenRecords('ConsentGiven');
    unasked.when(give({ textVersion: '2026-1' }), at(worker)).thenRefuses('another-text');
  });

  it('is over with its attempt: later mediation needs fresh consent (R-MED-62)', () => {
    unasked.when(give({ open: false }), at(worker)).thenRefuses('attempt-ended');
    revoked.when(give(), at(worker)).thenRefuses('attempt-ended');
    refused.when(give(), at(worker)).thenRefuses('attempt-ended');
  });

  it('is revoked until an agreement takes effect (R-MED-64)', () => {
    consented.when(revoke({}, { reason: '不再愿意' }), at(worker)).thenRecordsEvents({
      type: 'ConsentRevoked',
      data: { attemptId: 'a-1', partyId: 'worker', on: ON, reason: '不再愿意' },
    });
    consented.when(revoke({ bound: true }), at(worker)).thenRefuses('already-effective');
    consented.when(revoke({ open: false }), at(worker)).thenRefuses('attempt-ended');
    unasked.when(revoke(), at(worker)).thenRefuses('nothing-given');
    refused.when(revoke(), at(worker)).thenRefuses('nothing-given');
    consented
      .when(revoke({}, { authority: AUTHORITY }), at(lawyer))
      .thenRecordsEvents({ type: 'ConsentRevoked', data: { by: 'agent', person: 'lawyer' } });
  });

  it('is refused at any point, without a reason, and the party is told of what else is open (R-MED-62)', () => {
    unasked.when(refuse(), at(worker)).thenRecordsEvents({ type: 'MediationRefused', data: { partyId: 'worker', told: waysOpen, on: ON } });
    expect(waysOpen.map(({ ruleId, why }) => [ruleId, why.zh.length > 10, why.en.length > 10])).toEqual([
      ['R-DOCK-21', true, true],
      ['R-DIV-52', true, true],
      ['R-DIV-09', true, true],
    ]);
    consented
      .when(refuse({}, { reason: '希望裁判' }), at(worker))
      .thenRecordsEvents({ type: 'MediationRefused', data: { reason: '希望裁判' } });
    unasked.when(refuse({ notified: false }), at(worker)).thenRecords('MediationRefused');
    unasked.when(refuse({ open: false }), at(worker)).thenRefuses('attempt-ended');
    consented.when(refuse({ bound: true }), at(worker)).thenRefuses('already-effective');
  });

  it('records nothing when it is said again', () => {
    consented.when(give(), at(worker)).thenRecordsNothing();
    revoked.when(revoke(), at(worker)).thenRecordsNothing();
    refused.when(refuse(), at(worker)).thenRecordsNothing();
    consented.when(give({ open: false }), at(worker)).thenRecordsNothing();
    const steps = [give(), revoke(), refuse(), give()].map((command) => ({ command, occasion: at(worker) }));
    expect(repeating(consent, steps)).toEqual([]);
  });

  it('keeps who acted, and belongs to its dispute', () => {
    expect(consent.ties(unasked.state)).toEqual({});
    expect(consent.subject(unasked.state, 'x')).toBeUndefined();
    expect(consent.subject(consented.state, 'x')).toBe('d-1');
    const both = consented.after(revoke({}, { authority: AUTHORITY }), at(lawyer));
    expect(consent.ties(both.state)).toEqual({ persons: ['li-na', 'lawyer'] });
    expect(consent.item(both.state)).toEqual({ status: 'revoked', title: '调解同意', waitingFor: [] });
    expect(consentId('a-1', 'party-2')).toBe('a-1_party-2');
  });
});
