import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating } from '@fengqiao/testing';
import { erasure } from './aggregate.js';
import type { ErasureCommand, FileStanding } from './types.js';

const clerk: Actor = { person: 'clerk', role: 'docketing-officer', court: '鄂0205' };
const president: Actor = { person: 'president', role: 'court-president', court: '鄂0205' };
const keys = [{ ref: 'a'.repeat(22), person: 'p1' }];
const request = (basis: 'period-over' | 'unlawful' = 'period-over', more: object = {}): ErasureCommand => ({
  type: 'RequestErasure',
  data: { erasureId: 'e1', subject: 'd1', person: 'p1', court: '鄂0205', basis, keys, ...more },
});
const restrict: ErasureCommand = { type: 'RestrictSubject', data: { keys } };
const decline: ErasureCommand = { type: 'DeclineErasure', data: { keys, ground: 'not-founded' } };
const approve = (file: FileStanding = { lastOn: '2020-02-29', suit: false }): ErasureCommand => ({
  type: 'ApproveErasure',
  data: { keys, file },
});
const on = (actor: Actor, day = '2024-05-06') => occasion(actor, day);
const requested = given(erasure).after(request(), on(clerk));
const restricted = requested.after(restrict, on(clerk));

describe('an erasure', () => {
  it('is requested, restricted, and approved by another once the file need not be kept (R-SEC-07, R-RET-04)', () =>
    restricted.when(approve(), on(president, '2050-03-01')).thenRecordsEvents({
      type: 'SubjectKeyDestroyed',
      data: {
        keys,
        requestedBy: 'clerk',
        approvedBy: 'president',
        retention: { rule: 'R-RET-04', lastOn: '2020-02-29', keptUntil: '2050-02-28' },
      },
    }));
  it('waits while the file must be kept, on the last day too', () =>
    restricted.when(approve(), on(president, '2050-02-28')).thenRefuses('still-kept'));
  it('waits twice as long with a suit in the file (R-RET-01)', () => {
    restricted.when(approve({ lastOn: '2020-02-28', suit: true }), on(president, '2080-02-28')).thenRefuses('still-kept');
    restricted.when(approve({ lastOn: '2020-02-28', suit: true }), on(president, '2080-02-29')).thenRecords('SubjectKeyDestroyed');
  });
  it('of what was unlawfully taken waits for nothing', () =>
    given(erasure)
      .after(request('unlawful'), on(clerk))
      .after(restrict, on(clerk))
      .when(approve(), on(president))
      .thenRecords('SubjectKeyDestroyed'));
  it('needs two people: neither who asked nor who restricted approves', () => {
    restricted.when(approve(), on(clerk, '2060-01-01')).thenRefuses('same-person');
    requested.after(restrict, on(president)).when(approve(), on(president, '2060-01-01')).thenRefuses('same-person');
  });
  it('is never approved unrestricted', () => requested.when(approve(), on(president, '2060-01-01')).thenRefuses('not-restricted'));
  it('concerns somebody of whom something is held, and not too many at once', () => {
    given(erasure)
      .when(request('unlawful', { keys: [] }), on(clerk))
      .thenRefuses('nothing-held');
    given(erasure)
      .when(request('unlawful', { keys: Array.from({ length: 1_501 }, () => keys[0]) }), on(clerk))
      .thenRefuses('too-many-keys');
  });
  it('is asked for by the court of the dispute', () =>
    given(erasure)
      .when(request(), on({ ...clerk, court: '鄂0204' }))
      .thenRefuses('another-court'));
  it('that is declined takes the restriction back, and is over', () => {
    const declined = restricted.after(decline, on(president));
    expect(declined.events.map(({ type }) => type)).toEqual(['ErasureRequested', 'SubjectKeyRestricted', 'ErasureDeclined']);
    declined.when(approve(), on(president)).thenRefuses('erasure-over');
  });
  it('comes after its request', () => given(erasure).when(restrict, on(clerk)).thenRefuses('erasure-unknown'));
  it('said twice is recorded once', () => {
    const steps = [request('unlawful'), restrict, approve()].map((command, index) => ({
      command,
      occasion: on(index === 2 ? president : clerk),
    }));
    expect(repeating(erasure, steps)).toEqual([]);
    expect(repeating(erasure, [...steps.slice(0, 2), { command: decline, occasion: on(president) }])).toEqual([]);
  });
});
