import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which a figure is not taken: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'division-unknown': {
    zh: '没有该行政区划，请核对代码；人口数据只能登记在册的区划或者其下辖区划。',
    en: 'There is no such division: check the code. A figure belongs to a listed division, or to one inside it.',
    basis: 'R-MET-07',
  },
  'year-ahead': {
    zh: '该年度尚未开始，请登记已有来源的年度数据。',
    en: 'That year has not begun: give the figure of a year that a source speaks of.',
    basis: 'R-MET-07',
  },
} as const satisfies Record<string, RefusalText>;
