import { explain } from '../screening/explain.js';
import { genuineShapes } from './genuine.js';
import { furtherShapes, shamShapes } from './sham.js';
import { idOf, type CaseShape } from './shape.js';
import { play, tiersOf, world } from './world.js';

const HELD = ['review', 'alert'];
const played = new Map<CaseShape, number>();
const held = (shape: CaseShape): number => {
  const count = played.get(shape) ?? tiersOf(shape, play(shape)).filter((tier) => HELD.includes(tier)).length;
  played.set(shape, count);
  return count;
};
const indicators = (shape: CaseShape, index = 0): string[] => [
  ...new Set(
    play(shape)
      .shown(idOf(shape, index))
      .fired.map(({ indicator }) => indicator),
  ),
];
const named = (id: string): CaseShape => {
  const found = [...shamShapes, ...furtherShapes, ...genuineShapes].find((shape) => shape.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the golden sets', () => {
  it.each(shamShapes.map((shape) => [shape.id, shape] as const))('holds every agreement of the shape of %s', (_id, shape) =>
    expect(held(shape)).toBe(shape.agreements.length),
  );
  it.each(furtherShapes.map((shape) => [shape.id, shape] as const))('holds every agreement of the shape of %s as well', (_id, shape) =>
    expect(held(shape)).toBe(shape.agreements.length),
  );
  it.each(genuineShapes.map((shape) => [shape.id, shape] as const))('holds no agreement of the shape of %s', (_id, shape) =>
    expect(held(shape)).toBe(0),
  );

  it('counts what the README says, case by case and agreement by agreement', () => {
    const count = (shapes: readonly CaseShape[]): readonly number[] => [
      shapes.length,
      shapes.filter((shape) => held(shape) > 0).length,
      shapes.reduce((total, { agreements }) => total + agreements.length, 0),
      shapes.reduce((total, shape) => total + held(shape), 0),
    ];
    expect({ sham: count(shamShapes), further: count(furtherShapes), genuine: count(genuineShapes) }).toEqual({
      sham: [10, 10, 42, 42],
      further: [3, 3, 27, 27],
      genuine: [11, 0, 832, 0],
    });
  });
});

describe('without anything that the court has to find first', () => {
  it('holds what a series or the arithmetic of the paper shows, and nothing else', () => {
    const platformOnly = [...shamShapes, ...furtherShapes].map((shape) => ({ ...shape, findings: [] }));
    expect(platformOnly.filter((shape) => held(shape) > 0).map(({ id }) => id)).toEqual(['SH-04', 'SH-13', 'SH-26', 'SH-16', 'SH-17']);
  });
});

describe('what each shape shows', () => {
  it.each([
    ['SH-04', ['PAYEE-SAME', 'AGENT-SAME']],
    ['SH-05', ['NO-CONFRONT', 'TIMING-ENFORCE']],
    ['SH-07', ['SELF-SETTLED', 'REL-KIN', 'WAGE-ABNORMAL']],
    ['SH-13', ['NO-CONFRONT', 'AGREED-EXCEEDS-CLAIM', 'SAME-DAY-BATCH']],
    ['SH-16', ['AMOUNT-IDENTICAL', 'SAME-DAY-BATCH']],
    ['SH-17', ['CLAIMANT-REPEAT', 'AGENT-SAME', 'SERIES']],
    ['SH-21', ['EVID-DATE', 'CASH-LARGE']],
    ['SH-25', ['ADDR-SAME', 'DOC-THIN']],
    ['SH-26', ['OBLIGATION-EXTINGUISHED', 'MEDIATOR-FARMING', 'PARTY-UNAWARE']],
  ])('%s: %s', (id, expected) => expect(indicators(named(id))).toEqual(expect.arrayContaining(expected)));
});

describe('pairs of the same surface', () => {
  const explained = (id: string, index: number): string => {
    const shape = named(id);
    return explain(play(shape).shown(idOf(shape, index))).en;
  };

  it('SH-13 and MG-01: eighteen are held, thirty-eight are not, and both say why', () => {
    expect(explained('SH-13', 5)).toMatch(/SAME-DAY-BATCH \(series, R-SHAM-29\).*SERIES-MARKED \(amount, R-SHAM-20\)/);
    expect(explained('SH-13', 5)).toContain('every clock go on');
    expect(explained('MG-01', 5)).toMatch(/^There are signs, but they do not hold it.*SAME-DAY-BATCH/);
    expect(explained('MG-23', 0)).toMatch(/Being fast, many or of one mind is not enough.*FAST-CLOSE/);
  });

  it('MG-01 with one paper a little exceeded is not held; with one paper doubled the batch of its day is', () => {
    const genuine = named('MG-01');
    const with0 = (paper: string): CaseShape => ({
      ...genuine,
      agreements: genuine.agreements.map((one, index) => (index === 0 ? { ...one, paper } : one)),
    });
    const little = with0('8571.43');
    expect(indicators(little)).toContain('AGREED-EXCEEDS-CLAIM');
    expect(held(little)).toBe(0);
    const doubled = with0('4500');
    expect(indicators(doubled)).toContain('AGREED-EXCEEDS-CLAIM');
    expect(held(doubled)).toBe(13);
  });

  it('twelve unpaid workers, one paper of 10,000: settled at 10,500 none is held, at 20,000 all are', () => {
    const twelve = (amount: string): CaseShape => ({
      ...named('MG-03'),
      agreements: Array.from({ length: 12 }, (_, index) => ({
        payer: 'workshop',
        payee: `worker-${index}`,
        amount: index === 0 ? amount : String(9_000 + index * 150),
        on: '2025-06-12',
        labour: true,
        confronted: false,
        ...(index === 0 ? { paper: '10000', claimed: amount } : {}),
      })),
    });
    expect(held(twelve('10500'))).toBe(0);
    expect(held(twelve('20000'))).toBe(12);
  });

  it('SH-17 and a supplier: three disputes about work are held, three about goods are not, nor is work counted with goods', () => {
    const three = (more: (index: number) => Partial<CaseShape['agreements'][number]>): CaseShape => ({
      id: 'returning',
      grade: 'C',
      agreements: [0, 1, 2].map((index) => ({
        payer: 'buyer',
        payee: 'supplier',
        amount: String(30_000 + index * 700),
        on: `2025-0${index + 1}-10`,
        dispute: `returning.${index}`,
        confronted: false,
        ...more(index),
      })),
    });
    const goods = three(() => ({ cause: 'sale' }));
    expect(held(goods)).toBe(0);
    expect(indicators(goods)).toContain('CLAIMANT-REPEAT');
    expect(held(three(() => ({ cause: 'labour', labour: true })))).toBe(3);
    expect(held(three(() => ({ cause: 'labour-service' })))).toBe(3);
    expect(held(three((index) => (index === 0 ? { cause: 'labour', labour: true } : { cause: 'sale' })))).toBe(0);
  });

  it('SH-13: the first four, seen before there was a series, are held too', () => {
    const shape = named('SH-13');
    const four = { ...shape, agreements: shape.agreements.slice(0, 4) };
    expect(tiersOf(four, play(four))).toEqual(['review', 'watch', 'watch', 'watch']);
    const five = { ...shape, agreements: shape.agreements.slice(0, 5) };
    expect(tiersOf(five, play(five))).toEqual(['review', 'review', 'review', 'review', 'review']);
  });

  it('SH-16 and MG-03: equal sums without a paper are held, unequal ones are not', () => {
    const genuine = named('MG-03');
    const equal = { ...genuine, agreements: genuine.agreements.map((one) => ({ ...one, amount: '6545.45' })) };
    expect(held(equal)).toBe(0);
    expect(held({ ...equal, agreements: equal.agreements.map((one) => ({ ...one, claimed: '6545.45', evidence: 1 })) })).toBe(11);
  });

  it('SH-26 and MG-34: a batch for one claimant is not held while its fees are still to be paid', () => {
    const sham = named('SH-26');
    const genuine = { ...sham, denied: [], agreements: sham.agreements.map((one) => ({ ...one, performed: false })) };
    expect(held(genuine)).toBe(0);
    expect(held({ ...sham, denied: [] })).toBe(sham.agreements.length);
  });

  it('SH-05 and MG-12: an extension of a loan nobody argues about is not held', () => {
    expect(held({ ...named('SH-05'), findings: [] })).toBe(0);
  });
});

describe('who is told', () => {
  it('raises one suspicion for each held agreement, and none after the court has ruled', () => {
    const shape = named('SH-13');
    expect(play(shape).recorded.filter(({ type }) => type === 'SuspicionRaised')).toHaveLength(18);

    const ruled = world();
    const first = { ...shape, agreements: shape.agreements.slice(1, 5) };
    play(first, ruled);
    ruled.hear('confirmation', 'AgreementConfirmed', `application-${idOf(first, 0)}`, { contentHash: 'x' });
    const rest = { ...shape, id: 'SH-13.rest', agreements: [...shape.agreements.slice(0, 1), ...shape.agreements.slice(5)] };
    play(rest, ruled);
    expect(ruled.shown(idOf(first, 0))).toMatchObject({ suspicions: [], ruled: { outcome: 'confirmed' }, result: { tier: 'review' } });
    expect(ruled.shown(idOf(first, 1)).suspicions).toMatchObject([{ status: 'open' }]);
  });

  it('publishes no deadline and stops none: screening has none (R-SHAM-10)', () => {
    const types = new Set(shamShapes.flatMap((shape) => play(shape).recorded.map(({ type }) => type)));
    expect([...types].filter((type) => type.startsWith('Deadline'))).toEqual([]);
  });
});
