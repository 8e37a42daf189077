import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { notingAttemptEnd, notingCommission, notingComplaint, notingMediationEnd } from './commissions.js';
import { correcting } from './correcting.js';
import { adding } from './parties.js';
import {
  addingEvidence,
  checkingOriginal,
  linking,
  makingVisit,
  requestingVisit,
  schedulingVisit,
  signing,
  withdrawing,
} from './record.js';
import { finding, registering } from './registering.js';
import type { Dispute, DisputeCommand, DisputeState, KnownDispute } from './types.js';

type Reaction = Extract<DisputeCommand, { type: `Note${string}` }>;
type Creation = Extract<DisputeCommand, { type: 'RegisterDispute' | 'ReportFinding' }>;
type Act = Exclude<DisputeCommand, Reaction | Creation>;

const isReaction = (command: DisputeCommand): command is Reaction => command.type.startsWith('Note');

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: DisputeCommand, state: DisputeState, occasion: Occasion): Decision<Dispute> => {
  if (command.type === 'RegisterDispute') return registering(command.data, state, occasion);
  if (command.type === 'ReportFinding') return finding(command.data, state, occasion);
  // A complaint or a mediation presupposes its dispute, and intake's own log is never late: one without it never existed.
  if (isReaction(command)) return state.status === 'unknown' ? accept() : note(command, state, occasion);
  if (state.status === 'unknown') return refuse('dispute-unknown');
  if (state.status === 'withdrawn') return command.type === 'WithdrawDispute' ? accept() : refuse('dispute-withdrawn');
  return act(command, state, occasion);
};

const note = (command: Reaction, state: KnownDispute, occasion: Occasion): Decision<Dispute> => {
  switch (command.type) {
    case 'NoteComplaint':
      return notingComplaint(command.data, state);
    case 'NoteCommission':
      return notingCommission(command.data, state, occasion);
    case 'NoteMediationEnd':
      return notingMediationEnd(command.data, state);
    case 'NoteAttemptEnd':
      return notingAttemptEnd(command.data, state);
  }
};

const act = (command: Act, state: KnownDispute, occasion: Occasion): Decision<Dispute> => {
  switch (command.type) {
    case 'AddParties':
      return adding(command.data.parties, state, occasion);
    case 'AddEvidence':
      return addingEvidence(command.data, state, occasion);
    case 'CheckOriginal':
      return checkingOriginal(command.data, state, occasion);
    case 'SignUndertaking':
      return signing(command.data, state, occasion);
    case 'CorrectMistake':
      return correcting(command.data, state, occasion);
    case 'LinkDispute':
      return linking(command.data, state, occasion);
    case 'WithdrawDispute':
      return withdrawing(command.data, state, occasion);
    case 'RequestHomeVisit':
      return requestingVisit(command.data, state, occasion);
    case 'ScheduleHomeVisit':
      return schedulingVisit(command.data, state);
    case 'RecordHomeVisit':
      return makingVisit(command.data, state, occasion);
  }
};
