import { accept, daysBetween, refuse, type Decision, type LocalDate, type Occasion } from '@fengqiao/kernel';
import { extend, type Deadline } from '@fengqiao/clocks';
import { packOf, speaksFor } from './standing.js';
import type { ActingData, Known, Mediation } from './types.js';

/** At most so many days in all: 30 after docketing under RP-B, else the setting of the court (R-MED-52, R-REG-04). */
const capOf = (state: Known): number => {
  const { limits, mediation } = packOf(state);
  const own = state.kind === 'entrusted' ? mediation.extensionAfterDocket : undefined;
  return (own ?? limits.mediationExtensionCap).count;
};

const periodOf = ({ deadlines }: Known): Deadline | undefined => {
  const running = deadlines['period'];
  return running?.status === 'armed' || running?.status === 'paused' ? running.deadline : undefined;
};

const longer = (state: Known, until: LocalDate, consents: Known['extension'], on: LocalDate): readonly Mediation['event'][] => {
  const days = daysBetween(periodOf(state)?.nominalEnd ?? until, until);
  const all = state.parties.every(({ partyId }) => consents[partyId] === until);
  return all
    ? [{ type: 'PeriodExtended', data: { days, until, on } }, ...extend(state.deadlines, 'period', days, 'all parties agreed')]
    : [];
};

/** Each party agrees to the same last day by its own act; with the last one the period is longer (R-MED-52, R-MED-53). */
export const consentingToExtension = (
  { partyIds, until }: ActingData<'ConsentToExtension'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (state.kind === 'people') return refuse('court-mediation-only');
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  const period = periodOf(state);
  if (!period) return refuse('no-period');
  const days = daysBetween(period.nominalEnd, until);
  const fresh = partyIds.filter((partyId) => state.extension[partyId] !== until);
  if (days <= 0 || fresh.length === 0) return accept();
  if (state.extendedBy + days > capOf(state)) return refuse('extension-too-long');
  const consents = { ...state.extension, ...Object.fromEntries(fresh.map((partyId) => [partyId, until])) };
  return accept(
    { type: 'ExtensionConsented', data: { partyIds: fresh, until, person: actor.person, on } },
    ...longer(state, until, consents, on),
  );
};
