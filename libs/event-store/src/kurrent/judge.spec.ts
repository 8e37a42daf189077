import type { Append, ExpectedVersion, NewEvent } from '../port.js';
import { admitNames, attemptOf, commandOf, fenceOf, knownEvents, repeated, standing, tailOf, type Tail } from './judge.js';
import type { Proposed, Seen } from './server.js';

const NOW = new Date('2026-01-05T00:00:00Z');
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const happened = (n: number, body = '{}'): NewEvent => ({ id: uuid(n), type: 'Happened', body: Buffer.from(body) });
const ids = () => {
  let made = 900;
  return () => uuid((made += 1));
};

interface Asking {
  readonly stream: string;
  readonly expected?: ExpectedVersion;
  readonly events?: readonly NewEvent[];
  readonly closes?: boolean;
}

const asked = (...writes: readonly Asking[]): Append => ({
  command: { id: uuid(1), fingerprint: Buffer.from('print'), result: Buffer.from('"result"') },
  writes: writes.map((write) => ({ subject: 'd-1', expected: 'any', events: [happened(2)], ...write })),
  deadline: NOW,
});

/** What the server would give back of what was put. */
const seenOf = ({ stream, id, type, data, properties }: Proposed, revision = 0): Seen => ({
  place: { commit: 1n, prepare: 1n },
  stream,
  revision,
  id,
  type,
  created: NOW,
  properties,
  data,
});
const at = (revision: number, type = 'Happened'): Tail =>
  tailOf(seenOf({ stream: 'a-1', id: uuid(9), type, data: Buffer.from(''), properties: {} }, revision));
const nothing = tailOf(undefined);

describe('the state of a stream', () => {
  it('is one version more than its newest revision', () => expect(at(4)).toEqual({ version: 5, state: 4, closed: false }));
  it('does not count the mark that closed it', () => expect(at(4, 'fengqiao.closed')).toEqual({ version: 4, state: 4, closed: true }));
  it('is none without records', () => expect(nothing).toEqual({ version: 0, state: 'none', closed: false }));
});

describe('what stands in the way', () => {
  it.each<[ExpectedVersion, Tail, boolean]>([
    ['any', nothing, true],
    ['any', at(3), true],
    ['none', nothing, true],
    ['none', at(0), false],
    [0, nothing, true],
    ['exists', nothing, false],
    ['exists', at(0), true],
    [4, at(3), true],
    [3, at(3), false],
    [5, at(3), false],
  ])('%s against %j: accepted %s', (expected, tail, accepted) =>
    expect(standing(asked({ stream: 'a-1', expected }), [tail], NOW)?.kind).toBe(accepted ? undefined : 'conflict'),
  );

  it('names every stream that violates, with its true version', () => {
    const append = asked({ stream: 'a-1', expected: 'none' }, { stream: 'b-1', expected: 2 }, { stream: 'c-1', expected: 9, events: [] });
    expect(standing(append, [at(0), at(1), nothing], NOW)).toEqual({
      kind: 'conflict',
      conflicts: [
        { stream: 'a-1', expected: 'none', actual: 1 },
        { stream: 'c-1', expected: 9, actual: 0 },
      ],
    });
  });

  it('says the deadline first, then what is closed', () => {
    const append = asked({ stream: 'a-1' }, { stream: 'b-1', expected: 9 });
    const tails = [at(1, 'fengqiao.closed'), at(1)];
    expect(standing(append, tails, NOW)).toEqual({ kind: 'closed', streams: ['a-1'] });
    expect(standing(append, tails, new Date(NOW.getTime() + 1))).toEqual({ kind: 'deadline-passed' });
  });

  it('refuses the revision of the mark itself as a version', () =>
    expect(standing(asked({ stream: 'a-1', expected: 5 }), [at(4, 'fengqiao.closed')], NOW)?.kind).toBe('closed'));
});

describe('an attempt', () => {
  const append = asked({ stream: 'a-1', events: [happened(2), happened(3)], closes: true }, { stream: 'b-1', expected: 4, events: [] });
  const attempt = attemptOf(append, [at(6), at(3)], nothing, ids());

  it('checks every stream at its exact state, those of the ids and of the command included: never anything goes', () =>
    expect(attempt.checks).toEqual([
      { stream: 'a-1', state: 6 },
      { stream: 'b-1', state: 3 },
      { stream: `fengqiao.event-${uuid(2)}`, state: 'none' },
      { stream: `fengqiao.event-${uuid(3)}`, state: 'none' },
      { stream: `fengqiao.command-${uuid(1)}`, state: 'none' },
    ]));

  it('writes the events as they are, then the mark, the ids taken and the command', () => {
    expect(attempt.records.map(({ type }) => type)).toEqual([
      'Happened',
      'Happened',
      'fengqiao.closed',
      'fengqiao.taken',
      'fengqiao.taken',
      'fengqiao.recorded',
    ]);
    expect(attempt.records[0]).toMatchObject({ stream: 'a-1', id: uuid(2), data: Buffer.from('{}'), properties: { subject: 'd-1' } });
    expect(new Set(attempt.records.map(({ id }) => id)).size).toBe(6);
  });

  it('is known by the id of its command record alone, and fenced off by a record on that stream', () => {
    const again = attemptOf(append, [at(6), at(3)], nothing, () => uuid(77));
    expect(again.id).not.toBe(attempt.id);
    expect(fenceOf(attempt, ids())).toMatchObject({ stream: `fengqiao.command-${uuid(1)}`, type: 'fengqiao.fence' });
    expect(attemptOf(append, [at(6), at(3)], at(0, 'fengqiao.fence'), ids()).before.state).toBe(0);
  });
});

describe('a command that was given before', () => {
  const append = asked({ stream: 'a-1', events: [happened(2), happened(3)] });
  const record = attemptOf(append, [nothing], nothing, ids()).records.at(-1)!;

  it('comes back byte for byte, with its last event', () => {
    const known = commandOf(seenOf(record))!;
    expect(known.last).toBe(uuid(3));
    expect(repeated(append, known)).toEqual({ kind: 'known', lasts: [uuid(3)], result: Buffer.from('"result"') });
  });

  it('is refused with another fingerprint', () => {
    const other = { ...append, command: { ...append.command, fingerprint: Buffer.from('other') } };
    expect(repeated(other, commandOf(seenOf(record))!)).toEqual({ kind: 'fingerprint-mismatch' });
  });

  it('recorded nothing while only fences are there', () => {
    expect(commandOf(undefined)).toBeUndefined();
    expect(commandOf(seenOf(fenceOf(attemptOf(append, [nothing], nothing, ids()), ids())))).toBeUndefined();
  });
});

describe('events that were recorded before', () => {
  const append = asked({ stream: 'a-1', events: [happened(2), happened(3)] });
  const claims = attemptOf(append, [nothing], nothing, ids())
    .records.filter(({ type }) => type === 'fengqiao.taken')
    .map((record) => seenOf(record));

  it('are known when all of them are, in the same stream, with the same bytes', () =>
    expect(knownEvents(append, claims)).toEqual({ kind: 'known', lasts: [uuid(2), uuid(3)], result: append.command.result }));

  it('are new when none is taken', () => expect(knownEvents(append, [undefined, undefined])).toBeUndefined());

  it.each<[string, Append, readonly (Seen | undefined)[]]>([
    ['only part is known', append, [claims[0], undefined]],
    ['a known part is followed by a new one', asked({ stream: 'a-1', events: [happened(2), happened(4)] }), [claims[0], undefined]],
    ['the stream is another', asked({ stream: 'b-1', events: [happened(2), happened(3)] }), claims],
    ['the bytes are others', asked({ stream: 'a-1', events: [happened(2, '[]'), happened(3)] }), claims],
    ['the type is another', asked({ stream: 'a-1', events: [{ ...happened(2), type: 'Other' }, happened(3)] }), claims],
  ])('are refused when %s', (_when, again, found) => expect(knownEvents(again, found)).toEqual({ kind: 'event-mismatch' }));
});

describe('names within one append', () => {
  it('differ by more than capitals, which the server does not see there', () => {
    expect(() => admitNames(asked({ stream: 'a-X' }, { stream: 'a-x' }))).toThrow('capitals');
    expect(() => admitNames(asked({ stream: 'a-x' }, { stream: 'a-y' }))).not.toThrow();
  });
});
