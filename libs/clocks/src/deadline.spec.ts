import {
  agreedDay,
  arm,
  cancel,
  cancelAll,
  due,
  evolveDeadlines,
  extend,
  fired,
  inTime,
  isDeadlineEvent,
  meet,
  missed,
  noDeadlines,
  pause,
  resume,
  type DeadlineEvent,
  type Deadlines,
} from './index.js';

const thirty = { count: 30, unit: 'day', rule: 'R-MED-52' } as const;
const after = (...events: readonly DeadlineEvent[]): Deadlines => events.reduce(evolveDeadlines, noDeadlines);
const armed = after(arm('mediation', thirty, '2024-03-08'));
const period = (deadlines: Deadlines) => deadlines['mediation']?.deadline;

describe('a deadline', () => {
  it('is armed with everything that explains it', () =>
    expect(period(armed)).toMatchObject({
      rule: 'R-MED-52',
      from: '2024-03-08',
      nominalEnd: '2024-04-07',
      dueOn: '2024-04-07',
      dueAt: '2024-04-07T16:00:00.000Z',
      addedDays: 0,
      provisional: false,
      excluded: [{ day: '2024-03-08', reason: 'start-day' }],
    }));
  it('loses no day by a pause (R-MED-55, T-09)', () => {
    const paused = after(arm('mediation', thirty, '2024-03-08'), ...pause(armed, 'mediation', '2024-03-15', 'appraisal'));
    expect(paused['mediation']?.status).toBe('paused');
    const resumed = [...resume(paused, 'mediation', '2024-04-04')].reduce(evolveDeadlines, paused);
    expect(period(resumed)).toMatchObject({ addedDays: 20, nominalEnd: '2024-04-27', dueOn: '2024-04-28' });
    expect(resume(armed, 'mediation', '2024-04-04')).toEqual([]);
    expect(pause(paused, 'mediation', '2024-03-16', 'again')).toEqual([]);
  });
  it('is extended from its nominal end', () => {
    const longer = [...extend(armed, 'mediation', 30, 'agreed')].reduce(evolveDeadlines, armed);
    expect(period(longer)).toMatchObject({ addedDays: 30, nominalEnd: '2024-05-07', dueOn: '2024-05-07' });
    expect(extend(noDeadlines, 'mediation', 30, 'agreed')).toEqual([]);
  });
  it('is met in time or late, and once', () => {
    expect(meet(armed, 'mediation', '2024-04-07')).toMatchObject([{ data: { late: false } }]);
    expect(meet(armed, 'mediation', '2024-04-08')).toMatchObject([{ data: { late: true } }]);
    expect(
      meet(after(arm('mediation', thirty, '2024-03-08'), ...meet(armed, 'mediation', '2024-04-07')), 'mediation', '2024-04-08'),
    ).toEqual([]);
    expect(meet(noDeadlines, 'mediation', '2024-04-08')).toEqual([]);
  });
  it('is cancelled only while it runs', () => {
    const cancelled = [...cancelAll(armed, 'ended')].reduce(evolveDeadlines, armed);
    expect(cancelled['mediation']?.status).toBe('cancelled');
    expect(cancel(cancelled, 'mediation', 'again')).toEqual([]);
    expect(meet(cancelled, 'mediation', '2024-04-08')).toEqual([]);
  });
  it('is due from its instant on, for exactly the firing that was armed', () => {
    const fire = (dueAt: string) => ({ type: 'FireDeadline', data: { deadlineId: 'mediation', dueAt } }) as const;
    expect(due(armed, fire('2024-04-07T16:00:00.000Z'), '2024-04-07T15:59:59.999Z')).toBeUndefined();
    expect(due(armed, fire('2024-04-07T16:00:00.000Z'), '2024-04-07T16:00:00.000Z')).toEqual(period(armed));
    expect(due(armed, fire('2024-04-06T16:00:00.000Z'), '2024-05-07T16:00:00.000Z')).toBeUndefined();
    const deadline = period(armed);
    if (!deadline) throw new Error('not armed');
    expect(due([fired(deadline)].reduce(evolveDeadlines, armed), fire(deadline.dueAt), '2024-05-07T16:00:00.000Z')).toBeUndefined();
    expect([missed(deadline, 'nobody acted')].reduce(evolveDeadlines, armed)['mediation']?.status).toBe('missed');
    expect(meet([missed(deadline, 'nobody acted')].reduce(evolveDeadlines, armed), 'mediation', '2024-04-10')).toMatchObject([
      { data: { late: true } },
    ]);
    expect(inTime(deadline, '2024-04-07')).toBe(true);
    expect(inTime(deadline, '2024-04-08')).toBe(false);
  });
  it('may be an agreed day, never moved', () =>
    expect(agreedDay('performance', 'o1', '2021-10-01', 'R-AGR-14')).toMatchObject({
      data: { deadline: { dueOn: '2021-10-01', dueAt: '2021-10-01T16:00:00.000Z' } },
    }));
  it('is not a period of hours', () =>
    expect(() => arm('order', { count: 72, unit: 'hour', rule: 'R-PPO-06' }, '2024-03-08')).toThrow(RangeError));
  it('changes nothing when it is unknown', () =>
    expect(
      evolveDeadlines(noDeadlines, { type: 'DeadlineMet', data: { deadlineId: 'x', kind: 'x', on: '2024-03-08', late: false } }),
    ).toEqual(noDeadlines));
  it('is told from other events', () =>
    expect([isDeadlineEvent({ type: 'DeadlineArmed' }), isDeadlineEvent({ type: 'toString' })]).toEqual([true, false]));
});
