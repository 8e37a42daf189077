import jest from './jest.config.js';

const [{ displayName: _, ...pure }] = jest.projects;

/** Only the rule books of the services: nothing else says whether a rule was taken away. */
const ruleBooks = { ...pure, testMatch: ['<rootDir>/services/*/src/domain/**/*.spec.ts'] };

/** Mutates the domain of the services: `npm run mutate`, or `npm run mutate -- services/confirmation`. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', config: ruleBooks, enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: ['services/*/src/domain/**/*.ts', '!services/*/src/domain/**/*.spec.ts'],
  ignorePatterns: ['dist', '.data', '.nx', 'reports', 'coverage', 'deploy'],
  concurrency: 2,
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  clearTextReporter: { allowColor: false, reportTests: false },
  checkers: [],
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  thresholds: { high: 95, low: 85, break: 80 },
};
