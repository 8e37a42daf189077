import { peopleOf, periodOf, perTenThousand, SUIT_TYPES } from './suits.js';

describe('suits per 10,000 people (R-MET-10)', () => {
  it('are 157.1 for 1,571 suits and 100,000 people', () => expect(perTenThousand(1571, 100_000)).toBe(157.1));
  it('have two places, rounded half up', () => {
    expect(perTenThousand(1, 80_000)).toBe(0.13);
    expect(perTenThousand(1, 81_000)).toBe(0.12);
    expect(perTenThousand(0, 100_000)).toBe(0);
  });
  it('are measured against residents and floating population', () => {
    expect(peopleOf({ residents: 90_000, floating: 10_000 })).toBe(100_000);
    expect(peopleOf({ residents: 90_000 })).toBe(90_000);
  });
  it('count first instance only, never pre-suit numbers or special procedure', () => expect(SUIT_TYPES).toEqual(['民初', '行初']));
  it.each([
    [2024, undefined, '2024-01-01', '2024-12-31'],
    [2024, 2, '2024-02-01', '2024-02-29'],
    [2024, 12, '2024-12-01', '2024-12-31'],
  ])('cover %s %s', (year, month, from, to) => expect(periodOf(year, month)).toEqual({ from, to }));
});
