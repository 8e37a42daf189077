import type { Mediation } from '@fengqiao/contracts';
import type { LocalDate } from '@fengqiao/kernel';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about one mediation organisation (调解组织) and its mediators: R-MED-13 to R-MED-25. */
export type OrganisationEvent =
  | Event<'OrganisationRegistered', Mediation.OrganisationRegistered>
  | Event<'RosterEntryApproved', Mediation.RosterEntryApproved>
  | Event<'RosterEntryRemoved', Mediation.RosterEntryRemoved>
  | Event<'MediatorListed', Mediation.MediatorListed>
  | Event<'TrainingRecorded', Mediation.TrainingRecorded>
  | Event<'MediatorRemoved', Mediation.MediatorRemoved>
  | Event<'MediatorReportReceived', Mediation.MediatorReportReceived>;

type Given<D> = D & { readonly organisationId: string };

export type OrganisationCommand =
  | Event<'RegisterOrganisation', Given<Mediation.RegisterOrganisation>>
  | Event<'ApproveRosterEntry', Record<string, never>>
  | Event<'RemoveRosterEntry', Mediation.RemoveRosterEntry>
  | Event<'ListMediator', Mediation.ListMediator>
  | Event<'RecordTraining', Mediation.RecordTraining & { readonly mediatorId: string }>
  | Event<'RemoveMediator', Mediation.RemoveMediator & { readonly mediatorId: string }>
  | Event<'ReceiveMediatorReport', Omit<Mediation.MediatorReportReceived, 'organisationId'>>;

export interface Listed {
  readonly name: string;
  readonly skills: readonly string[];
  readonly trainedOn?: LocalDate;
  readonly shamCourseOn?: LocalDate;
  readonly removedOn?: LocalDate;
}

export interface Known {
  readonly status: 'registered';
  readonly organisation: Mediation.OrganisationRegistered;
  /** Courts that have it on their roster of invited organisations (特邀名册). */
  readonly rosters: readonly string[];
  readonly mediators: Readonly<Record<string, Listed>>;
  readonly reports: readonly Mediation.MediatorReportReceived[];
}

export type OrganisationState = { readonly status: 'unknown' } | Known;

export interface Organisation {
  readonly event: OrganisationEvent;
  readonly command: OrganisationCommand;
  readonly state: OrganisationState;
  readonly refusal: keyof typeof refusals;
}
