import { connected, everyServiceAccess, decision, granted, may, type AccessTable } from '@fengqiao/edge';

const COURT_STAFF = ['docketing-officer', 'diversion-clerk', 'court-clerk', 'judge'] as const;
const parties = may('person', 'party', 'agent');
const staff = may('court', ...COURT_STAFF);
const area = may('division', 'diversion-clerk', 'people-mediator', 'organisation-clerk', 'grid-officer');
const units = may('organisation', 'people-mediator', 'invited-mediator', 'organisation-clerk', 'grid-officer');
const offering = may('assigned', ...COURT_STAFF, 'people-mediator', 'invited-mediator', 'organisation-clerk');

/** Who may give each command and see each view, in which relation to the dispute or the attempt. */
export const access = {
  ...everyServiceAccess,
  AssessRoute: granted(staff, area, units),
  MoveDispute: granted(parties),
  ReferDispute: decision(staff, area, units),
  SendDown: decision(staff),
  AcceptReferral: granted(units),
  ReturnReferral: granted(units),
  RecallReferral: granted(staff, area, units),
  ChooseSuit: granted(parties),
  ReportAward: granted(connected('anyone', 'labour-arbitration'), staff),
  'see:RouteView': granted(parties, staff, area, units, may('court', 'court-president')),
  // A new attempt has no ties yet: the route that it is offered on is looked at with its own.
  OfferMediation: granted(may('anyone', 'party', 'agent', ...COURT_STAFF, 'people-mediator', 'invited-mediator', 'organisation-clerk')),
  DeliverNotice: granted(parties, staff, units, offering),
  'see:AttemptView': granted(parties, staff, units, offering, may('court', 'court-president')),
  // A new consent has no ties yet: the attempt that asks for it is looked at with its own, and the domain asks for the party itself.
  GiveConsent: granted(may('anyone', 'party', 'agent')),
  RevokeConsent: granted(may('anyone', 'party', 'agent')),
  RefuseMediation: granted(may('anyone', 'party', 'agent')),
} as const satisfies AccessTable;
