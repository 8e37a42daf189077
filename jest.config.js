const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@fengqiao/source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.[cm]?[tj]s$': '<rootDir>/scripts/jest-transform.cjs' },
  transformIgnorePatterns: [],
  modulePathIgnorePatterns: [
    '<rootDir>/.*/dist/',
    '<rootDir>/.data/',
    '<rootDir>/.stryker-tmp/',
    '<rootDir>/.nx/',
    '<rootDir>/test/architecture/fixtures/',
  ],
};

/** `pure` runs in seconds without a server; `real` starts one PostgreSQL for all of its files. */
export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/scripts/jest-sequencer.cjs',
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/{libs,services,test,scripts}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$', '/node_modules/'],
    },
    {
      ...shared,
      displayName: 'real',
      setupFilesAfterEnv: ['<rootDir>/scripts/jest-patience.cjs'],
      testMatch: ['<rootDir>/{libs,services,test}/**/*.{int,e2e}.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
      globalSetup: '<rootDir>/libs/testing/src/servers/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/servers/global-teardown.ts',
    },
  ],
};
