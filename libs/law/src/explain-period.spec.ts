import { explainPeriod } from './explain-period.js';
import { extendPeriod, periodEnd } from './periods.js';

describe('a period explains itself (R-TIME-01, R-TIME-02)', () => {
  const moved = periodEnd({ unit: 'day', count: 30, from: '2024-03-01' });

  it('in Chinese: what was counted, the day off, the end', () => {
    expect(explainPeriod(moved, 'zh')).toBe(
      `期间30日，自2024年3月1日开始，开始之日不计入，算至2024年3月31日；2024年3月31日（星期日）为休息日或者节假日，顺延，至2024年4月1日24时届满（日历版本${moved.calendarVersion}）。`,
    );
  });
  it('in English', () => {
    expect(explainPeriod(moved, 'en')).toBe(
      `30 days from 2024-03-01, the first day not counted, would end on 2024-03-31; 2024-03-31 (Sunday) being no working day, it is moved on, and ends with 2024-04-01 (calendar ${moved.calendarVersion}).`,
    );
  });
  it('names each day left out of working days', () => {
    const period = periodEnd({ unit: 'working-day', count: 3, from: '2025-04-02' });
    expect(explainPeriod(period, 'en')).toContain('nor 2025-04-04 (Tomb-sweeping Day), 2025-04-05 (Tomb-sweeping Day), 2025-04-06');
    expect(explainPeriod(period, 'zh')).toContain('期间3个工作日');
  });
  it('tells an extension, and an end that may still move', () => {
    const period = extendPeriod(periodEnd({ unit: 'day', count: 15, from: '2026-12-10' }), 30);
    expect(explainPeriod(period, 'zh')).toContain('另延长30日');
    expect(explainPeriod(period, 'zh')).toContain('暂定');
    expect(explainPeriod(period, 'en')).toContain('extended by 30 days');
    expect(explainPeriod(period, 'en')).toContain('provisional');
  });
});
