import { given, occasion, repeating } from '@fengqiao/testing';
import type { Actor, LocalDate } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { attempt } from './aggregate.js';
import { textOf } from './texts.js';
import type { Attempt, AttemptCommand, AttemptEvent } from './types.js';

type Offer = Extract<AttemptCommand, { type: 'OfferMediation' }>['data'];

const BEFORE: LocalDate = '2024-12-31';
const AFTER: LocalDate = '2025-01-01';
const COURT = '鄂0205';
const system: Actor = { person: 'system:diversion', role: 'system' };
const clerk: Actor = { person: 'clerk-zhou', role: 'diversion-clerk', court: COURT };
const mediator: Actor = { person: 'mediator-chen', role: 'people-mediator', organisation: 'committee' };
const worker: Actor = { person: 'li-na', role: 'party' };
const lawyer: Actor = { person: 'lawyer', role: 'agent' };
const stranger: Actor = { person: 'nosy', role: 'party' };

const at = (actor: Actor, on: LocalDate = BEFORE) => occasion(actor, on);

const parties: readonly Diversion.AttemptParty[] = [
  { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [] },
  { partyId: 'company', side: 'respondent', agents: ['lawyer'] },
];
const offerOf = (more: Partial<Offer> = {}): AttemptCommand => ({
  type: 'OfferMediation',
  data: {
    attemptId: 'a-1',
    disputeId: 'd-1',
    kind: 'people',
    organisationId: 'committee',
    parties,
    unknownParties: 0,
    tooMany: false,
    routeEnded: false,
    mediation: 'open',
    ...more,
  },
});
const commissioned = (more: Partial<Offer> = {}): AttemptCommand => offerOf({ kind: 'commissioned', complaintIds: ['c-1'], ...more });
const entrusted = (more: Partial<Offer> = {}): AttemptCommand => offerOf({ kind: 'entrusted', caseNumber: '(2025)鄂0205民初1号', ...more });
const count = (partyId: string, status: 'given' | 'revoked' | 'refused' = 'given'): AttemptCommand => ({
  type: 'CountConsent',
  data: { partyId, status },
});
const notify = (partyIds?: string[]): AttemptCommand => ({
  type: 'DeliverNotice',
  data: { channel: 'online', ...(partyIds ? { partyIds } : {}) },
});
const conclude: AttemptCommand = { type: 'ConcludeAttempt', data: { outcome: 'agreed' } };
const stop: AttemptCommand = { type: 'StopAttempt', data: { reason: 'withdrawn' } };
const effect: AttemptCommand = { type: 'NoteEffect', data: { agreementId: 'g-1', partyIds: ['worker', 'company'] } };

const unknown = given<Attempt>(attempt);
const offered = unknown.after(offerOf({ answerBy: '2025-01-08' }), at(mediator));
const half = offered.after(count('worker'), at(system));
const agreed = half.after(count('company'), at(system));
const refused = half.after(count('company', 'refused'), at(system));

describe('offering mediation', () => {
  it('asks every party, with the texts and the law of the day', () =>
    unknown.when(offerOf({ answerBy: '2025-01-08' }), at(mediator)).thenRecordsEvents(
      {
        type: 'MediationOffered',
        data: {
          attemptId: 'a-1',
          disputeId: 'd-1',
          kind: 'people',
          organisationId: 'committee',
          complaintIds: [],
          parties,
          offeredOn: BEFORE,
          offeredBy: 'mediator-chen',
          by: 'official',
          rulePack: 'RP-A',
          textVersion: '2025-1',
          answerBy: '2025-01-08',
        },
      },
      {
        type: 'DeadlineArmed',
        data: { deadline: expect.objectContaining({ id: 'answer', kind: 'answer', rule: 'R-MED-32', dueOn: '2025-01-08' }) },
      },
    ));

  it('has no day to answer by unless one is set, and never one that has come', () => {
    unknown.when(offerOf(), at(mediator)).thenRecords('MediationOffered');
    unknown.when(offerOf({ answerBy: BEFORE }), at(mediator)).thenRefuses('answer-by-past');
    unknown.when(offerOf({ answerBy: AFTER }), at(mediator)).thenRecords('MediationOffered', 'DeadlineArmed');
  });

  it('may be asked for by a party or its agent, of people’s mediation only', () => {
    unknown.when(offerOf(), at(worker)).thenRecordsEvents({ type: 'MediationOffered', data: { by: 'party', offeredBy: 'li-na' } });
    unknown.when(offerOf(), at(lawyer)).thenRecordsEvents({ type: 'MediationOffered', data: { by: 'party' } });
    unknown.when(offerOf(), at(stranger)).thenRefuses('not-a-party');
    unknown.when(offerOf(), at({ person: 'li-na', role: 'agent' })).thenRefuses('not-a-party');
    unknown.when(offerOf(), at({ person: 'lawyer', role: 'party' })).thenRefuses('not-a-party');
    unknown.when(commissioned(), at(worker)).thenRefuses('court-only');
    unknown.when(entrusted(), at(worker)).thenRefuses('court-only');
  });

  it('needs parties of this dispute, at least two and at most a thousand', () => {
    unknown.when(offerOf({ unknownParties: 1 }), at(mediator)).thenRefuses('party-unknown');
    unknown.when(offerOf({ parties: parties.slice(0, 1) }), at(mediator)).thenRefuses('other-party-missing');
    unknown.when(offerOf({ tooMany: true }), at(mediator)).thenRefuses('too-many-parties');
    unknown.when(offerOf({ routeEnded: true }), at(mediator)).thenRefuses('route-ended');
  });

  it.each([
    ['R-DIV-01', 'safety-first'],
    ['R-DIV-03', 'never-mediate'],
    ['R-DIV-05', 'administrative-limits'],
  ] as const)('is barred altogether by %s', (barredBy, refusal) => {
    unknown.when(offerOf({ mediation: 'barred', barredBy }), at(mediator)).thenRefuses(refusal);
    unknown.when(commissioned({ mediation: 'barred', barredBy }), at(clerk)).thenRefuses(refusal);
  });

  it.each([
    ['R-DIV-02', 'not-civil-here'],
    ['R-DIV-04', 'not-before-suit'],
  ] as const)('is closed at court by %s, while people’s mediation stays open (R-REG-08)', (barredBy, refusal) => {
    unknown.when(offerOf({ mediation: 'people-only', barredBy }), at(mediator)).thenRecords('MediationOffered');
    unknown.when(commissioned({ mediation: 'people-only', barredBy }), at(clerk)).thenRefuses(refusal);
    unknown.when(entrusted({ mediation: 'people-only', barredBy }), at(clerk)).thenRefuses(refusal);
  });

  it('commissions in the name of its own court (R-REG-01)', () => {
    unknown.when(commissioned(), at(clerk)).thenRecordsEvents({ type: 'MediationOffered', data: { court: COURT, complaintIds: ['c-1'] } });
    unknown.when(commissioned({ court: COURT }), at(clerk)).thenRecords('MediationOffered');
    unknown.when(commissioned({ court: '鄂0204' }), at(clerk)).thenRefuses('another-court');
    unknown.when(commissioned(), at({ person: 'x', role: 'diversion-clerk' })).thenRefuses('court-only');
    unknown.when(commissioned(), at({ ...mediator, court: COURT })).thenRefuses('court-only');
    for (const role of ['docketing-officer', 'court-clerk', 'judge'] as const)
      unknown.when(commissioned(), at({ person: 'x', role, court: COURT })).thenRecords('MediationOffered');
  });

  it('refuses to commission before docketing from 2025-01-01, the day before it did not (R-REG-02)', () => {
    unknown.when(commissioned(), at(clerk, BEFORE)).thenRecordsEvents({ type: 'MediationOffered', data: { rulePack: 'RP-A' } });
    unknown.when(commissioned(), at(clerk, AFTER)).thenRefuses('docket-first');
    unknown.when(entrusted(), at(clerk, AFTER)).thenRecordsEvents({
      type: 'MediationOffered',
      data: { rulePack: 'RP-B', caseNumber: '(2025)鄂0205民初1号', court: COURT },
    });
    unknown.when(offerOf(), at(mediator, AFTER)).thenRecordsEvents({ type: 'MediationOffered', data: { rulePack: 'RP-B' } });
    unknown.when(offerOf({ court: '鄂0204' }), at(clerk, AFTER)).thenRecordsEvents({ type: 'MediationOffered', data: { court: '鄂0204' } });
  });

  it('rests on the papers of its kind', () => {
    unknown.when(commissioned({ caseNumber: '(2024)鄂0205民初1号' }), at(clerk)).thenRefuses('already-docketed');
    const { caseNumber: _none, ...without } = (entrusted() as { data: Offer }).data;
    unknown.when({ type: 'OfferMediation', data: without }, at(clerk)).thenRefuses('case-number-missing');
    unknown.when(offerOf({ caseNumber: '(2024)鄂0205民初1号' }), at(mediator)).thenRefuses('not-court-mediation');
    unknown.when(offerOf({ complaintIds: ['c-1'] }), at(mediator)).thenRefuses('not-court-mediation');
    unknown.when(offerOf({ complaintIds: [] }), at(mediator)).thenRecords('MediationOffered');
  });
});

describe('the notice', () => {
  it('is delivered to all, or to those named, each once', () => {
    offered.when(notify(), at(clerk)).thenRecordsEvents({
      type: 'NoticeDelivered',
      data: { partyIds: ['worker', 'company'], channel: 'online', textVersion: '2025-1', by: 'clerk-zhou', on: BEFORE },
    });
    const one = offered.after(notify(['worker']), at(clerk));
    one.when(notify(['worker']), at(clerk)).thenRecordsNothing();
    one.when(notify(), at(clerk)).thenRecordsEvents({ type: 'NoticeDelivered', data: { partyIds: ['company'] } });
    expect(one.after(notify(), at(clerk)).state).toMatchObject({ notified: ['worker', 'company'] });
  });

  it('is received by a party for itself alone', () => {
    offered.when(notify(), at(worker)).thenRecordsEvents({ type: 'NoticeDelivered', data: { partyIds: ['worker'] } });
    offered.when(notify(), at(lawyer)).thenRecordsEvents({ type: 'NoticeDelivered', data: { partyIds: ['company'] } });
    offered.when(notify(['company']), at(worker)).thenRefuses('not-a-party');
    offered.when(notify(), at(stranger)).thenRefuses('not-a-party');
    offered.when(notify(['nobody']), at(clerk)).thenRefuses('party-unknown');
    unknown.when(notify(), at(clerk)).thenRefuses('attempt-unknown');
    refused.when(notify(), at(clerk)).thenRefuses('attempt-ended');
  });

  it('tells of the right to sue, in both languages', () => {
    const { notice, consent } = textOf('2025-1');
    expect([notice.zh, notice.en, consent.zh, consent.en].map((text) => /起诉|may sue|撤回同意|may revoke/.test(text))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('consents', () => {
  it('make an attempt agreed when the last party has given its own (R-MED-01)', () => {
    offered
      .when(count('worker'), at(system))
      .thenRecordsEvents({ type: 'ConsentCounted', data: { partyId: 'worker', status: 'given', on: BEFORE } });
    half
      .when(count('company'), at(system))
      .thenRecordsEvents(
        { type: 'ConsentCounted', data: { partyId: 'company' } },
        { type: 'MediationAgreed', data: { attemptId: 'a-1', parties, agreedOn: BEFORE, kind: 'people', organisationId: 'committee' } },
        { type: 'DeadlineMet', data: { deadlineId: 'answer', late: false } },
      );
    half.when(count('worker'), at(system)).thenRecordsNothing();
    agreed.when(count('company'), at(system)).thenRecordsNothing();
    expect(agreed.state).toMatchObject({ status: 'agreed', agreedOn: BEFORE });
  });

  it('end with the first refusal, all of them, and nothing is docketed by it (R-MED-62)', () => {
    half
      .when(count('company', 'refused'), at(system))
      .thenRecordsEvents(
        { type: 'ConsentCounted', data: { partyId: 'company', status: 'refused' } },
        { type: 'AttemptEnded', data: { attemptId: 'a-1', disputeId: 'd-1', reason: 'refused', partyId: 'company', on: BEFORE } },
        { type: 'DeadlineCancelled', data: { deadlineId: 'answer', reason: 'attempt ended' } },
      );
    refused.when(count('worker'), at(system)).thenRecordsNothing();
    refused.when(count('worker', 'revoked'), at(system)).thenRecordsNothing();
    expect(refused.state).toMatchObject({ status: 'ended', ending: 'refused' });
  });

  it('may be revoked after all have agreed, which ends the attempt (R-MED-64)', () =>
    agreed
      .when(count('worker', 'revoked'), at(system))
      .thenRecordsEvents(
        { type: 'ConsentCounted', data: { status: 'revoked' } },
        { type: 'AttemptEnded', data: { reason: 'revoked', partyId: 'worker' } },
      ));

  it('wait for their attempt', () => unknown.when(count('worker'), at(system)).thenRefuses('attempt-unknown'));
});

describe('the end of an attempt', () => {
  it('comes with the end of its mediation', () => {
    agreed
      .when(conclude, at(system))
      .thenRecordsEvents({ type: 'AttemptEnded', data: { reason: 'concluded', outcome: 'agreed', on: BEFORE } });
    offered.when(conclude, at(system)).thenRecords('AttemptEnded', 'DeadlineCancelled');
    refused.when(conclude, at(system)).thenRecordsNothing();
  });

  it('comes with the end of its dispute', () => {
    agreed.when(stop, at(system)).thenRecordsEvents({ type: 'AttemptEnded', data: { reason: 'withdrawn' } });
    refused.when(stop, at(system)).thenRecordsNothing();
  });

  it('is none of our business for a mediation that was begun unasked (R-MED-63)', () => {
    for (const command of [conclude, stop, effect, { type: 'FireDeadline', data: { deadlineId: 'answer', dueAt: BEFORE } } as const])
      unknown.when(command, at(system)).thenRecordsNothing();
  });

  it('comes by itself when not all have answered in time', () => {
    const fire: AttemptCommand = { type: 'FireDeadline', data: { deadlineId: 'answer', dueAt: '2025-01-08T16:00:00.000Z' } };
    half.when(fire, at(system, '2025-01-08')).thenRecordsNothing();
    half
      .when(fire, at(system, '2025-01-09'))
      .thenRecordsEvents(
        { type: 'DeadlineFired', data: { deadlineId: 'answer' } },
        { type: 'AttemptEnded', data: { reason: 'lapsed', on: '2025-01-09' } },
      );
    agreed.when(fire, at(system, '2025-01-09')).thenRecordsNothing();
  });
});

describe('an agreement that took effect', () => {
  it('is kept, once, for the parties that it binds', () => {
    agreed
      .when(effect, at(system))
      .thenRecordsEvents({ type: 'EffectNoted', data: { agreementId: 'g-1', partyIds: ['worker', 'company'], on: BEFORE } });
    const bound = agreed.after(effect, at(system));
    bound.when(effect, at(system)).thenRecordsNothing();
    expect(bound.state).toMatchObject({ bound: ['worker', 'company'], agreements: ['g-1'] });
  });
});

describe('the worklist', () => {
  it('says for whom an attempt waits, and who has to do with it', () => {
    expect(attempt.item(unknown.state)).toEqual({ status: 'unknown', title: '', waitingFor: [] });
    expect(attempt.item(half.state)).toEqual({ status: 'offered', title: '人民调解征询', waitingFor: ['party'] });
    expect(attempt.item(agreed.state)).toEqual({ status: 'agreed', title: '人民调解征询', waitingFor: [] });
    const atCourt = unknown.after(commissioned(), at(clerk));
    expect(attempt.item(atCourt.state)).toEqual({ status: 'offered', title: '委派调解征询', waitingFor: ['party'], tier: 'court' });
    expect(attempt.item(unknown.after(entrusted(), at(clerk)).state).title).toBe('委托调解征询');
    expect(attempt.ties(atCourt.state)).toEqual({
      persons: ['li-na', 'lawyer'],
      organisations: ['committee'],
      assigned: ['clerk-zhou'],
      court: COURT,
    });
    expect(attempt.ties(half.state)).not.toHaveProperty('court');
    expect(attempt.ties(unknown.state)).toEqual({});
    expect(attempt.subject(half.state, 'a-1')).toBe('d-1');
    expect(attempt.subject(unknown.state, 'a-1')).toBeUndefined();
  });

  it('replays any event on nothing as nothing', () =>
    expect(
      attempt.evolve({ status: 'unknown' }, {
        type: 'ConsentCounted',
        data: { partyId: 'w', status: 'given', on: BEFORE },
      } as AttemptEvent),
    ).toEqual({
      status: 'unknown',
    }));
});

describe('saying it twice', () => {
  it('records once, whatever came before', () => {
    const steps: readonly [AttemptCommand, Actor][] = [
      [offerOf({ answerBy: '2025-01-08' }), mediator],
      [notify(['worker']), clerk],
      [notify(), clerk],
      [count('worker'), system],
      [count('company'), system],
      [effect, system],
      [count('company', 'revoked'), system],
      [conclude, system],
      [stop, system],
    ];
    expect(
      repeating(
        attempt,
        steps.map(([command, actor]) => ({ command, occasion: at(actor) })),
      ),
    ).toEqual([]);
  });
});
