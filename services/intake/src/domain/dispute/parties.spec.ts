import fc from 'fast-check';
import { canonicalJson } from '@fengqiao/kernel';
import { creditCodeFits, residentNumberFits, wrongNumbers } from './identity.js';
import { PAGE_BYTES, pagesOf, sizeOf } from './parties.js';
import type { Party } from './types.js';

const party = (index: number, domicile: string): Party => ({
  partyId: `p${index}`,
  side: 'applicant',
  kind: 'person',
  name: '张三',
  domicile,
  identity: 'not-given',
  agents: [],
});

describe('pages of parties', () => {
  it('hold everybody once, in order, and fit (the smallest page holds one)', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 60, unit: 'grapheme' }), { maxLength: 60 }),
        fc.integer({ min: 800, max: 8_000 }),
        (texts, limit) => {
          const parties = texts.map((text, index) => party(index, text));
          const pages = pagesOf(parties, limit);
          expect(pages.flat()).toEqual(parties);
          for (const page of pages) {
            expect(page.length).toBeGreaterThan(0);
            if (page.length > 1) expect(Buffer.byteLength(canonicalJson(page))).toBeLessThanOrEqual(limit + 2);
          }
        },
      ),
    ));
  it('are as few as fit', () => {
    const one = party(0, '某村');
    const size = sizeOf(one);
    expect(size).toBeGreaterThan(Buffer.byteLength(canonicalJson(one)) + 2 * 130);
    expect(pagesOf([one, one, one], size * 3)).toHaveLength(1);
    expect(pagesOf([one, one, one], size * 3 - 1)).toHaveLength(2);
    expect(pagesOf([])).toEqual([]);
    expect(PAGE_BYTES).toBeLessThan(256 * 1024);
  });
});

describe('identity numbers', () => {
  it.each<[string, boolean]>([
    ['420202199001011231', true],
    ['420202199001011230', false],
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['1101051949123100', false],
    ['011010519491231002', false],
    ['42020219900101123A', false],
    ['11010519491331002X', false],
  ])('%s fits: %s', (number, fits) => expect(residentNumberFits(number)).toBe(fits));
  it.each<[string, boolean]>([
    ['91110000600037341L', true],
    ['91110000600037341l', true],
    ['91110000600037341M', false],
    ['9111000060003734', false],
    ['91110000600037341I', false],
  ])('%s is a credit code: %s', (code, fits) => expect(creditCodeFits(code)).toBe(fits));
  it('are wrong only for people with a resident number (R-DOCK-22)', () =>
    expect(
      wrongNumbers([
        { kind: 'person', idNumber: '1' },
        { kind: 'person' },
        { kind: 'person', idKind: 'passport', idNumber: '1' },
        { kind: 'legal-person', usci: '1' },
        { kind: 'person', idNumber: '2' },
      ]),
    ).toEqual([0, 4]));
});
