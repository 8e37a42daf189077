import { addDays, addMonths, daysBetween } from '@fengqiao/kernel';
import fc from 'fast-check';
import { calendarOf, courtCalendar } from './calendar.js';
import { extendPeriod, hourPeriodEnd, periodEnd } from './periods.js';

const thirtyDays = (from: string) => periodEnd({ unit: 'day', count: 30, from });

describe('thirty days to apply for confirmation (R-CONF-02)', () => {
  it('T-01: from 2025-03-01 end with Monday 2025-03-31, day 30', () => {
    expect(thirtyDays('2025-03-01')).toMatchObject({
      nominalEnd: '2025-03-31',
      dueOn: '2025-03-31',
      dueAt: '2025-03-31T16:00:00.000Z',
      provisional: false,
    });
  });
  it('T-02: on day 31, 2025-04-01 00:01 in Shanghai, are over', () => {
    expect('2025-03-31T16:01:00.000Z' >= thirtyDays('2025-03-01').dueAt).toBe(true);
    expect('2025-03-31T15:59:00.000Z' >= thirtyDays('2025-03-01').dueAt).toBe(false);
  });
  it('T-02: move from Sunday 2024-03-31 to Monday 2024-04-01 (R-TIME-02)', () => {
    const period = thirtyDays('2024-03-01');
    expect(period).toMatchObject({ nominalEnd: '2024-03-31', dueOn: '2024-04-01' });
    expect(period.excluded).toEqual([
      { day: '2024-03-01', reason: 'start-day' },
      { day: '2024-03-31', reason: 'weekend' },
    ]);
  });
  it('T-02: stay on 2024-04-07, a make-up working Sunday (R-TIME-02)', () => {
    expect(thirtyDays('2024-03-08')).toMatchObject({ nominalEnd: '2024-04-07', dueOn: '2024-04-07' });
  });
  it('move over a whole holiday to the first working day after it', () => {
    const period = thirtyDays('2025-09-01');
    expect(period).toMatchObject({ nominalEnd: '2025-10-01', dueOn: '2025-10-09' });
    expect(period.excluded).toHaveLength(9);
    expect(period.excluded[1]).toEqual({ day: '2025-10-01', reason: 'holiday', name: { zh: '国庆节', en: 'National Day' } });
  });
});

describe('working days (R-TIME-04)', () => {
  it('T-07: two of them run over a holiday between, so the court appoints on the working day after', () => {
    const period = periodEnd({ unit: 'working-day', count: 2, from: '2025-09-29' });
    expect(period.dueOn).toBe('2025-10-09');
    expect(addDays(period.dueOn, 1)).toBe('2025-10-10');
    expect(courtCalendar.dayKind('2025-10-10').working).toBe(true);
  });
  it('count a make-up Saturday', () => {
    expect(periodEnd({ unit: 'working-day', count: 2, from: '2025-10-09' }).dueOn).toBe('2025-10-11');
    expect(courtCalendar.dayKind('2025-10-11').reason).toBe('make-up-working-day');
  });
  it('leave a weekend out and plain days do not', () => {
    expect(periodEnd({ unit: 'working-day', count: 3, from: '2025-03-06' }).dueOn).toBe('2025-03-11');
    expect(periodEnd({ unit: 'day', count: 4, from: '2025-03-06' }).dueOn).toBe('2025-03-10');
  });
});

describe('months and years (CPL 85)', () => {
  it('end on the day of the same number, or the last of a shorter month', () => {
    expect(periodEnd({ unit: 'month', count: 6, from: '2025-01-15' }).dueOn).toBe('2025-07-15');
    expect(periodEnd({ unit: 'month', count: 6, from: '2025-08-31' })).toMatchObject({ nominalEnd: '2026-02-28', dueOn: '2026-02-28' });
    expect(periodEnd({ unit: 'year', count: 2, from: '2024-02-29' }).nominalEnd).toBe('2026-02-28');
  });
});

describe('extension and pause', () => {
  it('T-09: twenty days of appraisal move the end by twenty days (R-MED-55)', () => {
    const period = thirtyDays('2025-03-03');
    const extended = extendPeriod(period, 20);
    expect([period.dueOn, extended.dueOn, extended.addedDays]).toEqual(['2025-04-02', '2025-04-22', 20]);
  });
  it('count from the nominal end, so a weekend is not given twice', () => {
    const period = thirtyDays('2024-03-01');
    expect(extendPeriod(period, 2).dueOn).toBe('2024-04-02');
    expect(extendPeriod(extendPeriod(period, 1), 1)).toEqual(extendPeriod(period, 2));
  });
  it('by nothing under a newer calendar moves only the last day', () => {
    const newer = calendarOf({
      version: 'newer',
      coveredFrom: '2025-01-01',
      coveredUntil: '2025-12-31',
      holidays: [['2025-03-31', '临时', 'extra']],
      makeUpWorkingDays: [],
    });
    expect(extendPeriod(thirtyDays('2025-03-01'), 0, newer)).toMatchObject({ dueOn: '2025-04-01', calendarVersion: 'newer' });
  });
  it('is refused for less than nothing or part of a day', () => {
    expect(() => extendPeriod(thirtyDays('2025-03-01'), -1)).toThrow(RangeError);
    expect(() => extendPeriod(thirtyDays('2025-03-01'), 0.5)).toThrow(RangeError);
  });
});

describe('a provisional end', () => {
  it('is one beyond the calendar; one on its last day is certain', () => {
    expect(thirtyDays('2026-12-01')).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    expect(thirtyDays('2026-12-02')).toMatchObject({ dueOn: '2027-01-01', provisional: true });
  });
  it('is also one before the calendar begins', () => {
    expect(periodEnd({ unit: 'working-day', count: 1, from: '2007-12-31' }).provisional).toBe(true);
  });
});

describe('hours (CPL-I 125)', () => {
  it('T-16: 24 hours from Friday 10:00 to 10:59 end on Saturday at 11:00 (R-PPO-06)', () => {
    for (const from of ['2025-03-07T02:00:00.000Z', '2025-03-07T02:59:59.999Z'])
      expect(hourPeriodEnd({ hours: 24, from })).toMatchObject({
        countsFrom: '2025-03-07T03:00:00.000Z',
        dueAt: '2025-03-08T03:00:00.000Z',
      });
  });
  it('from 11:00 on they end an hour later', () => {
    expect(hourPeriodEnd({ hours: 24, from: '2025-03-07T03:00:00.000Z' }).dueAt).toBe('2025-03-08T04:00:00.000Z');
  });
  it('are refused without a whole hour or an instant', () => {
    expect(() => hourPeriodEnd({ hours: 0, from: '2025-03-07T03:00:00.000Z' })).toThrow(RangeError);
    expect(() => hourPeriodEnd({ hours: 1, from: 'soon' })).toThrow(RangeError);
  });
});

describe('any period', () => {
  const days = fc.integer({ min: 0, max: daysBetween('2008-01-01', '2025-06-30') }).map((offset) => addDays('2008-01-01', offset));
  const counts = fc.integer({ min: 1, max: 90 });

  it('ends on a working day, no earlier than its nominal end, with nothing but days off between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('day' as const, 'working-day' as const, 'month' as const),
        counts.map((count) => Math.min(count, 12)),
        days,
        (unit, count, from) => {
          const { nominalEnd, dueOn } = periodEnd({ unit, count, from });
          expect(courtCalendar.dayKind(dueOn).working).toBe(true);
          for (let day = nominalEnd; day < dueOn; day = addDays(day, 1)) expect(courtCalendar.dayKind(day).working).toBe(false);
          expect(nominalEnd <= dueOn).toBe(true);
        },
      ),
    );
  });
  it('in working days spans exactly that many working days', () => {
    fc.assert(
      fc.property(counts, days, (count, from) => {
        const { dueOn, excluded } = periodEnd({ unit: 'working-day', count, from });
        expect(daysBetween(from, dueOn) - (excluded.length - 1)).toBe(count);
      }),
    );
  });
  it('never ends earlier when it starts later', () => {
    fc.assert(
      fc.property(counts, days, (count, from) => {
        const next = periodEnd({ unit: 'day', count, from: addDays(from, 1) });
        expect(periodEnd({ unit: 'day', count, from }).dueOn <= next.dueOn).toBe(true);
      }),
    );
  });
  it('of twelve months is a year', () => {
    fc.assert(fc.property(days, (from) => expect(periodEnd({ unit: 'month', count: 12, from }).nominalEnd).toBe(addMonths(from, 12))));
  });
  it('needs a whole count and a calendar day', () => {
    expect(() => periodEnd({ unit: 'day', count: 0, from: '2025-01-01' })).toThrow(RangeError);
    expect(() => periodEnd({ unit: 'day', count: 1.5, from: '2025-01-01' })).toThrow(RangeError);
    expect(() => periodEnd({ unit: 'day', count: 1, from: '2025-02-30' })).toThrow(RangeError);
  });
});
