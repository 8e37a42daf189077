/**
 * Long files first, so that no worker ends alone with one of them: whole journeys, then those with a server, then the pure ones. What ran before
 * on this machine goes by the time that it took, as ever.
 */
const Sequencer = require('@jest/test-sequencer').default;

const KINDS = ['.e2e.spec.ts', '.int.spec.ts', '.spec.ts'];
const kindOf = ({ path }) => KINDS.findIndex((ending) => path.endsWith(ending));

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const timed = super.sort(tests);
    return timed.every(({ duration }) => duration !== undefined) ? timed : timed.sort((a, b) => kindOf(a) - kindOf(b));
  }
};
