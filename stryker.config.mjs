/**
 * Mutates the domain of the services: `npm run mutate`, or `npm run mutate -- services/confirmation`. Only the rule books run against
 * the mutants: nothing else says whether a rule was taken away.
 */
export default {
  testRunner: 'rule-books',
  plugins: ['./scripts/check/mutate/runner.mjs'],
  testRunnerNodeArgs: ['--conditions=@fengqiao/source'],
  coverageAnalysis: 'perTest',
  // `golden` holds the cases of a rule book, not rules.
  mutate: ['services/*/src/domain/**/*.ts', '!**/*.spec.ts', '!**/domain/golden/**'],
  ignorePatterns: ['dist', '.data', '.nx', 'reports', 'coverage', 'deploy'],
  concurrency: 2,
  // Ample: a busy machine must not pass for an endless loop, and most loops end at Stryker's limit of hits, not at a time.
  timeoutMS: 60_000,
  reporters: ['html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false },
  checkers: [],
  // Tables computed when a module loads are judged too: their rule numbers, texts and lists are rules like any other.
  ignoreStatic: false,
  warnings: { slow: false },
  thresholds: { high: 95, low: 85, break: 80 },
};
