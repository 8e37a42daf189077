import fc from 'fast-check';
import { compareMoney } from '@fengqiao/kernel';
import { courtFee } from './court-fee.js';
import { defaultSettings } from './settings.js';

const property = (amount: string) => courtFee({ kind: 'property', amount }).full;

describe('the court fee of a property case (R-DOCK-19)', () => {
  it.each([
    ['0', '50.00'],
    ['10000', '50.00'],
    ['10000.40', '50.01'],
    ['100000', '2300.00'],
    ['200000', '4300.00'],
    ['500000', '8800.00'],
    ['1000000', '13800.00'],
    ['2000000', '22800.00'],
    ['5000000', '46800.00'],
    ['10000000', '81800.00'],
    ['20000000', '141800.00'],
    ['30000000', '191800.00'],
  ])('of %s yuan is %s', (amount, fee) => expect(property(amount)).toBe(fee));
  it('never falls as the amount rises', () => {
    const amounts = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(compareMoney(property(String(less)), property(String(more)))).not.toBe(1);
      }),
    );
  });
  it('is refused for what is no amount', () => expect(() => property('-1')).toThrow(RangeError));
});

describe('other court fees', () => {
  it('labour is 10 (R-DOCK-19)', () =>
    expect(courtFee({ kind: 'labour' })).toEqual({ full: '10.00', payable: '10.00', halved: false, rule: 'R-DOCK-19' }));
  it('divorce is 50, and half a percent of what exceeds 200,000', () => {
    expect(courtFee({ kind: 'divorce' }).full).toBe('50.00');
    expect(courtFee({ kind: 'divorce', property: '200000' }).full).toBe('50.00');
    expect(courtFee({ kind: 'divorce', property: '300000' }).full).toBe('550.00');
    expect(courtFee({ kind: 'divorce' }, { settings: { ...defaultSettings, divorceFee: '300.00' } }).full).toBe('300.00');
  });
  it('confirmation is free (R-CONF-16)', () => {
    expect(courtFee({ kind: 'confirmation' }, { halvedFor: 'mediation' })).toEqual({
      full: '0.00',
      payable: '0.00',
      halved: false,
      rule: 'R-CONF-16',
    });
  });
});

describe('halving (R-DOCK-20)', () => {
  it('is for summary procedure, mediation and withdrawal', () => {
    for (const halvedFor of ['summary', 'mediation', 'withdrawal'] as const)
      expect(courtFee({ kind: 'property', amount: '100000' }, { halvedFor })).toEqual({
        full: '2300.00',
        payable: '1150.00',
        halved: true,
        rule: 'R-DOCK-20',
      });
  });
  it('can be switched off, since the source was not read', () => {
    const settings = { ...defaultSettings, halveCourtFee: false };
    expect(courtFee({ kind: 'labour' }, { halvedFor: 'mediation', settings })).toMatchObject({ payable: '10.00', halved: false });
  });
});
