import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { routeOf } from './routing.js';
import type { Known, Route } from './types.js';

const same = (a: Diversion.AwardNoted, b: Diversion.AwardNoted): boolean =>
  a.awardNumber === b.awardNumber && a.commission === b.commission && a.outcome === b.outcome && a.awardedOn === b.awardedOn;

/** Labour arbitration has been gone through, or was refused: from now on a suit is open (R-DIV-55 to R-DIV-58). */
export const reportingAward = (data: Diversion.ArbitrationAwarded, state: Known, occasion: Occasion): Decision<Route> => {
  if (state.awards.some((award) => same(award, data))) return accept();
  if (state.awards.some(({ awardNumber, commission }) => awardNumber === data.awardNumber && commission === data.commission))
    return refuse('award-differs');
  if (state.status === 'ended') return refuse('route-ended');
  if (data.awardedOn > occasion.on) return refuse('in-the-future');
  const noted: Route['event'] = { type: 'AwardNoted', data };
  if (state.facts.arbitrated === true) return accept(noted);
  const facts = { ...state.facts, arbitrated: true };
  return accept(
    noted,
    { type: 'DisputeAssessed', data: { facts, assessedBy: occasion.actor.person, on: occasion.on } },
    { type: 'DisputeRouted', data: routeOf(state.opened, facts, state.holder.tier, occasion) },
  );
};
