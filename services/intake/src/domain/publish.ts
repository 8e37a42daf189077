import type { Intake } from '@fengqiao/contracts';
import type { PublishTable } from '@fengqiao/bus';
import { present } from '@fengqiao/kernel';
import type { ComplaintEvent } from './complaint/types.js';
import type { DisputeEvent, Party } from './dispute/types.js';
import type { ErasureEvent } from './erasure/types.js';

type Recorded = DisputeEvent | ComplaintEvent | ErasureEvent | { readonly type: 'NumberAllocated'; readonly data: Intake.NumberAllocated };

/** A party by reference: who it is in the dispute, and through whom it signs in. */
const reference = ({ partyId, side, kind, personId, agents, domicileCourt }: Party): Intake.PublishedParty =>
  present({
    partyId,
    side,
    kind,
    personId,
    agents: agents.flatMap((agent) => (agent.personId === undefined ? [] : [agent.personId])),
    domicileCourt,
  });

const idsOf = ({ parties }: Intake.ComplaintFiled, side: Intake.SuitParty['side']): string[] =>
  parties.filter((party) => party.side === side).map(({ partyId }) => partyId);

/** How much of each fact the other services and court IT may read. Personal members never leave, whatever stands here. */
export const publish: PublishTable<Recorded> = {
  FindingReported: 'path',
  DisputeRegistered: ({ summary: _own, registeredBy: _who, reporter: _whose, assistedBy: _by, ...rest }) => rest,
  UndertakingInvited: 'body',
  PartiesAdded: ({ page, parties }): Intake.PublishedParties => ({ page, parties: parties.map(reference) }),
  IdentityCorrectionAsked: 'body',
  EvidenceAdded: 'body',
  OriginalChecked: 'path',
  UndertakingSigned: ({ partyId, signedOn }) => ({ partyId, signedOn }),
  ClericalMistakeCorrected: ({ partyId, field, cause, divisionFlag, is, correctedOn }) => ({
    ...present({ partyId, field, cause, divisionFlag, correctedOn }),
    ...(partyId === undefined && (field === 'division' || field === 'amount') ? { is } : {}),
  }),
  DisputeLinked: 'body',
  DisputeWithdrawn: ({ disputeId, withdrawnOn }) => ({ disputeId, withdrawnOn }),
  ComplaintNoted: 'path',
  CommissionNoted: 'path',
  AttemptEndNoted: 'path',
  CommissionEnded: 'body',
  HomeVisitRequested: 'path',
  HomeVisitScheduled: 'path',
  HomeVisitMade: 'path',
  ComplaintFiled: (filed) => ({
    complaintId: filed.complaintId,
    disputeId: filed.disputeId,
    court: filed.court,
    channel: filed.channel,
    plaintiffs: idsOf(filed, 'plaintiff'),
    defendants: idsOf(filed, 'defendant'),
    receivedOn: filed.receivedOn,
    rulePack: filed.rulePack,
    contentHash: filed.contentHash,
    ...present({ amount: filed.amount }),
  }),
  CorrectionOrdered: ({ orderedOn }) => ({ orderedOn }),
  CorrectionReceived: ({ receivedOn }) => ({ receivedOn }),
  ComplaintReturned: ({ complaintId, disputeId, returnedOn }) => ({ complaintId, disputeId, returnedOn }),
  PlaintiffPersisted: 'body',
  NonAcceptanceRuled: 'body',
  CaseDocketed: 'body',
  PlaintiffsLeft: 'body',
  ComplaintWithdrawn: 'body',
  MediationNoted: 'path',
  MediationEndNoted: 'path',
  ComplaintClosed: 'body',
  SuitEndNoted: 'body',
  ErasureRequested: 'path',
  SubjectKeyRestricted: 'path',
  ErasureDeclined: 'path',
  SubjectKeyDestroyed: 'path',
  NumberAllocated: 'path',
  DeadlineArmed: 'body',
  DeadlinePaused: 'body',
  DeadlineResumed: 'body',
  DeadlineExtended: 'body',
  DeadlineFired: 'body',
  DeadlineMet: 'body',
  DeadlineMissed: 'body',
  DeadlineCancelled: 'body',
};
