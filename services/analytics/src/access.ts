import { everyServiceAccess, granted, may, type AccessTable } from '@fengqiao/edge';

const parties = may('person', 'party', 'agent');
const courtStaff = may('court', 'docketing-officer', 'diversion-clerk', 'court-clerk', 'judge', 'court-president');
const organisations = may('organisation', 'people-mediator', 'invited-mediator', 'organisation-clerk');
const mediators = may('assigned', 'people-mediator', 'invited-mediator');
const grid = may('division', 'grid-officer');
const analysts = may('anyone', 'analyst');
const officials = may(
  'anyone',
  'analyst',
  'court-president',
  'judge',
  'docketing-officer',
  'diversion-clerk',
  'court-clerk',
  'organisation-clerk',
  'grid-officer',
);

/** Who may give each command and see each view, in which relation to the dispute. */
export const access = {
  ...everyServiceAccess,
  SetPopulation: granted(analysts),
  'see:PopulationView': granted(officials),
  'see:BundleView': granted(parties, courtStaff, organisations, mediators, grid, analysts),
  'see:PathView': granted(parties, courtStaff, organisations, mediators, grid, analysts),
  'see:DisputeSummaryView': granted(parties, courtStaff, organisations, mediators, grid, analysts),
  'see:CountsView': granted(officials),
  'see:SuitsPerTenThousandView': granted(officials),
} as const satisfies AccessTable;
