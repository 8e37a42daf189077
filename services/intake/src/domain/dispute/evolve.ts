import { present } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { identityOf } from './identity.js';
import type { DisputeEvent, DisputeState, Evidence, KnownDispute, Party, Visit } from './types.js';

const begun = (registered: Intake.DisputeRegistered): KnownDispute => ({
  status: 'draft',
  registered,
  tier: registered.tier,
  invited: false,
  parties: [],
  pages: 0,
  evidence: {},
  signed: {},
  corrections: [],
  links: registered.linkedTo === undefined ? [] : [{ to: registered.linkedTo, relation: 'continues' }],
  complaints: [],
  commissions: {},
  endedAttempts: [],
  visits: {},
});

/** What the party's number tells: recorded with the correction, since the number itself is sealed; computed for older facts. */
const identityAfter = (before: Party, next: Party, { field, identity }: Intake.ClericalMistakeCorrected): Party['identity'] => {
  if (field !== 'idNumber' && field !== 'usci') return before.identity;
  return identity ?? identityOf(next);
};

const correctedParty = (party: Party, data: Intake.ClericalMistakeCorrected): Party => {
  const { field, is, divisionFlag } = data;
  const { divisionFlag: before, ...rest } = party;
  const next = { ...rest, [field]: is } as Party;
  return present({ ...next, identity: identityAfter(party, next, data), divisionFlag: field === 'division' ? divisionFlag : before });
};

const correctedDispute = (
  registered: Intake.DisputeRegistered,
  { field, is, divisionFlag, cause }: Intake.ClericalMistakeCorrected,
): Intake.DisputeRegistered => {
  if (field === 'division') {
    const { divisionFlag: _before, ...rest } = registered;
    return { ...rest, division: is, ...(divisionFlag === undefined ? {} : { divisionFlag }) };
  }
  if (field === 'amount') return { ...registered, claimAmount: is };
  if (field === 'summary') return { ...registered, summary: is };
  return { ...registered, cause: cause ?? registered.cause };
};

const corrected = (state: KnownDispute, data: Intake.ClericalMistakeCorrected): KnownDispute => ({
  ...state,
  corrections: [...state.corrections, data],
  ...(data.partyId === undefined
    ? { registered: correctedDispute(state.registered, data) }
    : { parties: state.parties.map((party) => (party.partyId === data.partyId ? correctedParty(party, data) : party)) }),
});

const changed = <T extends object>(record: Readonly<Record<string, T>>, id: string, more: Partial<T>): Readonly<Record<string, T>> => {
  const found = record[id];
  return found ? { ...record, [id]: { ...found, ...more } } : record;
};

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: DisputeState, event: DisputeEvent): DisputeState => {
  if (event.type === 'DisputeRegistered') return begun(event.data);
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (state: KnownDispute, event: Exclude<DisputeEvent, { type: 'DisputeRegistered' }>): KnownDispute => {
  switch (event.type) {
    case 'FindingReported':
      return { ...state, finding: event.data };
    case 'UndertakingInvited':
      return { ...state, invited: true };
    case 'PartiesAdded':
      return { ...state, status: 'registered', parties: [...state.parties, ...event.data.parties], pages: event.data.page };
    case 'IdentityCorrectionAsked':
      return state;
    case 'EvidenceAdded': {
      const { evidenceId, ...evidence } = event.data;
      return { ...state, evidence: { ...state.evidence, [evidenceId]: evidence satisfies Evidence } };
    }
    case 'OriginalChecked': {
      const { evidenceId, by, matches, checkedOn } = event.data;
      return { ...state, evidence: changed(state.evidence, evidenceId, { checked: { by, matches, on: checkedOn } }) };
    }
    case 'UndertakingSigned':
      return { ...state, signed: { ...state.signed, [event.data.partyId]: event.data.signedOn } };
    case 'ClericalMistakeCorrected':
      return corrected(state, event.data);
    case 'DisputeLinked':
      return { ...state, links: [...state.links, { to: event.data.to, relation: event.data.relation }] };
    case 'DisputeWithdrawn':
      return { ...state, status: 'withdrawn' };
    case 'ComplaintNoted':
      return { ...state, complaints: [...state.complaints, event.data] };
    case 'CommissionNoted': {
      const { mediationId, complaintIds } = event.data;
      return { ...state, commissions: { ...state.commissions, [mediationId]: { complaintIds, ended: false } } };
    }
    case 'AttemptEndNoted':
      return { ...state, endedAttempts: [...state.endedAttempts, event.data.attemptId] };
    case 'CommissionEnded':
      return { ...state, commissions: changed(state.commissions, event.data.mediationId, { ended: true }) };
    case 'HomeVisitRequested': {
      const { visitId, ...visit } = event.data;
      return { ...state, visits: { ...state.visits, [visitId]: visit satisfies Visit } };
    }
    case 'HomeVisitScheduled': {
      const { visitId, on, visitor } = event.data;
      return { ...state, visits: changed(state.visits, visitId, { scheduled: { on, visitor } }) };
    }
    case 'HomeVisitMade': {
      const { visitId, madeOn, by } = event.data;
      return { ...state, visits: changed(state.visits, visitId, { made: { on: madeOn, by } }) };
    }
  }
};
