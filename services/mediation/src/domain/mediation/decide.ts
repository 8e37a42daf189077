import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { appointing, choosing, requestingAppointment } from './choice.js';
import { accepting, declining } from './commission.js';
import { holdingSigning, markingDocketed, planning, reaching } from './drafts.js';
import { ending, endingByAttempt, refusing } from './ending.js';
import { consentingToExtension } from './extension.js';
import { confirmingAddress, recordingConcession, recordingFacts, signingFacts } from './facts.js';
import { firing } from './firing.js';
import { agreeingToGoOn, disclosing, recusing, rejectingRecusal, requestingRecusal } from './impartiality.js';
import { beginning, beginningAgreed, commissioning, entrusting } from './opening.js';
import { approvingAppraisal, consentingToAppraisal, receivingReport, requestingAppraisal, resuming, suspending } from './pauses.js';
import { consentingToMode, holding, informing } from './sessions.js';
import type { ActingCommand, FollowingCommand, Known, Mediation, MediationCommand, MediationState, OpeningCommand } from './types.js';

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: MediationCommand, state: MediationState, occasion: Occasion): Decision<Mediation> => {
  if (isOpening(command)) return opening(command, state, occasion);
  if (isFollowing(command)) return following(command, state, occasion);
  if (state.status === 'unknown') return refuse('mediation-unknown');
  return state.status === 'ended' ? refuse('already-ended') : acting(command, state, occasion);
};

const isOpening = (command: MediationCommand): command is OpeningCommand =>
  ['BeginPeoplesMediation', 'BeginAgreedMediation', 'CommissionMediation', 'EntrustMediation'].includes(command.type);

const isFollowing = (command: MediationCommand): command is FollowingCommand =>
  ['NoteReached', 'MarkDocketed', 'EndByAttempt', 'FireDeadline'].includes(command.type);

const opening = (command: OpeningCommand, state: MediationState, occasion: Occasion): Decision<Mediation> => {
  switch (command.type) {
    case 'BeginPeoplesMediation':
      return beginning(command.data, state, occasion);
    case 'BeginAgreedMediation':
      return beginningAgreed(command.data, state, occasion);
    case 'CommissionMediation':
      return commissioning(command.data, state, occasion);
    case 'EntrustMediation':
      return entrusting(command.data, state, occasion);
  }
};

/** What other streams recorded: too late, repeated, or of a mediation that never was, it changes nothing. */
const following = (command: FollowingCommand, state: MediationState, occasion: Occasion): Decision<Mediation> => {
  switch (command.type) {
    case 'NoteReached':
      return reaching(command.data.agreementId, state, occasion);
    case 'MarkDocketed':
      return markingDocketed(command.data, state);
    case 'EndByAttempt':
      return state.status === 'unknown' || state.status === 'ended' ? accept() : endingByAttempt(command.data, state, occasion);
    case 'FireDeadline':
      return state.status === 'unknown' ? accept() : firing(command, state, occasion);
  }
};

const acting = (command: ActingCommand, state: Known, occasion: Occasion): Decision<Mediation> => {
  switch (command.type) {
    case 'ChooseMediator':
      return choosing(command.data, state, occasion);
    case 'RequestAppointment':
      return requestingAppointment(command.data, state, occasion);
    case 'AppointMediator':
      return appointing(command.data, state, occasion);
    case 'AcceptCommission':
      return accepting(command.data, state, occasion);
    case 'DeclineCommission':
      return declining(command.data, state, occasion);
    case 'DiscloseInterest':
      return disclosing(command.data, state, occasion);
    case 'AgreeToGoOn':
      return agreeingToGoOn(command.data, state, occasion);
    case 'RequestRecusal':
      return requestingRecusal(command.data, state, occasion);
    case 'RecuseMediator':
      return recusing(command.data, state, occasion);
    case 'RejectRecusal':
      return rejectingRecusal(command.data, state, occasion);
    case 'InformParties':
      return informing(command.data, state, occasion);
    case 'ConsentToMode':
      return consentingToMode(command.data, state, occasion);
    case 'HoldSession':
      return holding(command.data, state, occasion);
    case 'RecordFacts':
      return recordingFacts(command.data, state, occasion);
    case 'SignFacts':
      return signingFacts(command.data, state, occasion);
    case 'RecordConcession':
      return recordingConcession(command.data, state, occasion);
    case 'ConfirmServiceAddress':
      return confirmingAddress(command.data, state, occasion);
    case 'SuspendMediation':
    case 'ResumeMediation':
    case 'RequestAppraisal':
    case 'ConsentToAppraisal':
    case 'ApproveAppraisal':
    case 'ReceiveAppraisalReport':
    case 'ConsentToExtension':
      return timing(command, state, occasion);
    case 'PlanAgreements':
      return planning(command.data, state, occasion);
    case 'SignAgreements':
      return holdingSigning(command.data, state, occasion);
    case 'RefuseMediation':
      return refusing(command.data, state, occasion);
    case 'EndMediation':
      return ending(command.data, state, occasion);
  }
};

type TimingCommand = Extract<
  ActingCommand,
  {
    type:
      | 'SuspendMediation'
      | 'ResumeMediation'
      | 'RequestAppraisal'
      | 'ConsentToAppraisal'
      | 'ApproveAppraisal'
      | 'ReceiveAppraisalReport'
      | 'ConsentToExtension';
  }
>;

/** What stops, lengthens or resumes a mediation. */
const timing = (command: TimingCommand, state: Known, occasion: Occasion): Decision<Mediation> => {
  switch (command.type) {
    case 'SuspendMediation':
      return suspending(command.data, state, occasion);
    case 'ResumeMediation':
      return resuming(command.data, state, occasion);
    case 'RequestAppraisal':
      return requestingAppraisal(command.data, state, occasion);
    case 'ConsentToAppraisal':
      return consentingToAppraisal(command.data, state, occasion);
    case 'ApproveAppraisal':
      return approvingAppraisal(command.data, state, occasion);
    case 'ReceiveAppraisalReport':
      return receivingReport(command.data, state, occasion);
    case 'ConsentToExtension':
      return consentingToExtension(command.data, state, occasion);
  }
};
