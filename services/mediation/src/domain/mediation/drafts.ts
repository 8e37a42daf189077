import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Mediation as Contract } from '@fengqiao/contracts';
import { areParties, hindrance } from './standing.js';
import type { ActingData, Known, Mediation, MediationState } from './types.js';

/** An agreement is drafted by the mediator of a mediation that is under way, among its own parties. */
export const planning = (
  { agreementIds, partyIds }: ActingData<'PlanAgreements'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  const refusal = hindrance(state, actor);
  if (refusal) return refuse(refusal);
  if (!areParties(state, partyIds)) return refuse('party-unknown');
  const fresh = agreementIds.filter((id) => !state.agreements.includes(id));
  return fresh.length === 0 ? accept() : accept({ type: 'AgreementsPlanned', data: { agreementIds: fresh, on } });
};

/** One batch of a group's signing session; the signatures themselves are facts of each agreement. */
export const holdingSigning = (data: ActingData<'SignAgreements'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const refusal = hindrance(state, actor);
  if (refusal) return refuse(refusal);
  if (data.witness === actor.person) return refuse('witness-needed');
  if (!data.agreementIds.every((id) => state.agreements.includes(id))) return refuse('agreement-unknown');
  if (state.signings.includes(data.signingId)) return accept();
  return accept({ type: 'GroupSigningHeld', data: { ...data, agreementIds: [...data.agreementIds], on } });
};

const stillOpen = (state: MediationState): state is Known => state.status !== 'unknown' && state.status !== 'ended';

export const reaching = (agreementId: string, state: MediationState, { on }: Occasion): Decision<Mediation> =>
  stillOpen(state) && !state.reached.includes(agreementId) ? accept({ type: 'AgreementReached', data: { agreementId, on } }) : accept();

/** A suit docketed meanwhile: what these plaintiffs agree from now on is never confirmable (R-CONF-36). */
export const markingDocketed = (data: Contract.DocketingMarked, state: MediationState): Decision<Mediation> =>
  stillOpen(state) && !state.docketed.some(({ complaintId }) => complaintId === data.complaintId)
    ? accept({ type: 'DocketingMarked', data })
    : accept();

/** What signing an agreement depends on in its mediation, as it stands at that moment. */
export interface SigningFacts {
  readonly open: 'open' | 'suspended' | 'ended';
  /** Whether one of its parties has sued and been docketed, or the suit was there before the mediation. */
  readonly afterDocketing: boolean;
}

export const signingFactsOf = (state: MediationState, partyIds: readonly string[]): SigningFacts => {
  if (state.status === 'unknown') return { open: 'ended', afterDocketing: false };
  const { status, kind, docketed } = state;
  const sued = docketed.some(({ plaintiffs }) => plaintiffs.length === 0 || plaintiffs.some((partyId) => partyIds.includes(partyId)));
  const open = status === 'suspended' || status === 'ended' ? status : 'open';
  return { open, afterDocketing: kind === 'entrusted' || sued };
};
