import { calendarOf, courtCalendar } from './calendar.js';

describe('court calendar', () => {
  it('knows a statutory holiday by name (R-TIME-02)', () => {
    expect(courtCalendar.dayKind('2025-10-01')).toEqual({ working: false, reason: 'holiday', name: { zh: '国庆节', en: 'National Day' } });
  });
  it('knows a weekday off by notice, and the working day before it', () => {
    expect(courtCalendar.dayKind('2026-02-23').reason).toBe('holiday');
    expect(courtCalendar.dayKind('2026-02-24')).toEqual({ working: true, reason: 'working-day' });
  });
  it('holds a make-up Sunday for a working day, and the Sunday before it for a weekend (R-TIME-02)', () => {
    expect(courtCalendar.dayKind('2024-04-07')).toMatchObject({ working: true, reason: 'make-up-working-day' });
    expect(courtCalendar.dayKind('2024-03-31')).toEqual({ working: false, reason: 'weekend' });
  });
  it('is covered from 2008 to the last year with a published notice', () => {
    expect([courtCalendar.coveredFrom, courtCalendar.coveredUntil]).toEqual(['2008-01-01', '2026-12-31']);
    expect(courtCalendar.version).toMatch(/^chinese-days-\d/);
  });
  it('answers an uncovered day from its weekday alone', () => {
    expect(courtCalendar.dayKind('2027-10-01')).toEqual({ working: true, reason: 'working-day' });
  });
  it('can be made from the tables of an operator', () => {
    const own = calendarOf({
      version: 'own-1',
      coveredFrom: '2027-01-01',
      coveredUntil: '2027-12-31',
      holidays: [['2027-10-01', '国庆节', 'National Day']],
      makeUpWorkingDays: [],
    });
    expect(own.dayKind('2027-10-01').working).toBe(false);
    expect(own.dayKind('2027-10-02').reason).toBe('weekend');
  });
});
