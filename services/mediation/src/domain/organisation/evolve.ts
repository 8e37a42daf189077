import type { Known, Listed, OrganisationEvent, OrganisationState } from './types.js';

const changed = (state: Known, mediatorId: string, change: Partial<Listed>): Known => {
  const listed = state.mediators[mediatorId];
  return listed ? { ...state, mediators: { ...state.mediators, [mediatorId]: { ...listed, ...change } } } : state;
};

const evolveKnown = (state: Known, event: Exclude<OrganisationEvent, { type: 'OrganisationRegistered' }>): Known => {
  switch (event.type) {
    case 'RosterEntryApproved':
      return { ...state, rosters: [...state.rosters, event.data.court] };
    case 'RosterEntryRemoved':
      return { ...state, rosters: state.rosters.filter((court) => court !== event.data.court) };
    case 'MediatorListed': {
      const { mediatorId, ...listed } = event.data.mediator;
      return { ...state, mediators: { ...state.mediators, [mediatorId]: listed } };
    }
    case 'TrainingRecorded': {
      const { mediatorId, course, completedOn } = event.data;
      return changed(state, mediatorId, course === 'mediation' ? { trainedOn: completedOn } : { shamCourseOn: completedOn });
    }
    case 'MediatorRemoved':
      return changed(state, event.data.mediatorId, { removedOn: event.data.removedOn });
    case 'MediatorReportReceived':
      return { ...state, reports: [...state.reports, event.data] };
  }
};

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: OrganisationState, event: OrganisationEvent): OrganisationState => {
  if (event.type === 'OrganisationRegistered')
    return { status: 'registered', organisation: event.data, rosters: [], mediators: {}, reports: [] };
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};
