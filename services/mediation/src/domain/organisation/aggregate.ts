import type { Aggregate } from '@fengqiao/event-store';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Organisation } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  OrganisationRegistered: [],
  RosterEntryApproved: [],
  RosterEntryRemoved: [],
  MediatorListed: [],
  TrainingRecorded: [],
  MediatorRemoved: [],
  MediatorReportReceived: [],
} as const;

export const organisation: Aggregate<Organisation> = {
  category: 'organisation',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties: (state) => {
    if (state.status === 'unknown') return {};
    const { organisationId, court, division } = state.organisation;
    return { organisations: [organisationId], division, ...(court === undefined ? {} : { court }) };
  },
  item: (state) =>
    state.status === 'unknown'
      ? { status: 'unknown', title: '', waitingFor: [] }
      : { status: 'registered', title: state.organisation.name, waitingFor: state.reports.length > 0 ? ['organisation-clerk'] : [] },
  viewName: 'OrganisationView',
  subject: () => undefined,
};
