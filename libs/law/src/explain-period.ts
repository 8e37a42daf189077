import { dayOfWeek, type LocalDate } from '@fengqiao/kernel';
import type { ExcludedDay, Period, PeriodUnit } from './periods.js';

export type Language = 'zh' | 'en';

const weekdays = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const units: Record<PeriodUnit, { zh: string; en: string }> = {
  day: { zh: '日', en: 'day' },
  'working-day': { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
};

const zhDay = (day: LocalDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const zhExcluded = ({ day, name }: ExcludedDay): string => `${zhDay(day)}（${name ? name.zh : `星期${weekdays.zh[dayOfWeek(day)]}`}）`;
const enExcluded = ({ day, name }: ExcludedDay): string => `${day} (${name ? name.en : weekdays.en[dayOfWeek(day)]})`;

const split = (period: Period): { within: readonly ExcludedDay[]; atEnd: readonly ExcludedDay[] } => {
  const off = period.excluded.filter(({ reason }) => reason !== 'start-day');
  return { within: off.filter(({ day }) => day < period.nominalEnd), atEnd: off.filter(({ day }) => day >= period.nominalEnd) };
};

const zh = (period: Period): string => {
  const { within, atEnd } = split(period);
  return [
    `期间${period.count}${units[period.unit].zh}，自${zhDay(period.from)}开始，开始之日不计入`,
    within.length > 0 ? `，其中${within.map(zhExcluded).join('、')}不计入` : '',
    period.addedDays > 0 ? `，另延长${period.addedDays}日` : '',
    atEnd.length > 0 ? `，算至${zhDay(period.nominalEnd)}；${atEnd.map(zhExcluded).join('、')}为休息日或者节假日，顺延` : '',
    `，至${zhDay(period.dueOn)}24时届满`,
    period.provisional ? '；该年度节假日安排尚未载入，日期为暂定' : '',
    `（日历版本${period.calendarVersion}）。`,
  ].join('');
};

const en = (period: Period): string => {
  const { within, atEnd } = split(period);
  return [
    `${period.count} ${units[period.unit].en}${period.count === 1 ? '' : 's'} from ${period.from}, the first day not counted`,
    within.length > 0 ? `, nor ${within.map(enExcluded).join(', ')}` : '',
    period.addedDays > 0 ? `, extended by ${period.addedDays} day${period.addedDays === 1 ? '' : 's'}` : '',
    atEnd.length > 0 ? `, would end on ${period.nominalEnd}; ${atEnd.map(enExcluded).join(', ')} being no working day, it is moved on` : '',
    `, and ends with ${period.dueOn}`,
    period.provisional ? '; provisional, because the holiday notice of that year is not loaded' : '',
    ` (calendar ${period.calendarVersion}).`,
  ].join('');
};

/** One sentence that a party can check: what was counted, which days were not and why, and when it ends. */
export const explainPeriod = (period: Period, language: Language): string => (language === 'zh' ? zh(period) : en(period));
