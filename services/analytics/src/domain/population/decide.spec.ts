import { given, occasion, repeating } from '@fengqiao/testing';
import { population } from './aggregate.js';
import type { Figure, PopulationCommand, PopulationEvent } from './types.js';

const at = occasion({ person: 'analyst', role: 'analyst' }, '2025-03-03');
const TIESHAN = '420205000000';
const figure: Figure = { year: 2024, residents: 60_000, floating: 3_000, source: 'bulletin' };
const set = (division: string, more: Partial<Figure> = {}): PopulationCommand => ({
  type: 'SetPopulation',
  data: { division, ...figure, ...more },
});
const known: PopulationEvent = { type: 'PopulationSet', data: { division: TIESHAN, ...figure } };

describe('setting a population (R-MET-07, R-MET-10)', () => {
  it('is recorded as its source says it', () =>
    given(population)
      .when(set(TIESHAN), at)
      .thenRecordsEvents({ type: 'PopulationSet', data: { division: TIESHAN, ...figure } }));
  it('is recorded for a place inside a listed one', () => given(population).when(set('420205001999'), at).thenRecords('PopulationSet'));
  it('is recorded for a repealed division', () => given(population).when(set('422201000000'), at).thenRecords('PopulationSet'));
  it('is refused for a place that is not', () => given(population).when(set('999999999999'), at).thenRefuses('division-unknown'));
  it('is recorded for the year that runs', () =>
    given(population)
      .when(set(TIESHAN, { year: 2025 }), at)
      .thenRecords('PopulationSet'));
  it('is refused for the year after it', () =>
    given(population)
      .when(set(TIESHAN, { year: 2026 }), at)
      .thenRefuses('year-ahead'));
  it('said again records nothing', () => given(population, [known]).when(set(TIESHAN), at).thenRecordsNothing());
  it.each<[string, Partial<Figure>]>([
    ['residents', { residents: 60_001 }],
    ['floating population', { floating: 0 }],
    ['source', { source: 'corrected bulletin' }],
    ['year', { year: 2023 }],
  ])('is recorded with another %s', (_what, more) =>
    given(population, [known]).when(set(TIESHAN, more), at).thenRecordsEvents({ type: 'PopulationSet', data: more }),
  );

  it('keeps the last figure of each year', () => {
    const { state } = given(population, [known])
      .after(set(TIESHAN, { year: 2023 }), at)
      .after(set(TIESHAN, { residents: 61_000 }), at);
    expect(state).toEqual({
      status: 'known',
      division: TIESHAN,
      figures: { 2023: { ...figure, year: 2023 }, 2024: { ...figure, residents: 61_000 } },
    });
    expect(population.item(state)).toEqual({ status: 'known', title: '人口 420205000000 2024', waitingFor: [] });
    expect(population.ties(state)).toEqual({ division: TIESHAN });
    expect(
      population.item(
        given(population, [known])
          .after(set(TIESHAN, { year: 2022 }), at)
          .after(set(TIESHAN, { year: 2025 }), at).state,
      ),
    ).toMatchObject({
      title: '人口 420205000000 2025',
    });
  });

  it('is known to nobody before its first figure', () => {
    expect(population.item(population.initial)).toEqual({ status: 'unknown', title: '', waitingFor: [] });
    expect(population.ties(population.initial)).toStrictEqual({});
    expect(population.subject(population.initial, TIESHAN)).toBeUndefined();
  });

  it('is kept and shown under its name', () => expect(population).toMatchObject({ category: 'population', viewName: 'PopulationView' }));

  it('records nothing when the last command is repeated, after any history', () => {
    const steps = [set(TIESHAN), set(TIESHAN, { year: 2026 }), set(TIESHAN, { residents: 1 }), set(TIESHAN)];
    expect(
      repeating(
        population,
        steps.map((command) => ({ command, occasion: at })),
      ),
    ).toEqual([]);
  });
});
