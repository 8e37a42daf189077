import { sha256 } from '../digest.js';
import { sift, wholeAppends } from './indexable.js';
import type { Seen } from './server.js';

let at = 0n;
const seen = (one: Partial<Seen>): Seen => {
  at += 40n;
  const created = new Date('2026-01-05T01:02:03.004Z');
  const stream = one.stream ?? 'confirmation-1';
  return {
    place: { commit: at, prepare: at },
    stream,
    revision: 0,
    id: 'id',
    type: 'Happened',
    created,
    properties: { subject: 'd-1' },
    data: Buffer.from('{}'),
    ...one,
  };
};
const settings = (stream: string, data: unknown): Seen => seen({ stream: `$$${stream}`, type: '$metadata', properties: {}, data });

describe('what $all brings', () => {
  it('numbers events of services, from version 1, with the hash of their bytes', () => {
    const [event] = sift([seen({ revision: 4 })]).events;
    expect(event).toMatchObject({ stream: 'confirmation-1', version: 5, subject: 'd-1', at: new Date('2026-01-05T01:02:03.004Z') });
    expect(Buffer.from(event?.hash ?? []).equals(Buffer.from(sha256(Buffer.from('{}'))))).toBe(true);
  });

  it.each<[string, Partial<Seen>]>([
    ['the server’s own statistics', { stream: '$stats-127.0.0.1', type: '$statsCollected', data: {} }],
    ['a system type in an ordinary stream', { type: '$>' }],
    ['commands', { stream: 'fengqiao.command-1', type: 'fengqiao.recorded' }],
    ['taken event ids', { stream: 'fengqiao.event-1', type: 'fengqiao.taken' }],
    ['the mark of a closed stream', { type: 'fengqiao.closed', properties: {} }],
    ['another program’s record without a subject', { properties: {} }],
    ['another program’s JSON', { data: { a: 1 } }],
  ])('skips %s, without alarm', (_what, one) => expect(sift([seen(one)])).toEqual({ events: [], findings: [] }));

  it.each([
    [{ $maxCount: 5 }, 'limited by $maxCount 5'],
    [{ $maxAge: 3600, $tb: 2 }, 'limited by $maxAge 3600, $tb 2'],
    [{ $tb: 9223372036854776000 }, 'limited by $tb 9223372036854776000'],
  ])('alarms at the settings %j', (data, what) =>
    expect(sift([settings('confirmation-1', data)]).findings).toMatchObject([{ stream: 'confirmation-1', what }]),
  );

  it('alarms at limits on the adapter’s own streams, and at a deletion for good', () => {
    const batch = [settings('fengqiao.command-1', { $maxAge: 1 }), seen({ type: '$streamDeleted', properties: {}, data: '' })];
    expect(sift(batch).findings).toMatchObject([
      { stream: 'fengqiao.command-1', what: 'limited by $maxAge 1' },
      { stream: 'confirmation-1', what: 'deleted for good' },
    ]);
  });

  it('takes harmless settings as limits taken back, and of several in a batch the newest', () => {
    const batch = [settings('a-1', { $maxCount: 1 }), settings('b-1', { $acl: {} }), settings('a-1', {}), settings('b-1', { $maxAge: 2 })];
    expect(sift(batch).findings.map(({ stream, what }) => [stream, what])).toEqual([
      ['a-1', undefined],
      ['b-1', 'limited by $maxAge 2'],
    ]);
  });

  it('forgets no deletion for settings that come after it', () => {
    const batch = [seen({ stream: 'a-1', type: '$streamDeleted', properties: {} }), settings('a-1', {})];
    expect(sift(batch).findings.map(({ what }) => what)).toEqual(['deleted for good', undefined]);
  });

  it('leaves settings of streams that are not kept alone', () => expect(sift([settings('$ce-a', { $maxCount: 1 })]).findings).toEqual([]));
});

describe('where a batch may be cut', () => {
  const [event, taken] = [seen({}), seen({ stream: 'fengqiao.event-1', type: 'fengqiao.taken', properties: {} })];
  const [mark, command] = [seen({ type: 'fengqiao.closed' }), seen({ stream: 'fengqiao.command-1', type: 'fengqiao.recorded' })];
  const [fence, statistics] = [
    seen({ stream: 'fengqiao.command-1', type: 'fengqiao.fence' }),
    seen({ stream: '$stats-1', type: '$statsCollected' }),
  ];

  it.each<[string, readonly Seen[], number]>([
    ['nothing', [], 0],
    ['a whole append', [event, event, mark, taken, taken, command], 6],
    ['half an append', [event, event], 0],
    ['an append without its command’s record', [event, taken], 0],
    ['a whole one and half of the next', [event, taken, command, event], 3],
    ['records of others in between', [fence, statistics, event], 2],
  ])('%s', (_what, batch, count) => expect(wholeAppends(batch)).toBe(count));
});
