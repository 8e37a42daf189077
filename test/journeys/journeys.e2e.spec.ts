import { journeys, play, strays, tidy } from './playing.js';

describe('the journeys, through HTTP only', () => {
  let plain: Awaited<ReturnType<typeof play>>;
  beforeAll(async () => {
    plain = await play();
  }, 300_000);
  afterAll(tidy);

  it.each(journeys)('$title', ({ scenario }) =>
    expect(strays(plain.result).filter((stray) => stray.startsWith(`${scenario.id} `))).toEqual([]),
  );

  it('leave read models that equal a fold of the whole log', () => {
    expect(plain.compared.filter(({ differing }) => differing !== 0)).toEqual([]);
    expect(plain.compared.filter(({ rows }) => rows > 0).length).toBeGreaterThan(10);
  });

  it('leave no message behind', () =>
    expect(Object.values(plain.state as Record<string, { held: unknown[] }>).flatMap(({ held }) => held)).toEqual([]));

  it.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    'come to the same when the bus duplicates, delays and shuffles (seed %i)',
    async (seed) => {
      const { result, state } = await play(seed);
      expect(strays(result)).toEqual([]);
      expect(state).toEqual(plain.state);
    },
    300_000,
  );
});
