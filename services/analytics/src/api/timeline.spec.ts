import { tell } from '@fengqiao/testing';
import type { Actor } from '@fengqiao/kernel';
import { disputeModel } from '../read-models/dispute/model.js';
import type { DisputeRow } from '../read-models/dispute/row.js';
import { pathModel } from '../read-models/path/model.js';
import { pathEntry, pathView } from './path-view.js';
import { timeline } from './timeline.js';

const told = tell([
  {
    what: 'intake.DisputeRegistered',
    stream: 'dispute-d1',
    subject: 'd1',
    data: { tier: 'village' },
    actor: { person: 'li-na', role: 'party' },
    at: '2025-03-01T17:30:00.000Z',
  },
  { what: 'screening.SubmissionScreened', stream: 'screening-s1', subject: 'd1' },
  {
    what: 'confirmation.ApplicationAccepted',
    stream: 'application-a1',
    subject: 'd1',
    data: { caseNumber: '(2025)鄂0204民特1号' },
    actor: { person: 'judge-wang', role: 'judge', tier: 'court', court: '鄂0204' },
  },
]);
const rows = told.map((message) => pathModel.fold(undefined, message, message.position)!);
const dispute = told.reduce<DisputeRow | undefined>((row, message) => disputeModel.fold(row, message, 'd1'), undefined)!;
const viewFor = (viewer: Actor, next?: string) =>
  pathView(
    dispute,
    {
      items: rows.filter(({ restricted }) => !restricted || viewer.role !== 'party').map((row) => pathEntry(row, viewer)),
      ...(next ? { next } : {}),
    },
    viewer,
  );

const party: Actor = { person: 'li-na', role: 'party' };
const judge: Actor = { person: 'judge-li', role: 'judge', court: '鄂0204' };
const analyst: Actor = { person: 'analyst', role: 'analyst' };

describe('a path as its viewer may see it (R-ACC-01)', () => {
  const personsFor = (viewer: Actor) => viewFor(viewer).items.map(({ actor }) => actor.person);

  it('names every actor to staff of the court', () => expect(personsFor(judge)).toEqual(['li-na', 'system:test', 'judge-wang']));
  it('names nobody to an analyst', () => expect(personsFor(analyst)).toEqual([undefined, undefined, undefined]));
  it('names to a party only itself', () => expect(personsFor(party)).toEqual(['li-na', undefined]));
  it('says how much is withheld from a party, and from nobody else', () =>
    expect([party, judge, analyst].map((viewer) => viewFor(viewer).withheld)).toEqual([1, 0, 0]));
  it('is complete when no sequence is missing', () => {
    expect(viewFor(party).complete).toBe(true);
    expect(pathView({ ...dispute, lastSequence: 4 }, { items: [] }, party).complete).toBe(false);
  });
});

describe('a path as plain text', () => {
  it('reads in Chinese', () =>
    expect(timeline(viewFor(party), 'zh-CN')).toBe(
      [
        '纠纷 d1 的办理过程：共 3 步，记录完整。',
        '其中 1 步依规定不向您显示（R-ACC-01），编号相应空缺。',
        '',
        '   1  2025-03-02 01:30  登记纠纷  [当事人, 村（社区）]',
        '   3  2025-03-03 12:00  受理确认申请  (2025)鄂0204民特1号  [法官, 法院 鄂0204]',
        '',
      ].join('\n'),
    ));

  it('reads in English', () =>
    expect(timeline(viewFor(judge, 'MTA'), 'en')).toBe(
      [
        'The path of dispute d1: 3 events, none missing.',
        '',
        '   1  2025-03-02 01:30  Dispute registered  [party, village]',
        '   2  2025-03-03 12:00  Submission screened  [platform]',
        '   3  2025-03-03 12:00  Application accepted  (2025)鄂0204民特1号  [judge, court 鄂0204]',
        '',
        'There is more: ask again with ?cursor=MTA',
        '',
      ].join('\n'),
    ));

  it('says what is not heard yet, what is withheld and where it goes on, in either language', () => {
    const open = { ...viewFor(party, 'MTA'), complete: false };
    expect(timeline(open, 'en')).toContain('3 events, not all heard yet.\n1 of them are not shown to you');
    expect(timeline(open, 'zh-CN')).toContain('记录尚未收全');
    expect(timeline(open, 'zh-CN')).toContain('?cursor=MTA');
  });
});
