import { daysBetween, present, type Actor, type Tier } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import { findDivision } from '@fengqiao/places';
import type { DisputeRow } from '../read-models/dispute/row.js';
import type { Proceedings } from '../read-models/proceeding/query.js';
import { isComplete } from './path-view.js';
import { sightOf } from './sight.js';

const causeOf = ({ causeEdition, causeCode, causeName }: DisputeRow): Analytics.DisputeSummaryView['cause'] =>
  causeEdition === null || causeName === null
    ? undefined
    : { edition: causeEdition, name: causeName, ...present({ code: causeCode ?? undefined }) };

const registration = (row: DisputeRow) =>
  present({
    channel: row.channel ?? undefined,
    division: row.division ?? undefined,
    area: row.division === null ? undefined : findDivision(row.division)?.name,
    cause: causeOf(row),
    registeredOn: row.registeredOn ?? undefined,
    claimAmount: row.claimAmount ?? undefined,
    invented: row.invented || undefined,
    linkedTo: row.linkedTo ?? undefined,
  });

/** One dispute in one row, as this viewer may see it: what was held shows that there was a suspicion (R-ACC-01). */
export const disputeView = (row: DisputeRow, proceedings: Proceedings | undefined, viewer: Actor): Analytics.DisputeSummaryView => ({
  dispute: row.dispute,
  ...registration(row),
  group: row.group,
  tierPath: [...row.tierPath] as Tier[],
  ...present({ tier: (row.tier ?? undefined) as Tier | undefined, outcomeOn: row.outcomeOn ?? undefined }),
  outcome: row.outcome as Analytics.DisputeSummaryView['outcome'],
  agreements: row.agreements,
  obligations: { performed: row.performed, defaulted: row.defaulted },
  confirmations: {
    applied: row.applied,
    confirmed: row.confirmed,
    dismissed: row.dismissed,
    ...(sightOf(viewer) === 'open' ? {} : { held: proceedings?.held ?? 0 }),
  },
  suits: { docketed: row.docketed, notAccepted: row.notAccepted },
  caseNumbers: [...(proceedings?.caseNumbers ?? [])],
  deadlines: {
    armed: row.deadlinesArmed,
    met: row.deadlinesMet,
    late: row.deadlinesLate,
    missed: row.deadlinesMissed,
    fired: row.deadlinesFired,
  },
  events: row.events,
  complete: isComplete(row),
  firstOn: row.firstOn,
  lastOn: row.lastOn,
  days: daysBetween(row.firstOn, row.lastOn),
});
