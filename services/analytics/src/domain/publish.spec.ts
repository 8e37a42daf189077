import { publish } from './publish.js';

describe('what leaves analytics', () => {
  it('is the population of a place, which is public (R-MET-07)', () => expect(publish).toEqual({ PopulationSet: 'body' }));
});
