import { present } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import { findCause, type CauseEdition } from '@fengqiao/law';
import { findDivision, fullCode, ownDigits, populationOn } from '@fengqiao/places';
import { SMALL, type Cell, type Trait } from '../read-models/dispute/counts.js';
import { countedBy } from '../read-models/proceeding/query.js';
import { peopleOf, perTenThousand, suitsDefinition, type PeopleOfYear, type Period } from '../read-models/proceeding/suits.js';
import type { PopulationState } from '../domain/population/types.js';
import { channelLabel, outcomeLabel, tierLabel, type Label } from './labels/index.js';

/** How registered disputes are counted. To count another way, write version 2 (R-MET-07). */
export const countsDefinition: Analytics.MetricDefinition = {
  id: 'disputes-by-trait',
  version: 1,
  rules: ['R-MET-07', 'R-MET-30'],
  zh: '期间内登记的纠纷（来源事件 DisputeRegistered，按登记日）按所选特征分组：分子为该组件数，分母为同一范围内全部件数。层级为办结或者当前所在层级。',
  en: 'Disputes registered in the period (DisputeRegistered, by day of registration) by one trait: numerator, those of the group; denominator, all in the same scope. Tier is where a dispute ended, or stands.',
};

const isEdition = (text: string): text is CauseEdition => ['2011', '2020', '2025'].includes(text);

const causeName = (key: string): string => {
  const [edition = '', code = ''] = key.split(':');
  return isEdition(edition) ? (findCause({ edition, code })?.name ?? code) : key;
};

const same = (text: string): Label => ({ zh: text, en: text });
const NONE: Label = { zh: '未知', en: 'not known' };

const labelOf = (by: Trait, key: string): Label => {
  if (key === 'none') return NONE;
  switch (by) {
    case 'area':
      return same(findDivision(key)?.name ?? key);
    case 'tier':
      return tierLabel(key);
    case 'cause':
      return same(causeName(key));
    case 'outcome':
      return outcomeLabel(key);
    case 'channel':
      return channelLabel(key);
  }
};

/** One group, with numerator and denominator (R-MET-30), or without them where they would be too small to show. */
export const cellView = (by: Trait, { key, count, total, hidden }: Cell): Analytics.CountCell => ({
  key,
  label: labelOf(by, key),
  ...(hidden ? { suppressed: true } : { numerator: count }),
  ...(hidden && total < SMALL ? {} : { denominator: total }),
});

/** The figure of the year, else of the latest earlier one; what nobody has set is taken from the reference data, with its source. */
export const peopleIn = (state: PopulationState, division: string, year: number): PeopleOfYear | undefined => {
  const set =
    state.status === 'unknown'
      ? undefined
      : Object.values(state.figures)
          .filter((figure) => figure.year <= year)
          .sort((a, b) => a.year - b.year)
          .at(-1);
  if (set) return set;
  const listed = populationOn(division, `${year}-12-31`);
  return (
    listed && {
      year: Number(listed.on.slice(0, 4)),
      residents: listed.permanentResidents,
      source: listed.source,
      ...present({ floating: listed.registeredFloating }),
    }
  );
};

/** What a reader must know to use the figure. */
const notesOn = (people: PeopleOfYear | undefined, year: number): Label[] => {
  if (!people) return [{ zh: '没有该区划的人口数据，无法计算比率。', en: 'No population of this division is known: there is no rate.' }];
  const earlier = { zh: `人口数据为 ${people.year} 年。`, en: `The population is that of ${people.year}.` };
  const residentsOnly = {
    zh: '来源未载登记流动人口，分母仅为常住人口。',
    en: 'The source gives no floating population: the denominator is residents alone.',
  };
  return [...(people.year === year ? [] : [earlier]), ...(people.floating === undefined ? [residentsOnly] : [])];
};

export interface Rate {
  readonly division: string;
  readonly period: Period;
  readonly suits: number;
  readonly people: PeopleOfYear | undefined;
  readonly suppress: boolean;
  readonly asOf: string;
}

export const suitsView = ({ division, period, suits, people, suppress, asOf }: Rate): Analytics.SuitsPerTenThousandView => {
  const hidden = suppress && suits > 0 && suits < SMALL;
  return {
    definition: suitsDefinition,
    division: fullCode(ownDigits(division) ?? division),
    ...present({ name: findDivision(division)?.name }),
    countedBy: countedBy(division),
    ...period,
    ...(hidden ? { suppressed: true } : { numerator: suits }),
    ...(people
      ? {
          denominator: peopleOf(people),
          ...(hidden ? {} : { value: perTenThousand(suits, peopleOf(people)) }),
          population: {
            year: people.year,
            residents: people.residents,
            source: people.source,
            ...present({ floating: people.floating }),
          },
        }
      : {}),
    notes: notesOn(people, Number(period.from.slice(0, 4))),
    asOf,
  };
};
