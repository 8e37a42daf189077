import { present } from '@fengqiao/kernel';
import type { Mediation as Contract } from '@fengqiao/contracts';
import { contentHash } from '@fengqiao/event-store';
import { findCause, type CauseEdition } from '@fengqiao/law';
import type { Draft } from '../domain/agreement/types.js';
import { signingFactsOf, type SigningFacts } from '../domain/mediation/drafts.js';
import type { Known } from '../domain/mediation/types.js';
import type { Credentials } from '../domain/organisation/credentials.js';
import type { DisputeRefRow } from '../read-models/dispute-ref/dispute-ref.js';

/** What a draft is made from: the request, and what this service knows of the mediation, its organisation and the dispute. */
export interface Drafting {
  readonly mediation: Known;
  readonly credentials: Credentials;
  readonly dispute: DisputeRefRow | null;
}

/** The words and numbers of one agreement, as requested. */
export type Terms = Pick<
  Contract.DraftAgreement,
  | 'partyIds'
  | 'obligations'
  | 'facts'
  | 'clauses'
  | 'oral'
  | 'claimedAmount'
  | 'paperAmount'
  | 'evidenceCount'
  | 'confronted'
  | 'selfSettled'
>;

const causeKindOf = (dispute: DisputeRefRow | null): string | undefined => {
  if (!dispute) return undefined;
  const { causeEdition, causeCode, causeName } = dispute;
  const edition = causeEdition as CauseEdition;
  const byCode = causeCode === null ? undefined : findCause({ edition, code: causeCode });
  return (byCode ?? findCause({ edition, name: causeName }))?.kind;
};

/** In an agreement a third party stands for what it takes on, as a guarantor does. */
const partiesOf = ({ parties }: Known, partyIds: readonly string[]): Draft['parties'] =>
  partyIds.flatMap((partyId) =>
    parties
      .filter((party) => party.partyId === partyId)
      .map(({ side, ...party }) => ({ ...party, side: side === 'third-party' ? ('guarantor' as const) : side })),
  );

/** The claim of a dispute is the claim of its one agreement; each member of a group has a claim of its own. */
const claimOf = ({ claimedAmount }: Terms, dispute: DisputeRefRow | null): string | undefined =>
  claimedAmount ?? (dispute?.group === false ? (dispute.claimAmount ?? undefined) : undefined);

/** @param idOf the id of the agreement, by the hash of its content */
export const draftOf = (
  { mediation, credentials, dispute }: Drafting,
  terms: Terms,
  idOf: (hash: string) => string,
): Draft & { readonly mediation: SigningFacts } => {
  const { mediationId, disputeId, kind, atCourt, sessions } = mediation;
  const { partyIds, facts, clauses = [], oral = false, evidenceCount = 0, selfSettled = false } = terms;
  const obligations = terms.obligations.map((one, index) => ({ ...one, obligationId: `o${index + 1}` }));
  const hash = contentHash({ mediationId, partyIds, obligations, facts, clauses, oral });
  const causeKind = causeKindOf(dispute);
  return {
    agreementId: idOf(hash),
    mediationId,
    disputeId,
    kind,
    organisationId: credentials.organisationId,
    organisationKind: credentials.kind,
    mediatorId: mediation.mediatorId ?? '',
    parties: partiesOf(mediation, partyIds),
    obligations,
    facts,
    clauses,
    oral,
    evidenceCount,
    labour: causeKind === 'labour',
    confronted: terms.confronted ?? sessions.some(({ confronted }) => confronted),
    selfSettled,
    seals: [...credentials.seals],
    contentHash: hash,
    mediation: signingFactsOf(mediation, partyIds),
    ...present({
      organisationCourt: credentials.court,
      court: atCourt?.court,
      causeKind,
      claimedAmount: claimOf(terms, dispute),
      paperAmount: terms.paperAmount,
    }),
  };
};
