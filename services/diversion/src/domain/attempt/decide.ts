import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { cancelAll, due, fired, meet, type FireDeadline } from '@fengqiao/clocks';
import { offering, standing } from './offering.js';
import type { Attempt, AttemptCommand, AttemptEvent, AttemptState, Known } from './types.js';

type Data<T extends AttemptCommand['type']> = Extract<AttemptCommand, { type: T }>['data'];

/** The attempt and all its consents are at their end; nothing is docketed by it (R-MED-62). */
const end = (
  state: Known,
  how: Pick<Diversion.AttemptEnded, 'reason' | 'partyId' | 'outcome'>,
  { on }: Occasion,
): readonly AttemptEvent[] => [
  { type: 'AttemptEnded', data: { attemptId: state.offer.attemptId, disputeId: state.offer.disputeId, ...how, on } },
  ...cancelAll(state.deadlines, 'attempt ended'),
];

/** A party or its agent takes receipt for itself; officials deliver to whom they name, else to all (A18.4). */
const notifying = ({ channel, partyIds }: Data<'DeliverNotice'>, state: Known, { actor, on }: Occasion): Decision<Attempt> => {
  const { parties, textVersion } = state.offer;
  if (state.status === 'ended') return refuse('attempt-ended');
  const self = actor.role === 'party' || actor.role === 'agent';
  const own = parties.filter((party) => !self || standing(party, actor)).map(({ partyId }) => partyId);
  const named = partyIds ?? own;
  if (named.some((partyId) => !parties.some((party) => party.partyId === partyId))) return refuse('party-unknown');
  if (named.length === 0 || named.some((partyId) => !own.includes(partyId))) return refuse('not-a-party');
  const told = named.filter((partyId) => !state.notified.includes(partyId));
  if (told.length === 0) return accept();
  return accept({ type: 'NoticeDelivered', data: { partyIds: told, channel, textVersion, by: actor.person, on } });
};

/** Every party's own act, counted in whatever order it is heard: all given agrees, one no ends. */
const counting = ({ partyId, status }: Data<'CountConsent'>, state: Known, occasion: Occasion): Decision<Attempt> => {
  const before = state.consents[partyId];
  if (state.status === 'ended' || before === status) return accept();
  const { on } = occasion;
  const counted: AttemptEvent = { type: 'ConsentCounted', data: { partyId, status, on } };
  if (status !== 'given') return accept(counted, ...end(state, { reason: status, partyId }, occasion));
  const all = state.offer.parties.every((party) => party.partyId === partyId || state.consents[party.partyId] === 'given');
  if (!all) return accept(counted);
  return accept(counted, { type: 'MediationAgreed', data: { ...state.offer, agreedOn: on } }, ...meet(state.deadlines, 'answer', on));
};

const effective = (data: Data<'NoteEffect'>, state: Known, { on }: Occasion): Decision<Attempt> =>
  state.agreements.includes(data.agreementId) ? accept() : accept({ type: 'EffectNoted', data: { ...data, on } });

const finishing = (how: Pick<Diversion.AttemptEnded, 'reason' | 'outcome'>, state: Known, occasion: Occasion): Decision<Attempt> =>
  state.status === 'ended' ? accept() : accept(...end(state, how, occasion));

/** Not all have answered in time: the attempt lapses; silence is no consent (R-MED-32). */
const firing = (command: FireDeadline, state: Known, occasion: Occasion): Decision<Attempt> => {
  const deadline = due(state.deadlines, command, occasion.at);
  if (!deadline) return accept();
  return accept(fired(deadline), ...end({ ...state, deadlines: {} }, { reason: 'lapsed' }, occasion));
};

/** What is heard of something that never was an attempt of ours (a mediation begun unasked, R-MED-63) is none of our business. */
const unheard = (type: Exclude<AttemptCommand['type'], 'OfferMediation'>): Decision<Attempt> => {
  switch (type) {
    case 'DeliverNotice':
    case 'CountConsent':
      return refuse('attempt-unknown');
    case 'NoteEffect':
    case 'ConcludeAttempt':
    case 'StopAttempt':
    case 'FireDeadline':
      return accept();
  }
};

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: AttemptCommand, state: AttemptState, occasion: Occasion): Decision<Attempt> => {
  if (command.type === 'OfferMediation') return offering(command.data, state, occasion);
  return state.status === 'unknown' ? unheard(command.type) : decideKnown(command, state, occasion);
};

const decideKnown = (command: Exclude<AttemptCommand, { type: 'OfferMediation' }>, state: Known, occasion: Occasion): Decision<Attempt> => {
  switch (command.type) {
    case 'DeliverNotice':
      return notifying(command.data, state, occasion);
    case 'CountConsent':
      return counting(command.data, state, occasion);
    case 'NoteEffect':
      return effective(command.data, state, occasion);
    case 'ConcludeAttempt':
      return finishing({ reason: 'concluded', outcome: command.data.outcome }, state, occasion);
    case 'StopAttempt':
      return finishing({ reason: 'withdrawn' }, state, occasion);
    case 'FireDeadline':
      return firing(command, state, occasion);
  }
};
