import { brokenAppends } from './broken/appends.js';
import { brokenReadings } from './broken/readings.js';
import { checks } from './checks/index.js';
import { openInMemory } from './stores/in-memory.js';
import { runCheck, type Kind } from './suite.js';

const SHORT = { long: false };

describe('the suite of conformance checks', () => {
  it('has the 66 of the table, each once', () =>
    expect(checks.map(({ id }) => id)).toEqual(Array.from({ length: 66 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`)));
});

describe('no check is blind', () => {
  describe.each([...brokenAppends, ...brokenReadings])('a store where $defect', ({ found, open }) => {
    const kind: Kind = { name: 'in-memory', open: () => openInMemory(open()) };

    it.each(found)(
      'fails %s',
      async (wanted) => {
        const check = checks.find(({ id }) => id === wanted);
        if (!check) throw new Error(`there is no check ${wanted}`);
        const under = await kind.open();
        expect((await runCheck(check, under, kind, SHORT)).result).toMatchObject({ id: wanted, ok: false });
      },
      60_000,
    );
  });
});
