import { connected, everyServiceAccess, decision, granted, may, type AccessTable } from '@fengqiao/edge';

const parties = may('person', 'party', 'agent');
/** Who registered it at a counter or on the round goes on with it. */
const registrar = may(
  'assigned',
  'grid-officer',
  'people-mediator',
  'organisation-clerk',
  'docketing-officer',
  'diversion-clerk',
  'court-clerk',
);
const local = may('division', 'grid-officer', 'people-mediator', 'organisation-clerk');
const court = may('court', 'docketing-officer', 'diversion-clerk', 'court-clerk', 'judge');
const docketing = may('court', 'docketing-officer', 'judge');
const president = may('court', 'court-president');
/** Whoever runs the platform, for what is before no court. */
const operator = may('anyone', 'operator');

/** Who may give each command and see each view, in which relation to the dispute or complaint. What a party does online, an office helps with. */
export const access = {
  ...everyServiceAccess,
  RegisterDispute: granted(
    may(
      'anyone',
      'party',
      'agent',
      'grid-officer',
      'people-mediator',
      'organisation-clerk',
      'docketing-officer',
      'diversion-clerk',
      'court-clerk',
    ),
  ),
  ReportFinding: granted(may('anyone', 'grid-officer')),
  AddParties: granted(parties, registrar, local, court),
  AddEvidence: granted(parties, registrar, local, court),
  CheckOriginal: granted(registrar, local, court),
  SignUndertaking: granted(parties, registrar, local, court),
  CorrectMistake: granted(parties, registrar, local, court),
  LinkDispute: granted(parties, registrar, local, court),
  WithdrawDispute: granted(parties, registrar, local, court),
  RequestHomeVisit: granted(parties, registrar, local, court),
  ScheduleHomeVisit: granted(registrar, local, court),
  RecordHomeVisit: granted(registrar, local, court),
  FileComplaint: granted(may('anyone', 'party', 'agent', 'docketing-officer', 'court-clerk')),
  DocketComplaint: decision(docketing),
  OrderCorrection: granted(docketing),
  ReceiveCorrection: granted(parties, may('court', 'docketing-officer', 'court-clerk')),
  ReturnComplaint: decision(docketing),
  PersistInSuit: granted(parties, may('court', 'docketing-officer', 'court-clerk')),
  RuleNonAcceptance: decision(may('court', 'judge')),
  WithdrawComplaint: granted(parties, may('court', 'docketing-officer', 'court-clerk')),
  CloseComplaint: decision(docketing),
  /** Where the court has no such connection, its officers tell of it. */
  ReportDocketing: granted(connected('court', 'court-cases')),
  ReportSuitEnd: granted(connected('court', 'court-cases'), may('court', 'docketing-officer', 'court-clerk')),
  RequestErasure: granted(operator, may('anyone', 'docketing-officer', 'court-president')),
  RestrictSubject: granted(operator, may('court', 'docketing-officer', 'court-president')),
  ApproveErasure: decision(operator, president),
  DeclineErasure: decision(operator, president),
  'see:DisputeView': granted(parties, registrar, local, court, president),
  'see:PartyView': granted(parties, registrar, local, court, president),
  'see:SimilarDisputes': granted(registrar, local, court),
  'see:ComplaintView': granted(parties, court, president),
  'see:ErasureView': granted(operator, may('court', 'docketing-officer', 'judge', 'court-president')),
  'see:PeopleFound': granted(may('anyone', 'docketing-officer', 'diversion-clerk', 'court-clerk', 'judge', 'court-president')),
} as const satisfies AccessTable;
