import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating } from '@fengqiao/testing';
import { fromSeries } from '../library/series.js';
import { pattern } from './aggregate.js';
import { MOST_MEMBERS, MOST_NAMED } from './decide.js';
import type { Member, Pattern, PatternCommand } from './types.js';

const system: Actor = { person: 'system:screening', role: 'system' };
const now = occasion(system, '2025-03-10');
const KEY = 'account.one';

const memberOf = (index: number, more: Partial<Member> = {}): Member => ({
  submissionId: `a${index}`,
  disputeId: `d${index}`,
  agreementId: `a${index}`,
  unit: `payee-${index}`,
  on: '2025-03-10',
  ...more,
});
const note = (index: number, more: Partial<Member> = {}, kind: Member['unit'] = 'PAYEE-SAME'): PatternCommand => ({
  type: 'NoteMember',
  data: { key: KEY, pattern: kind as 'PAYEE-SAME', member: memberOf(index, more) },
});
const mark = { submissionId: 'a1', indicator: 'AGREED-EXCEEDS-CLAIM', kind: 'amount', rule: 'R-SHAM-20' } as const;
const marking = (more: object = {}): PatternCommand => ({ type: 'MarkSeries', data: { key: KEY, mark: { ...mark, ...more } } });
const after = (count: number) =>
  Array.from({ length: count }, (_, index) => note(index)).reduce((so, command) => so.after(command, now), given<Pattern>(pattern));

describe('a series', () => {
  it('is not seen one below its threshold, and seen at it, naming the first ones too', () => {
    after(1).when(note(1), now).thenRecords('MemberNoted');
    after(2)
      .when(note(2), now)
      .thenRecordsEvents(
        { type: 'MemberNoted', data: { key: KEY } },
        {
          type: 'PatternSeen',
          data: { pattern: 'PAYEE-SAME', total: 3, threshold: 3, members: [memberOf(0), memberOf(1), memberOf(2)], marks: [] },
        },
      );
  });
  it('names each later member alone', () =>
    after(3)
      .when(note(3), now)
      .thenRecordsEvents({ type: 'MemberNoted' }, { type: 'PatternSeen', data: { total: 4, members: [memberOf(3)] } }));
  it('counts a unit once: the same payee thrice is one payee', () => {
    const same = given<Pattern>(pattern)
      .after(note(0), now)
      .after(note(1, { unit: 'payee-0' }), now);
    same.when(note(2, { unit: 'payee-0' }), now).thenRecords('MemberNoted');
  });
  it('knows a member once', () => after(3).when(note(1), now).thenRecordsNothing());
  it('takes together what lies within its days, and not a day more', () => {
    const { days } = fromSeries['PAYEE-SAME'];
    expect(days).toBe(730);
    after(2)
      .when(note(2, { on: '2027-03-10' }), now)
      .thenRecords('MemberNoted', 'PatternSeen');
    after(2)
      .when(note(2, { on: '2027-03-11' }), now)
      .thenRecords('MemberNoted');
    after(2)
      .when(note(2, { on: '2023-03-11' }), now)
      .thenRecords('MemberNoted', 'PatternSeen');
  });
  it.each([
    ['SAME-DAY-BATCH', 5],
    ['AMOUNT-IDENTICAL', 5],
    ['PAYEE-SAME', 3],
    ['AGENT-SAME', 5],
    ['SERIES', 5],
    ['CLAIMANT-REPEAT', 3],
    ['MEDIATOR-FARMING', 5],
  ])('%s needs %d', (kind, threshold) => {
    const before = Array.from({ length: threshold - 1 }, (_, index) => note(index, {}, kind)).reduce(
      (so, command) => so.after(command, now),
      given<Pattern>(pattern),
    );
    expect(before.events.map(({ type }) => type)).not.toContain('PatternSeen');
    before.when(note(threshold, {}, kind), now).thenRecords('MemberNoted', 'PatternSeen');
  });
  it('is bounded: it takes its ten thousandth member, and no more', () => {
    const members = (count: number): Pattern['state'] => ({
      members: Array.from({ length: count }, (_, index) => memberOf(index)),
      named: Array.from({ length: count }, (_, index) => `a${index}`),
      marks: [],
    });
    expect(pattern.decide(note(20_000), members(MOST_MEMBERS - 1), now)).toMatchObject({
      events: [{ type: 'MemberNoted' }, { type: 'PatternSeen' }],
    });
    expect(pattern.decide(note(20_000), members(MOST_MEMBERS), now)).toEqual({ kind: 'accepted', events: [] });
  });
});

describe('a mark', () => {
  it('before the series is seen is kept for whoever is named later', () => {
    const marked = after(2).after(marking(), now);
    expect(marked.events.at(-1)).toEqual({ type: 'SeriesMarked', data: { key: KEY, mark, members: [] } });
    marked.when(note(2), now).thenRecordsEvents({ type: 'MemberNoted' }, { type: 'PatternSeen', data: { marks: [mark] } });
  });
  it('tells the others who have been named', () =>
    after(3)
      .when(marking(), now)
      .thenRecordsEvents({ type: 'SeriesMarked', data: { mark, members: [memberOf(0), memberOf(2)] } }));
  it('of a kind is the first of that kind; another kind is another mark', () => {
    after(3)
      .after(marking(), now)
      .when(marking({ submissionId: 'a2' }), now)
      .thenRecordsNothing();
    after(3)
      .after(marking(), now)
      .when(marking({ kind: 'paper' }), now)
      .thenRecords('SeriesMarked');
  });
  it('is told page by page', () => {
    const count = MOST_NAMED + 2;
    const state = {
      members: Array.from({ length: count }, (_, index) => memberOf(index)),
      named: Array.from({ length: count }, (_, index) => `a${index}`),
      marks: [],
    };
    const decision = pattern.decide(marking(), state, now);
    expect(decision.kind === 'accepted' && decision.events.map(({ data }) => (data as { members: object[] }).members.length)).toEqual([
      500, 1,
    ]);
  });
});

it('shows itself to nobody, and belongs to no dispute', () => {
  expect(pattern.ties(after(3).state)).toEqual({});
  expect(pattern.subject(after(3).state, KEY)).toBeUndefined();
  expect(pattern.item(after(3).state)).toEqual({ status: 'seen', title: '3', waitingFor: [] });
  expect(pattern.item(after(2).state)).toEqual({ status: 'open', title: '2', waitingFor: [] });
});

it('records nothing when the last command is repeated', () => {
  const steps = [note(0), note(1), marking(), note(2), note(3), marking({ kind: 'paper' })];
  expect(
    repeating<Pattern>(
      pattern,
      steps.map((command) => ({ command, occasion: now })),
    ),
  ).toEqual([]);
});
