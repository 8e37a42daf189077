import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { due, missed, type FireDeadline } from '@fengqiao/clocks';
import { reportingAward } from './awards.js';
import { merged, sameFacts } from './facts.js';
import { ending, notingAttempt, notingComplaint, notingMediationEnd, notingParties, notingSuit, opening } from './hearing.js';
import { standsFor } from './holding.js';
import { acceptingReferral, moving, recallingReferral, referring, returningReferral, sendingDown } from './referring.js';
import { routeOf } from './routing.js';
import type { Known, Route, RouteCommand, RouteState } from './types.js';
import { arbitrationWay, suitWay } from './ways.js';

type Data<T extends RouteCommand['type']> = Extract<RouteCommand, { type: T }>['data'];

/** New facts give a new answer, with every rule that decided it. */
const assessing = ({ facts }: Data<'AssessRoute'>, state: Known, occasion: Occasion): Decision<Route> => {
  if (state.status === 'ended') return refuse('route-ended');
  const all = merged(state.facts, facts);
  if (sameFacts(all, state.facts)) return accept();
  const { actor, on } = occasion;
  return accept(
    { type: 'DisputeAssessed', data: { facts: all, assessedBy: actor.person, on } },
    { type: 'DisputeRouted', data: routeOf(state.opened, all, state.holder.tier, occasion) },
  );
};

/** A party may sue whatever the tier, whatever the answer: it is told how, and nothing is docketed by this. */
const choosingSuit = ({ partyId }: Data<'ChooseSuit'>, state: Known, { actor, on }: Occasion): Decision<Route> => {
  if (!standsFor(state.parties, partyId, actor)) return refuse('not-a-party');
  if (state.suitChosenBy.includes(partyId)) return accept();
  const arbitrationFirst = state.answer?.steps.some(({ step }) => step === 'labour-arbitration') ?? false;
  const told = arbitrationFirst ? [arbitrationWay, suitWay] : [suitWay];
  return accept({ type: 'SuitChosen', data: { disputeId: state.opened.disputeId, partyId, told, on } });
};

/** A tier's time ran out: on record and on the worklist; it never moves a dispute by itself (R-DIV-97). */
const firing = (command: FireDeadline, state: Known, { at }: Occasion): Decision<Route> => {
  const deadline = due(state.deadlines, command, at);
  return deadline ? accept(missed(deadline, 'the tier has neither resolved the dispute nor passed it on')) : accept();
};

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: RouteCommand, state: RouteState, occasion: Occasion): Decision<Route> => {
  if (command.type === 'OpenRoute') return opening(command.data, state, occasion);
  return state.status === 'unknown' ? refuse('route-unknown') : decideKnown(command, state, occasion);
};

const decideKnown = (command: Exclude<RouteCommand, { type: 'OpenRoute' }>, state: Known, occasion: Occasion): Decision<Route> => {
  switch (command.type) {
    case 'NoteParties':
      return notingParties(command.data, state);
    case 'AssessRoute':
      return assessing(command.data, state, occasion);
    case 'MoveDispute':
      return moving(command.data, state, occasion);
    case 'ReferDispute':
      return referring(command.data, state, occasion);
    case 'SendDown':
      return sendingDown(command.data, state, occasion);
    case 'AcceptReferral':
      return acceptingReferral(command.data, state, occasion);
    case 'ReturnReferral':
      return returningReferral(command.data, state, occasion);
    case 'RecallReferral':
      return recallingReferral(command.data, state, occasion);
    case 'ChooseSuit':
      return choosingSuit(command.data, state, occasion);
    case 'ReportAward':
      return reportingAward(command.data, state, occasion);
    case 'NoteComplaint':
      return notingComplaint(command.data, state, occasion);
    case 'NoteSuit':
      return notingSuit(command.data, state, occasion);
    case 'NoteAttempt':
      return notingAttempt(command.data, state, occasion);
    case 'NoteMediationEnd':
      return notingMediationEnd(command.data, state, occasion);
    case 'EndRoute':
      return ending(command.data, state, occasion);
    case 'FireDeadline':
      return firing(command, state, occasion);
  }
};
