import { connected, everyServiceAccess, decision, granted, may, type AccessTable } from '@fengqiao/edge';

const staff = [may('court', 'judge', 'court-clerk', 'docketing-officer'), may('division', 'judge', 'court-clerk')] as const;
const president = may('court', 'court-president');
const courts = may('anyone', 'judge', 'court-clerk', 'docketing-officer', 'court-president');

/** Court staff of the court it is before, and nobody else: never a party, an agent, a mediator or a clerk of an organisation (R-ACC-01). */
export const access = {
  ...everyServiceAccess,
  AddFinding: granted(...staff),
  CloseSuspicion: decision(may('court', 'judge'), may('division', 'judge')),
  ReportClueFeedback: granted(connected('anyone', 'police'), connected('anyone', 'procuratorate'), ...staff),
  'see:ScreeningView': granted(...staff, president),
  'see:IndicatorSetView': granted(courts),
} as const satisfies AccessTable;
