import { refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { accepting, rulingNonAcceptance } from './acceptance.js';
import { filingObjection, reportingEnforcement, rulingObjection, serving } from './after-ruling.js';
import { firing } from './firing.js';
import { excusing, joining, noting, orderingSupplement, submitting, supplying } from './joining.js';
import { clearing, disowning, notifying, raising, screening, verifying } from './review.js';
import { confirming, deemingWithdrawn, dismissing, ending, extending, reporting, withdrawing } from './rulings.js';
import type { Application, ApplicationCommand, Known } from './types.js';

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: ApplicationCommand, state: Application['state'], occasion: Occasion): Decision<Application> => {
  if (command.type === 'NoteAgreement') return noting(command.data, state);
  if (command.type === 'SubmitAgreement') return submitting(command.data, state, occasion);
  if (state.status === 'unknown') return refuse('agreement-unknown');
  return decideKnown(command, state, occasion);
};

const decideKnown = (
  command: Exclude<ApplicationCommand, { type: 'NoteAgreement' | 'SubmitAgreement' }>,
  state: Known,
  occasion: Occasion,
): Decision<Application> => {
  switch (command.type) {
    case 'JoinApplication':
      return joining(command.data, state, occasion);
    case 'GiveExcuse':
      return excusing(command.data, state, occasion);
    case 'OrderSupplement':
      return orderingSupplement(command.data, state, occasion);
    case 'SupplyPapers':
      return supplying(command.data, state, occasion);
    case 'AcceptApplication':
      return accepting(command.data, state, occasion);
    case 'RuleNonAcceptance':
      return rulingNonAcceptance(command.data, state, occasion);
    case 'ReceiveScreening':
      return screening(command.data, state);
    case 'RaiseSuspicion':
      return raising(command.data, state);
    case 'ClearSuspicion':
      return clearing(command.data, state, occasion);
    case 'NotifyParty':
      return notifying(command.data, state, occasion);
    case 'DisownJoining':
      return disowning(command.data, state, occasion);
    case 'HoldVerification':
      return verifying(command.data, state, occasion);
    case 'ConfirmAgreement':
      return confirming(command.data, state, occasion);
    case 'DismissApplication':
      return dismissing(command.data, state, occasion);
    case 'ReportMediator':
      return reporting(command.data, state, occasion);
    case 'AllowWithdrawal':
      return withdrawing(command.data, state, occasion);
    case 'DeemWithdrawn':
      return deemingWithdrawn(command.data, state, occasion);
    case 'EndSpecialProcedure':
      return ending(command.data, state, occasion);
    case 'ServeRuling':
      return serving(command.data, state, occasion);
    case 'ExtendRuling':
      return extending(command.data, state, occasion);
    case 'FileObjection':
      return filingObjection(command.data, state, occasion);
    case 'RuleObjection':
      return rulingObjection(command.data, state, occasion);
    case 'ReportEnforcement':
      return reportingEnforcement(command.data, state, occasion);
    case 'FireDeadline':
      return firing(command, state, occasion);
  }
};
