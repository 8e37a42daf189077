import { present, type Actor } from '@fengqiao/kernel';
import type { Mediation } from '@fengqiao/contracts';
import { periodEnd, rulePackFor } from '@fengqiao/law';
import { standing } from '../domain/mediation/standing.js';
import type { AgreementState, Known } from '../domain/agreement/types.js';

const isParty = ({ role }: Actor): boolean => role === 'party' || role === 'agent';

/** Where the parties may together ask for confirmation, and until when: what makes a defaulted agreement enforceable (R-CONF-02). */
const confirmationOf = (effect: NonNullable<Known['effect']>): object => {
  const { unit, count } = rulePackFor({ receivedOn: effect.effectiveOn }).limits.confirmationApplication;
  const until = unit === 'hour' ? effect.effectiveOn : periodEnd({ unit, count, from: effect.effectiveOn }).dueOn;
  return { href: `/v1/confirmation/applications/${effect.agreementId}`, until };
};

const obligationsOf = ({ draft, obligations }: Known): object[] =>
  draft.obligations.map((obligation) => ({ ...obligation, ...(obligations[obligation.obligationId] ?? {}) }));

/** One agreement as its viewer may see it: of the others a party sees who they are in the case (R-ACC-01). */
export const agreementView = (state: AgreementState, viewer: Actor, id: string): Mediation.AgreementView => {
  if (state.status === 'unknown') throw new Error(`agreement ${id} has no state to show`);
  const { draft, signed, effect } = state;
  const { disputeId, mediationId, kind, mediatorId, organisationId, facts, contentHash, oral, draftedOn } = draft;
  return {
    id,
    disputeId,
    mediationId,
    status: state.status,
    kind,
    mediatorId,
    organisationId,
    parties: draft.parties.map((party) =>
      isParty(viewer) && standing([party], party.partyId, viewer) === undefined
        ? { partyId: party.partyId, side: party.side, agents: [] }
        : party,
    ),
    obligations: obligationsOf(state),
    facts,
    clauses: draft.clauses,
    contentHash,
    oral,
    signed: [...signed],
    waitingFor: effect ? [] : draft.parties.map(({ partyId }) => partyId).filter((partyId) => !signed.includes(partyId)),
    mediatorSigned: state.mediatorSigned,
    sealed: state.sealed,
    draftedOn,
    deadlines: Object.values(state.deadlines).map((one) => ({ ...one.deadline, status: one.status })),
    ...present({
      effectiveOn: effect?.effectiveOn,
      afterDocketing: effect?.afterDocketing,
      confirmation: effect && !effect.afterDocketing && effect.written ? confirmationOf(effect) : undefined,
    }),
  };
};
