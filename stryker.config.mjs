import jest from './jest.config.js';

const [{ displayName: _, ...pure }] = jest.projects;

/** Mutates the domain of the services: `npm run mutate`, or `npm run mutate -- services/confirmation`. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', config: pure, enableFindRelatedTests: true },
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
