import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { docketing, firing, orderingCorrection, receivingCorrection, returning } from './docketing.js';
import { closing, notingMediation, notingMediationEnd, persisting, rulingNonAcceptance, withdrawing } from './endings.js';
import { filing } from './filing.js';
import { reportingDocketing, reportingSuitEnd } from './reported.js';
import type { Complaint, ComplaintCommand, ComplaintState, KnownComplaint } from './types.js';

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: ComplaintCommand, state: ComplaintState, occasion: Occasion): Decision<Complaint> => {
  if (command.type === 'FileComplaint') return filing(command.data, state, occasion);
  if (state.status !== 'unknown') return decideKnown(command, state, occasion);
  // Intake's own log is never late: a complaint that it does not know was never filed, and what is heard of it concerns nobody.
  return command.type === 'NoteMediation' || command.type === 'NoteMediationEnd' ? accept() : refuse('complaint-unknown');
};

const decideKnown = (
  command: Exclude<ComplaintCommand, { type: 'FileComplaint' }>,
  state: KnownComplaint,
  occasion: Occasion,
): Decision<Complaint> => {
  switch (command.type) {
    case 'DocketComplaint':
      return docketing(command.data, state, occasion);
    case 'OrderCorrection':
      return orderingCorrection(command.data, state, occasion);
    case 'ReceiveCorrection':
      return receivingCorrection(command.data, state, occasion);
    case 'ReturnComplaint':
      return returning(command.data, state, occasion);
    case 'PersistInSuit':
      return persisting(command.data, state, occasion);
    case 'RuleNonAcceptance':
      return rulingNonAcceptance(command.data, state, occasion);
    case 'WithdrawComplaint':
      return withdrawing(command.data, state, occasion);
    case 'CloseComplaint':
      return closing(state, occasion);
    case 'ReportDocketing':
      return reportingDocketing(command.data, state, occasion);
    case 'ReportSuitEnd':
      return reportingSuitEnd(command.data, state, occasion);
    case 'NoteMediation':
      return notingMediation(command.data, state, occasion);
    case 'NoteMediationEnd':
      return notingMediationEnd(command.data, state, occasion);
    case 'FireDeadline':
      return firing(command, state, occasion);
  }
};
