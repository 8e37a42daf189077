import { everyServiceAccess, decision, everybody, granted, may, type AccessTable } from '@fengqiao/edge';

const parties = may('person', 'party', 'agent');
const mediators = may('assigned', 'people-mediator', 'invited-mediator');
const clerks = may('organisation', 'organisation-clerk');
const committee = may('organisation', 'organisation-clerk', 'people-mediator');
const court = may('court', 'judge', 'court-clerk', 'diversion-clerk', 'docketing-officer');
const reviewers = may('court', 'judge', 'diversion-clerk');
const rosterKeepers = may('anyone', 'judge', 'court-president', 'diversion-clerk', 'court-clerk');
const registrars = may('anyone', 'operator', 'diversion-clerk', 'court-clerk');

/** Who may give each command and see each view, in which relation to the mediation. */
export const access = {
  ...everyServiceAccess,
  RegisterOrganisation: granted(registrars, may('anyone', 'organisation-clerk')),
  ApproveRosterEntry: decision(rosterKeepers),
  RemoveRosterEntry: decision(rosterKeepers),
  ListMediator: granted(clerks, registrars),
  RecordTraining: granted(clerks, registrars),
  RemoveMediator: decision(clerks, registrars, may('anyone', 'judge', 'court-president')),
  BeginPeoplesMediation: granted(may('anyone', 'people-mediator', 'organisation-clerk')),
  ChooseMediator: granted(parties),
  RequestAppointment: granted(parties),
  AppointMediator: decision(court, committee),
  AcceptCommission: granted(mediators, may('organisation', 'organisation-clerk')),
  DeclineCommission: granted(mediators, clerks),
  DiscloseInterest: granted(mediators),
  AgreeToGoOn: granted(parties),
  RequestRecusal: granted(parties),
  RecuseMediator: decision(mediators, clerks, reviewers),
  RejectRecusal: decision(clerks, reviewers),
  InformParties: granted(mediators),
  ConsentToMode: granted(parties),
  HoldSession: granted(mediators),
  RecordFacts: granted(mediators),
  SignFacts: granted(parties),
  RecordConcession: granted(mediators),
  ConfirmServiceAddress: granted(parties),
  SuspendMediation: granted(mediators),
  ResumeMediation: decision(clerks, reviewers),
  RequestAppraisal: granted(parties),
  ConsentToAppraisal: granted(parties),
  ApproveAppraisal: decision(reviewers),
  ReceiveAppraisalReport: granted(mediators, court),
  ConsentToExtension: granted(parties),
  RefuseMediation: granted(parties, mediators),
  EndMediation: granted(mediators),
  PlanAgreements: granted(mediators),
  /** Reached only through the plan of its mediation, which knows its mediator. */
  DraftAgreement: granted(may('anyone', 'people-mediator', 'invited-mediator')),
  DraftAgreements: granted(mediators),
  SignAgreements: granted(mediators),
  SignAgreement: granted(parties),
  RecordSignatures: granted(mediators),
  SignAsMediator: granted(mediators),
  AffixSeal: granted(mediators, clerks),
  RefuseToSign: granted(parties),
  RecordPerformance: granted(parties, mediators, clerks),
  DeclareDefault: granted(parties),
  'see:OrganisationView': granted(may('anyone', ...everybody)),
  'see:MediationView': granted(parties, mediators, committee, court, may('court', 'court-president')),
  'see:HandOverView': granted(court, may('court', 'court-president')),
  'see:AgreementView': granted(parties, mediators, clerks, court),
} as const satisfies AccessTable;
