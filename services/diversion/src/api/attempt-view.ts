import { present, type Actor } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { standing } from '../domain/attempt/offering.js';
import { textOf } from '../domain/attempt/texts.js';
import type { AttemptState, Known } from '../domain/attempt/types.js';
import { waysOpen } from '../domain/route/ways.js';

type Shown = Diversion.AttemptView['parties'][number];

/** With the attempt every consent to it has ended (R-MED-62). */
const consentOf = ({ status, consents }: Known, partyId: string): Shown['consent'] => {
  const own = consents[partyId] ?? 'awaited';
  return status === 'ended' && (own === 'given' || own === 'awaited') ? 'ended' : own;
};

/** Of the other parties a party sees where they stand, never through whom they sign in. */
const partyFor = (state: Known, party: Diversion.AttemptParty, viewer: Actor): Shown => {
  const { partyId, side, personId, agents } = party;
  const hidden = (viewer.role === 'party' || viewer.role === 'agent') && !standing(party, viewer);
  return {
    partyId,
    side,
    agents: hidden ? [] : agents,
    notified: state.notified.includes(partyId),
    consent: consentOf(state, partyId),
    ...(hidden || personId === undefined ? {} : { personId }),
  };
};

/** One attempt as its viewer may see it, with the texts to read before consenting. */
export const attemptView = (state: AttemptState, viewer: Actor, id: string): Diversion.AttemptView => {
  if (state.status === 'unknown') throw new Error(`attempt ${id} has no state to show`);
  const { disputeId, kind, organisationId, court, complaintIds, caseNumber, offeredOn, answerBy, rulePack, textVersion } = state.offer;
  const { notice, consent } = textOf(textVersion);
  return {
    id,
    disputeId,
    status: state.status,
    kind,
    organisationId,
    complaintIds,
    offeredOn,
    rulePack,
    parties: state.offer.parties.map((party) => partyFor(state, party, viewer)),
    textVersion,
    notice,
    consentText: consent,
    ways: [...waysOpen],
    deadlines: Object.values(state.deadlines).map(({ deadline, status }) => ({ ...deadline, status })),
    ...present({ ending: state.ending, court, caseNumber, agreedOn: state.agreedOn, answerBy }),
  };
};
