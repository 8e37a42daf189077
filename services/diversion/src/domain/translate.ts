import type { Diversion, Intake, Mediation } from '@fengqiao/contracts';
import type { Message, Reaction } from '@fengqiao/bus';
import type { AttemptCommand } from './attempt/types.js';
import type { Registration, RouteCommand } from './route/types.js';

const toRoute = (id: string, command: RouteCommand): Reaction => ({ to: 'route', id, command });
const toAttempt = (id: string, command: AttemptCommand): Reaction => ({ to: 'attempt', id, command });

const PART = 250;

/** A registration says who holds the dispute first: the organisation whose member registered it, else the tier. */
const registration = ({ data, actor }: Message): Registration => {
  const { disputeId, channel, tier, division, cause, claimAmount, group, registeredOn, invented, court } = data as Intake.DisputeRegistered;
  const { edition, code, name } = cause;
  const received = court ?? actor.court;
  const own = actor.role === 'people-mediator' || actor.role === 'organisation-clerk' ? actor.organisation : undefined;
  return {
    disputeId,
    channel,
    tier,
    division,
    cause: { edition, name, ...(code === undefined ? {} : { code }) },
    group,
    registeredOn,
    ...(claimAmount === undefined ? {} : { claimAmount }),
    ...(received === undefined ? {} : { court: received }),
    ...(own === undefined ? {} : { organisationId: own }),
    ...(invented === undefined ? {} : { invented }),
  };
};

const reference = ({ partyId, side, personId, agents, domicileCourt }: Intake.PublishedParty): Diversion.AttemptParty => ({
  partyId,
  side,
  agents,
  ...(personId === undefined ? {} : { personId }),
  ...(domicileCourt === undefined ? {} : { domicileCourt }),
});

/** In parts, so that no event grows beyond its limit. */
const parties = ({ subject, data }: Message): readonly Reaction[] => {
  const all = (data as Intake.PublishedParties).parties.map(reference);
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, part) =>
    toRoute(subject, { type: 'NoteParties', data: { parties: all.slice(part * PART, (part + 1) * PART) } }),
  );
};

const ofIntake = (message: Message): readonly Reaction[] => {
  switch (message.type) {
    case 'DisputeRegistered':
      return [toRoute(message.subject, { type: 'OpenRoute', data: registration(message) })];
    case 'PartiesAdded':
      return parties(message);
    case 'DisputeWithdrawn':
      return [toRoute(message.subject, { type: 'EndRoute', data: { reason: 'withdrawn' } })];
    case 'ComplaintFiled': {
      const { complaintId, disputeId, court } = message.data as Intake.ComplaintFiled;
      return [toRoute(disputeId, { type: 'NoteComplaint', data: { complaintId, court, referralId: message.id } })];
    }
    case 'CaseDocketed': {
      const { complaintId, disputeId, court, caseNumber, docketedOn } = message.data as Intake.CaseDocketed;
      return [toRoute(disputeId, { type: 'NoteSuit', data: { complaintId, court, caseNumber, docketedOn, referralId: message.id } })];
    }
  }
  return [];
};

/** A mediation has its attempt's id where it came from one (R-MED-63: others begin unasked). */
const ofMediation = (message: Message): readonly Reaction[] => {
  if (message.type === 'MediationEnded') {
    const { mediationId, disputeId, outcome } = message.data as Mediation.MediationEnded;
    return [
      toAttempt(mediationId, { type: 'ConcludeAttempt', data: { outcome } }),
      toRoute(disputeId, { type: 'NoteMediationEnd', data: { mediationId, outcome } }),
    ];
  }
  if (message.type === 'AgreementTookEffect') {
    const { agreementId, mediationId, parties: bound } = (message.data as Mediation.AgreementTookEffect).agreement;
    const partyIds = bound.map(({ partyId }) => partyId);
    return mediationId === undefined ? [] : [toAttempt(mediationId, { type: 'NoteEffect', data: { agreementId, partyIds } })];
  }
  return [];
};

const COUNTED = { ConsentGiven: 'given', ConsentRevoked: 'revoked', MediationRefused: 'refused' } as const;

/** Each consent is a stream of its own: what happened in it is counted into the attempt, and attempts are known to the route. */
const ofOurselves = (message: Message): readonly Reaction[] => {
  switch (message.type) {
    case 'ConsentGiven':
    case 'ConsentRevoked':
    case 'MediationRefused': {
      const { attemptId, partyId } = message.data as Diversion.ConsentGiven;
      return [toAttempt(attemptId, { type: 'CountConsent', data: { partyId, status: COUNTED[message.type] } })];
    }
    case 'MediationOffered': {
      const { attemptId, disputeId } = message.data as Diversion.MediationOffered;
      return [toRoute(disputeId, { type: 'NoteAttempt', data: { attemptId } })];
    }
    case 'AttemptStopped': {
      const { attemptId } = message.data as Diversion.AttemptStopped;
      return [toAttempt(attemptId, { type: 'StopAttempt', data: { reason: 'withdrawn' } })];
    }
  }
  return [];
};

/** What diversion hears: registrations and suits of intake, mediations that ended, and its own consents. */
export const translate = (message: Message): readonly Reaction[] => {
  if (message.service === 'intake') return ofIntake(message);
  if (message.service === 'mediation') return ofMediation(message);
  return message.service === 'diversion' ? ofOurselves(message) : [];
};
