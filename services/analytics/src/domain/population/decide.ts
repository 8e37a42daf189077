import { accept, refuse, yearOf, type Decision, type Occasion } from '@fengqiao/kernel';
import { checkDivision } from '@fengqiao/places';
import type { Figure, Population, PopulationCommand, PopulationState } from './types.js';

const same = (a: Figure | undefined, b: Figure): boolean =>
  a !== undefined && a.residents === b.residents && a.floating === b.floating && a.source === b.source;

/** A code inside a listed place is taken, because not every village is carried here; so is a repealed one, for the years it was in force. */
const isPlace = (division: string): boolean => {
  const check = checkDivision(division);
  return check.known || check.flag === 'repealed-division' || check.nearest !== undefined;
};

/** Answers a command from the state alone. A second figure of a year corrects the first: the source is recorded with both. */
export const decide = ({ data }: PopulationCommand, state: PopulationState, { on }: Occasion): Decision<Population> => {
  if (!isPlace(data.division)) return refuse('division-unknown');
  if (data.year > yearOf(on)) return refuse('year-ahead');
  const known = state.status === 'unknown' ? undefined : state.figures[data.year];
  return same(known, data) ? accept() : accept({ type: 'PopulationSet', data });
};
