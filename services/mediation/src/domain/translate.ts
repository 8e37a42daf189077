import { yearOf } from '@fengqiao/kernel';
import type { Confirmation, Diversion, Intake, Mediation } from '@fengqiao/contracts';
import type { Message, Reaction } from '@fengqiao/bus';
import { formatCaseNumber, rulePackFor, seriesKey } from '@fengqiao/law';
import type { DisputeProcessCommand } from './dispute-process/types.js';
import type { MediationCommand } from './mediation/types.js';
import type { OrganisationCommand } from './organisation/types.js';

const toMediation = (id: string, command: MediationCommand): Reaction => ({ to: 'mediation', id, command });
const toProcess = (id: string, command: DisputeProcessCommand): Reaction => ({ to: 'mediationDispute', id, command });

/** 民诉前调, by court and year, where the rule pack of the attempt gives such a number (R-CN-41, R-REG-03). */
const commission = (data: Diversion.MediationAgreed & { readonly court: string }): Reaction => {
  const { attemptId, disputeId, organisationId, parties, court, complaintIds, offeredOn, agreedOn } = data;
  const agreed = { mediationId: attemptId, disputeId, organisationId, parties, court, complaintIds, receivedOn: offeredOn };
  const command = (caseNumber: string): MediationCommand => ({ type: 'CommissionMediation', data: { ...agreed, caseNumber } });
  if (!rulePackFor({ court, receivedOn: offeredOn }).mediation.preSuitNumber) return toMediation(attemptId, command(''));
  const series = { year: yearOf(agreedOn), court, type: '民诉前调' as const };
  const write = (serial: number): string => formatCaseNumber({ ...series, serial });
  return { to: 'mediation', id: attemptId, command, series: { category: 'mediationNumber', key: seriesKey(series), write } };
};

/** Only the consent of every party opens a mediation at court. */
const agreed = (data: Diversion.MediationAgreed): readonly Reaction[] => {
  const { attemptId: mediationId, disputeId, organisationId, parties, court, complaintIds, offeredOn: receivedOn, caseNumber } = data;
  switch (data.kind) {
    case 'people':
      return [toMediation(mediationId, { type: 'BeginAgreedMediation', data: { mediationId, disputeId, organisationId, parties } })];
    case 'commissioned':
      return court === undefined ? [] : [commission({ ...data, court })];
    case 'entrusted': {
      if (court === undefined || caseNumber === undefined) return [];
      const entrusted = { mediationId, disputeId, organisationId, parties, court, complaintIds, receivedOn, caseNumber };
      return [toMediation(mediationId, { type: 'EntrustMediation', data: entrusted })];
    }
  }
};

const fromDiversion = ({ type, data }: Message): readonly Reaction[] => {
  if (type === 'MediationAgreed') return agreed(data as Diversion.MediationAgreed);
  if (type !== 'AttemptEnded') return [];
  const { attemptId, reason } = data as Diversion.AttemptEnded;
  const stops = reason === 'refused' || reason === 'revoked' || reason === 'withdrawn';
  return stops ? [toMediation(attemptId, { type: 'EndByAttempt', data: { reason } })] : [];
};

const fromIntake = ({ type, data, subject }: Message): readonly Reaction[] => {
  if (type === 'ComplaintFiled') {
    const { complaintId, plaintiffs } = data as { complaintId: string; plaintiffs: string[] };
    return [toProcess(subject, { type: 'NoteComplaint', data: { complaintId, plaintiffs } })];
  }
  if (type === 'CaseDocketed') {
    const { complaintId, caseNumber, docketedOn } = data as Intake.CaseDocketed;
    return [toProcess(subject, { type: 'NoteDocketing', data: { complaintId, caseNumber, docketedOn } })];
  }
  if (type !== 'DisputeWithdrawn') return [];
  const { withdrawnOn } = data as Intake.DisputeWithdrawn;
  return [toProcess(subject, { type: 'NoteWithdrawal', data: { on: withdrawnOn } })];
};

const fromConfirmation = ({ type, data, subject }: Message): readonly Reaction[] => {
  if (type !== 'MediatorReported') return [];
  const { organisationId, mediatorId, reportedOn, reason } = data as Confirmation.MediatorReported;
  if (organisationId === undefined) return [];
  const command: OrganisationCommand = { type: 'ReceiveMediatorReport', data: { mediatorId, disputeId: subject, reportedOn, reason } };
  return [{ to: 'organisation', id: organisationId, command }];
};

const withdrawn = (mediationId: string): Reaction => toMediation(mediationId, { type: 'EndByAttempt', data: { reason: 'withdrawn' } });
const docketed = (mediationId: string, data: Mediation.DocketingMarked): Reaction =>
  toMediation(mediationId, { type: 'MarkDocketed', data });

/** One of our streams follows another: a dispute's mediations, and what each of them has brought about. */
const fromOurselves = ({ type, data, subject }: Message): readonly Reaction[] => {
  if (type === 'MediationBegun' || type === 'MediationCommissioned' || type === 'MediationEntrusted') {
    const { mediationId } = data as Mediation.MediationBegun;
    return [toProcess(subject, { type: 'NoteMediation', data: { mediationId } })];
  }
  if (type === 'AgreementTookEffect') {
    const { agreementId, mediationId } = (data as Mediation.AgreementTookEffect).agreement;
    return mediationId === undefined ? [] : [toMediation(mediationId, { type: 'NoteReached', data: { agreementId } })];
  }
  if (type === 'MediationNoted') {
    const { mediationId, docketed: known, withdrawnOn } = data as Mediation.MediationNoted;
    return [...known.map((one) => docketed(mediationId, one)), ...(withdrawnOn === undefined ? [] : [withdrawn(mediationId)])];
  }
  if (type === 'DocketingNoted') {
    const { docketing, mediationIds } = data as Mediation.DocketingNoted;
    return mediationIds.map((mediationId) => docketed(mediationId, docketing));
  }
  return type === 'WithdrawalNoted' ? (data as Mediation.WithdrawalNoted).mediationIds.map(withdrawn) : [];
};

/** What mediation hears: attempts that all agreed to, suits, reports of courts, and its own streams of one another. */
export const translate = (message: Message): readonly Reaction[] => {
  switch (message.service) {
    case 'diversion':
      return fromDiversion(message);
    case 'intake':
      return fromIntake(message);
    case 'confirmation':
      return fromConfirmation(message);
    case 'mediation':
      return fromOurselves(message);
    case 'screening':
    case 'analytics':
      return [];
  }
};
