import { ACKNOWLEDGED, compared, idOf, keyOf, observer, placeBook } from './tally.mjs';

const event = (number: number, place: number, more: object = {}): object => ({
  id: idOf(3, number),
  place,
  stream: 'race-1',
  version: place + 1,
  subject: 'dispute-1',
  subjectSequence: place + 1,
  ...more,
});

const watched = (...events: object[]) => {
  const watcher = observer({ contiguous: true });
  for (const one of events) watcher.see(one);
  return watcher;
};

describe('the score of the gap race', () => {
  it('knows an event by its id', () => expect(keyOf(idOf(15, 1_000_000))).toEqual({ writer: 15, number: 1_000_000 }));
  it('finds nothing in an undisturbed log', () => {
    const { found, seen } = watched(event(0, 0), event(1, 1), event(2, 2));
    expect(found).toMatchObject({ events: 3, doubled: 0, outOfOrder: 0 });
    const acknowledged = placeBook();
    for (const number of [0, 1, 2]) acknowledged.set(3, number, number === 0 ? ACKNOWLEDGED : number + 1);
    expect(compared(acknowledged, seen)).toMatchObject({ lost: 0, unasked: 0, moved: 0 });
  });
  it('finds a lost, a moved and an unasked event', () => {
    const { seen } = watched(event(0, 0), event(1, 1));
    const acknowledged = placeBook();
    acknowledged.set(3, 0, 2);
    acknowledged.set(3, 2, ACKNOWLEDGED);
    expect(compared(acknowledged, seen)).toMatchObject({ lost: 1, unasked: 1, moved: 1 });
  });
  it('counts as lost for a reader that began later only what lies behind its beginning', () => {
    const acknowledged = placeBook();
    acknowledged.set(3, 0, 1);
    acknowledged.set(3, 1, 2);
    expect(compared(acknowledged, placeBook(), 1)).toMatchObject({ lost: 1 });
  });
  it('finds an event seen twice', () => expect(watched(event(0, 0), event(0, 0)).found.doubled).toBe(1));
  it('finds a hole in the log', () =>
    expect(watched(event(0, 0), event(1, 2, { version: 2, subjectSequence: 2 })).found.outOfOrder).toBe(1));
  it('finds a version that comes too early', () => expect(watched(event(0, 0), event(1, 1, { version: 3 })).found.outOfOrder).toBe(1));
  it('finds a hole in a dispute', () => expect(watched(event(0, 0), event(1, 1, { subjectSequence: 3 })).found.outOfOrder).toBe(1));
});
