import { play, strays, tidy, undisturbed } from './playing.js';

/** Ten more seeds, in a file of their own so that both run at once. */
describe('the journeys under a disturbed bus, further seeds', () => {
  let plain: unknown;
  beforeAll(async () => {
    plain = await undisturbed();
  }, 300_000);
  afterAll(tidy);

  it.each(Array.from({ length: 10 }, (_, index) => index + 11))(
    'come to the same when the bus duplicates, delays and shuffles (seed %i)',
    async (seed) => {
      const { result, state } = await play(seed);
      expect(strays(result)).toEqual([]);
      expect(JSON.parse(JSON.stringify(state))).toEqual(plain);
    },
    300_000,
  );
});
