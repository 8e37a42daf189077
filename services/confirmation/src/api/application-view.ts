import { present, type Actor } from '@fengqiao/kernel';
import type { Confirmation } from '@fengqiao/contracts';
import type { ApplicationState, Known } from '../domain/application/types.js';

const COURT_STAFF: readonly Actor['role'][] = ['judge', 'court-clerk', 'docketing-officer', 'court-president'];

/** Of the other parties a party sees who they are in the case, never through whom they sign in. */
const agreementFor = ({ agreement }: Known, { person, role }: Actor): Confirmation.Agreement =>
  COURT_STAFF.includes(role)
    ? agreement
    : {
        ...agreement,
        parties: agreement.parties.map((party) =>
          party.personId === person || party.agents.includes(person) ? party : { partyId: party.partyId, side: party.side, agents: [] },
        ),
      };

/** One application as its viewer may see it: parties never see screening or suspicions (R-ACC-01). */
export const applicationView = (state: ApplicationState, viewer: Actor, id: string): Confirmation.ApplicationView => {
  if (state.status === 'unknown') throw new Error(`application ${id} has no state to show`);
  const { agreement, joined, filed, accepted, ending, suspicions, screened } = state;
  const staff = COURT_STAFF.includes(viewer.role);
  return {
    id,
    disputeId: agreement.disputeId,
    status: state.status,
    agreement: agreementFor(state, viewer),
    joined: joined.map(({ partyId }) => partyId),
    waitingFor: agreement.parties.map(({ partyId }) => partyId).filter((partyId) => !joined.some((one) => one.partyId === partyId)),
    notified: [...state.notified],
    deadlines: Object.values(state.deadlines).map(({ deadline, status }) => ({ ...deadline, status })),
    ...present({
      court: state.court,
      filedOn: filed?.on,
      late: filed?.late,
      rulePack: filed?.rulePack,
      caseNumber: accepted?.caseNumber,
      judge: accepted?.judge,
      verifiedOn: state.verifiedOn,
      outcome: ending?.outcome,
      ground: ending?.ground,
      enforcement: state.enforcement,
      ...(staff ? { screened: screened === agreement.contentHash, openSuspicions: Object.keys(suspicions) } : {}),
    }),
  };
};
