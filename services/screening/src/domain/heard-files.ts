import { present } from '@fengqiao/kernel';
import type { Confirmation, Intake, Mediation, Screening } from '@fengqiao/contracts';
import { findCause } from '@fengqiao/law';

type Submission = Omit<Screening.CaseFileNoted, 'setVersion'>;
type Party = Screening.CaseFile['parties'][number];

const MOST_PARTIES = 20;
const EMPTY = { parties: [], payments: [] };

const known = ({ partyId, side, personId, agents }: Confirmation.AgreementParty): Party => ({
  partyId,
  side,
  agents,
  ...present({ personId }),
});

/** The same person has the same reference in every dispute; a party without one only within its own. */
const personOf = (parties: readonly Confirmation.AgreementParty[], partyId: string): string =>
  parties.find((party) => party.partyId === partyId)?.personId ?? partyId;

/** Inter-company lending and the like go by names that no edition lists: 企业借贷纠纷. */
const LENDING_NAME = /借贷|借款/u;

/** The family of a cause; of one that is not listed, lending by its name. */
const causeKindOf = ({ edition, name, code }: Intake.DisputeRegistered['cause']): string | undefined => {
  const found = findCause({ edition, name }) ?? (code === undefined ? undefined : findCause({ edition, code }));
  return found?.kind ?? (LENDING_NAME.test(name) ? 'loan' : undefined);
};

export const fileOfDispute = (dispute: Intake.DisputeRegistered): Submission => {
  const { disputeId, court, division, registeredOn, contentHash, claimAmount, cause } = dispute;
  return {
    submissionId: disputeId,
    disputeId,
    kind: 'dispute',
    receivedOn: registeredOn,
    contentHash,
    ...present({ court, division }),
    file: { ...EMPTY, ...present({ claimedAmount: claimAmount, causeKind: causeKindOf(cause) }) },
  };
};

/** What intake publishes of a complaint: its parties by reference within the dispute. */
type PublishedComplaint = Pick<Intake.ComplaintFiled, 'complaintId' | 'disputeId' | 'court' | 'receivedOn' | 'contentHash' | 'amount'> & {
  readonly plaintiffs: readonly string[];
  readonly defendants: readonly string[];
};

const sideOf = (partyIds: readonly string[], side: Party['side']): Party[] => partyIds.map((partyId) => ({ partyId, side, agents: [] }));

/** A group too large for one paper is a group: its members are counted by their agreements, one by one. */
export const fileOfComplaint = (complaint: PublishedComplaint): Submission => {
  const { complaintId, disputeId, court, receivedOn, contentHash, amount, plaintiffs, defendants } = complaint;
  const parties = [...sideOf(plaintiffs, 'applicant'), ...sideOf(defendants, 'respondent')];
  return {
    submissionId: complaintId,
    disputeId,
    kind: 'complaint',
    court,
    receivedOn,
    contentHash,
    file: { parties: parties.length <= MOST_PARTIES ? parties : [], payments: [], ...present({ claimedAmount: amount }) },
  };
};

export const fileOfDraft = (draft: Mediation.AgreementDrafted): Submission => {
  const { agreementId, disputeId, court, draftedOn, contentHash, parties, obligations, mediatorId } = draft;
  const { claimedAmount, paperAmount, evidenceCount, causeKind, labour, confronted, selfSettled } = draft;
  return {
    submissionId: agreementId,
    disputeId,
    kind: 'agreement',
    agreementId,
    receivedOn: draftedOn,
    contentHash,
    ...present({ court }),
    file: {
      parties: parties.map(known),
      payments: obligations
        .filter(({ kind }) => kind === 'payment')
        .map(({ from, to, amount, account, performed = false }) => ({
          from: personOf(parties, from),
          to: personOf(parties, to),
          performed,
          ...present({ amount, account }),
        })),
      evidenceCount,
      mediatorId,
      draftedOn,
      ...present({ claimedAmount, paperAmount, causeKind, labour, confronted, selfSettled }),
    },
  };
};

/** An agreement of which only the effect is known: one made outside the platform says no more. */
export const fileOfAgreement = (agreement: Confirmation.Agreement): Submission => {
  const { agreementId, disputeId, effectiveOn, contentHash, parties, mediatorId, labour, organisation, invitingCourt } = agreement;
  return {
    submissionId: agreementId,
    disputeId,
    kind: 'agreement',
    agreementId,
    receivedOn: effectiveOn,
    contentHash,
    ...present({ court: invitingCourt ?? organisation.court }),
    file: { parties: parties.map(known), payments: [], ...present({ mediatorId, labour }) },
  };
};
