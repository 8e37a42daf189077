import { lintConfig } from './scripts/check/lint-config.mjs';

export default lintConfig({
  root: import.meta.dirname,
  project: 'tsconfig.spec.json',
  ignores: [
    '**/node_modules/',
    '**/dist/',
    '**/generated/',
    '.data/',
    '.nx/',
    '.stryker-tmp/',
    'coverage/',
    'reports/',
    'contracts/',
    'test/architecture/fixtures/',
  ],
});
