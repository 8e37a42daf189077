import { addDays, addMonths, type LocalDate } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import type { CaseType } from '@fengqiao/law';

/** Case types that are suits: first instance, civil and administrative. Numbers given before or beside a suit (诉前调, 民特) are none. */
export const SUIT_TYPES: readonly CaseType[] = ['民初', '行初'];

/** Suits per 10,000 people (万人起诉率). To count another way, write version 2: figures already given must stay explicable (R-MET-07). */
export const suitsDefinition: Analytics.MetricDefinition = {
  id: 'suits-per-ten-thousand',
  version: 1,
  rules: ['R-MET-10', 'R-MET-07', 'R-MET-12'],
  zh: '期间内立案的一审民事、行政案件数（案号类型为民初、行初，来源事件 CaseDocketed，按立案日）÷（常住人口＋登记流动人口）×10000。县级以上按受理法院所在区划，县级以下按纠纷发生地。',
  en: 'First-instance civil and administrative cases docketed in the period (number of type 民初 or 行初, from CaseDocketed, by day of docketing) / (permanent residents + registered floating population) x 10,000. County and above by the area of the court; below by the place of the dispute.',
};

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A calendar year, or one month of it. */
export const periodOf = (year: number, month?: number): Period => {
  const from = `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, month === undefined ? 12 : 1), -1) };
};

export interface PeopleOfYear {
  readonly year: number;
  readonly residents: number;
  readonly floating?: number;
  readonly source: string;
}

/** The people a rate is measured against; a floating population that no source gives adds nothing, and the answer says so. */
export const peopleOf = ({ residents, floating = 0 }: Pick<PeopleOfYear, 'residents' | 'floating'>): number => residents + floating;

/** Per 10,000, rounded half up to two places. */
export const perTenThousand = (suits: number, people: number): number => Math.round((suits * 1_000_000) / people) / 100;
