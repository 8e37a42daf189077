import { connected, everyServiceAccess, decision, granted, may, type AccessTable } from '@fengqiao/edge';

const parties = may('person', 'party', 'agent');
const judges = may('court', 'judge');
const staff = may('court', 'judge', 'court-clerk', 'docketing-officer');

/** Who may give each command and see each view, in which relation to the application. */
export const access = {
  ...everyServiceAccess,
  SubmitAgreement: granted(may('anyone', 'party', 'agent')),
  JoinApplication: granted(parties),
  GiveExcuse: granted(parties),
  OrderSupplement: granted(staff),
  SupplyPapers: granted(parties),
  AcceptApplication: decision(judges),
  RuleNonAcceptance: decision(judges),
  ClearSuspicion: decision(may('assigned', 'judge')),
  NotifyParty: granted(staff),
  DisownJoining: granted(parties, staff),
  HoldVerification: granted(may('assigned', 'judge')),
  ConfirmAgreement: decision(judges),
  DismissApplication: decision(judges),
  ReportMediator: granted(may('assigned', 'judge')),
  AllowWithdrawal: decision(judges),
  DeemWithdrawn: decision(judges),
  EndSpecialProcedure: decision(judges),
  ServeRuling: granted(staff),
  ExtendRuling: decision(may('court', 'court-president')),
  FileObjection: granted(parties, may('anyone', 'interested-person')),
  RuleObjection: decision(judges),
  /** The court that enforces need not be the one that confirmed. */
  ReportEnforcement: granted(connected('anyone', 'court-enforcement'), staff),
  'see:ApplicationView': granted(parties, staff, may('court', 'court-president')),
} as const satisfies AccessTable;
