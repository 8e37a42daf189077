import { present, type Actor } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { standsFor } from '../domain/route/holding.js';
import type { Known, RouteState } from '../domain/route/types.js';

const isParty = ({ role }: Actor): boolean => role === 'party' || role === 'agent';

/** Where somebody may be in danger, what officials found is for officials: the answer itself could tell a violent party. */
const recommendationFor = ({ answer, facts }: Known, viewer: Actor): Diversion.DisputeRouted | undefined =>
  isParty(viewer) && (facts.violence === true || facts.threatToLife === true) ? undefined : answer;

/** One route as its viewer may see it: of the other parties a party sees no choice of theirs. */
export const routeView = (state: RouteState, viewer: Actor, id: string): Diversion.RouteView => {
  if (state.status === 'unknown') throw new Error(`route ${id} has no state to show`);
  const { opened, holder, parties, suitChosenBy } = state;
  const party = isParty(viewer);
  return {
    id,
    status: state.status,
    tier: holder.tier,
    cause: opened.cause,
    group: opened.group,
    registeredOn: opened.registeredOn,
    facts: party ? {} : state.facts,
    history: [...state.history],
    tasks: state.tasks.map(({ referralId, organisationId, to, status, on }) => ({ referralId, organisationId, to, status, on })),
    attempts: [...state.attempts],
    complaints: Object.entries(state.complaints).map(([complaintId, caseNumber]) => ({
      complaintId,
      ...(caseNumber === null ? {} : { caseNumber }),
    })),
    awards: [...state.awards],
    suitChosenBy: suitChosenBy.filter((partyId) => !party || standsFor(parties, partyId, viewer)),
    deadlines: Object.values(state.deadlines).map(({ deadline, status }) => ({ ...deadline, status })),
    ...present({ holder: holder.organisationId, court: state.court, recommendation: recommendationFor(state, viewer) }),
  };
};
