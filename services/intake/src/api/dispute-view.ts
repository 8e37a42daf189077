import { present, type Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { divisionPath } from '@fengqiao/places';
import { findParty, standsFor } from '../domain/dispute/standing.js';
import type { DisputeState, KnownDispute } from '../domain/dispute/types.js';
import { partyView, seesAllOf } from './party-view.js';

/** How many parties a view carries; the rest are a page of their own. */
const FIRST = 20;

export const known = (state: DisputeState, id: string): KnownDispute => {
  if (state.status === 'unknown') throw new Error(`dispute ${id} has no state to show`);
  return state;
};

/** What was corrected, to everybody who sees the dispute; of another's particulars only that they were. */
const correctionsFor = (state: KnownDispute, viewer: Actor): object[] =>
  state.corrections.map(({ index: _index, ...correction }) => {
    const { partyId, field, correctedOn } = correction;
    const party = partyId === undefined ? undefined : findParty(state, partyId);
    return party && !seesAllOf(party, viewer) ? { partyId, field, correctedOn } : correction;
  });

/** Where the other is served or visited is not theirs to know. */
const visitsFor = (state: KnownDispute, viewer: Actor): object[] =>
  Object.entries(state.visits).map(([visitId, { address, ...visit }]) => {
    const party = visit.partyId === undefined ? undefined : findParty(state, visit.partyId);
    const open =
      viewer.role === 'people-mediator' || (party ? seesAllOf(party, viewer) : viewer.role !== 'party' && viewer.role !== 'agent');
    return { visitId, ...visit, ...(open ? { address } : {}) };
  });

/** One dispute as its viewer may see it: others' numbers, addresses and sign-in ids never (R-ACC-01). */
export const disputeView = (state: DisputeState, viewer: Actor, id: string): Intake.DisputeView => {
  const dispute = known(state, id);
  const { registered, parties, signed } = dispute;
  const { channel, tier, division, divisionFlag, court, registeredOn, cause, causeFlag, claimAmount, group, contentHash, invented } =
    registered;
  const signedBy = parties.filter(({ partyId }) => signed[partyId] !== undefined).length;
  return {
    id,
    status: dispute.status,
    ...present({ channel, tier, division, divisionFlag, court, registeredOn, cause, causeFlag, claimAmount, group, contentHash, invented }),
    place: [...divisionPath(division)],
    summary: registered.summary,
    linkedTo: dispute.links.map(({ to }) => to),
    partiesTotal: parties.length,
    parties: parties.slice(0, FIRST).map((party) => partyView(party, dispute, viewer)),
    yourParties: parties.filter((party) => standsFor(party, viewer)).map(({ partyId }) => partyId),
    undertakings: { invited: dispute.invited, signed: signedBy, notSigned: parties.length - signedBy },
    evidence: Object.entries(dispute.evidence).map(([evidenceId, evidence]) => ({ evidenceId, ...evidence })),
    corrections: correctionsFor(dispute, viewer),
    complaints: dispute.complaints.map((complaint) => ({ ...complaint })),
    visits: visitsFor(dispute, viewer),
    ...(dispute.finding ? { finding: { foundOn: dispute.finding.foundOn, division: dispute.finding.division } } : {}),
    ...(registered.assistedBy === undefined ? {} : { assistedBy: registered.assistedBy }),
  };
};
