import { check } from './checker/index.js';
import { bugsOfHearing } from './seeded/bugs-of-hearing.js';
import { bugsOfRecording } from './seeded/bugs-of-recording.js';
import { forgetCleanRun, openCleanRun, type CleanRun } from './seeded/clean-run.js';

describe('the checker of fault runs', () => {
  let run: CleanRun;
  beforeEach(async () => {
    run = await openCleanRun();
  }, 240_000);
  afterEach(() => run.close());
  afterAll(forgetCleanRun);

  it('finds nothing where nothing went wrong', async () => {
    expect(run.events.length).toBeGreaterThan(60);
    expect(await check(run.evidence)).toEqual([]);
  });

  it.each([...bugsOfRecording, ...bugsOfHearing])('sees that $name ($breaks)', async ({ breaks, seed }) => {
    const evident = await seed(run);
    const found = await check({ ...run.evidence, ...evident });
    expect(found.map(({ invariant }) => invariant)).toContain(breaks);
  });
});
