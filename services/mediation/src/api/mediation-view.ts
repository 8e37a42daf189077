import { present, type Actor } from '@fengqiao/kernel';
import type { Mediation } from '@fengqiao/contracts';
import { isMediator, standing } from '../domain/mediation/standing.js';
import type { Known, MediationState } from '../domain/mediation/types.js';

const isParty = ({ role }: Actor): boolean => role === 'party' || role === 'agent';

/** Of the others a party sees who they are in the case, never through whom they sign in (R-ACC-01). */
const partiesFor = ({ parties }: Known, viewer: Actor): object[] =>
  parties.map((party) =>
    isParty(viewer) && standing([party], party.partyId, viewer) === undefined
      ? { partyId: party.partyId, side: party.side, agents: [] }
      : party,
  );

/** A party sees its own address; the mediator and the court see all of them. */
const addressesFor = ({ addresses, parties }: Known, viewer: Actor): object[] =>
  Object.entries(addresses)
    .filter(([partyId]) => !isParty(viewer) || standing(parties, partyId, viewer) !== undefined)
    .map(([partyId, address]) => ({ partyId, address }));

const factsOf = ({ facts }: Known): object[] => Object.entries(facts).map(([factsId, one]) => ({ factsId, ...one }));

const waitingFor = ({ status, atCourt, parties, proposals }: Known): string[] =>
  status === 'waiting-mediator' && atCourt
    ? parties.map(({ partyId }) => partyId).filter((partyId) => proposals[partyId] === undefined)
    : [];

const atCourt = (state: Known, viewer: Actor): object => ({
  ...present({
    court: state.atCourt?.court,
    complaintIds: state.atCourt ? [...state.atCourt.complaintIds] : undefined,
    caseNumber: state.atCourt?.caseNumber,
    candidate: state.candidate?.mediatorId,
    disclosed: state.disclosed,
    appraisal: state.appraisal,
  }),
  docketed: isParty(viewer) ? state.docketed.map(({ plaintiffs: _own, ...rest }) => rest) : [...state.docketed],
});

/** One mediation as its viewer may see it. Concessions are for its mediator alone: no judge and no other party (R-MED-11, R-ACC-01). */
export const mediationView = (state: MediationState, viewer: Actor, id: string): Mediation.MediationView => {
  if (state.status === 'unknown') throw new Error(`mediation ${id} has no state to show`);
  const { disputeId, kind, status, organisationId, ended } = state;
  return {
    id,
    disputeId,
    kind,
    status,
    organisationId,
    parties: partiesFor(state, viewer),
    informed: [...state.informed],
    waitingFor: waitingFor(state),
    sessions: [...state.sessions],
    facts: factsOf(state),
    addresses: addressesFor(state, viewer),
    agreements: isParty(viewer) ? [] : [...state.agreements],
    reached: isParty(viewer) ? [] : [...state.reached],
    deadlines: Object.values(state.deadlines).map((one) => ({ ...one.deadline, status: one.status })),
    ...atCourt(state, viewer),
    ...(isMediator(state, viewer) ? { concessions: [...state.concessions] } : {}),
    ...present({ mediatorId: state.mediatorId, outcome: ended?.outcome, reason: ended?.reason, endedOn: ended?.on }),
  };
};

/** What the court gets at the end: facts that all have signed, addresses, the report of a failure; concessions never (R-MED-45, R-MED-57). */
export const handOverView = (state: MediationState, viewer: Actor, id: string): Mediation.HandOverView => {
  if (state.status === 'unknown' || !state.ended) throw new Error(`mediation ${id} has nothing to hand over`);
  const { outcome, reason, on, agreements } = state.ended;
  return {
    mediationId: id,
    disputeId: state.disputeId,
    outcome,
    reason,
    endedOn: on,
    agreements,
    undisputedFacts: Object.entries(state.facts)
      .filter(([, { confirmedOn }]) => confirmedOn !== undefined)
      .map(([factsId, { text, contentHash, confirmedOn }]) => ({ factsId, text, contentHash, confirmedOn })),
    addresses: addressesFor(state, viewer),
    ...present({ failure: state.failure, appraisal: state.appraisal }),
  };
};
