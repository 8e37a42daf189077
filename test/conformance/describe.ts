import type { Check, Result, Under } from './check.js';
import { checks } from './checks/index.js';
import { startOwnServer } from './own-server.js';
import { runCheck, type Kind } from './suite.js';

/** The whole suite as tests of Jest, in its short form. @param notApplicable the checks that say nothing about this kind: any other that is not run is a failure */
export const describeConformance = (
  title: string,
  kind: Kind,
  notApplicable: readonly string[],
  chosen: readonly Check[] = checks,
): void => {
  describe(`conformance of the store (${title})`, () => {
    let under: Under;
    let starting: ReturnType<typeof startOwnServer> | undefined;
    const server = () => (starting ??= startOwnServer());
    const results: Result[] = [];
    beforeAll(async () => {
      under = await kind.open();
    }, 60_000);
    afterAll(async () => {
      await under.close();
      await (await starting)?.stop();
    }, 60_000);

    it.each(chosen)(
      '$id $title',
      async (check) => {
        const { result, error } = await runCheck(check, under, kind, { long: false, server });
        results.push(result);
        if (error) throw error as Error;
      },
      130_000,
    );

    it('leaves out only what says nothing about it', () =>
      expect(results.filter(({ ok }) => ok === null).map(({ id }) => id)).toEqual(notApplicable));
  });
};
