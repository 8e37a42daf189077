/**
 * Every check of the repository, from a fresh clone on. With --quick, only the specs that need no server.
 * Only Node built-ins may be imported here: nothing is installed yet.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installReason } from './check/install.mjs';
import { inPairs, run } from './check/processes.mjs';

const root = join(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const started = performance.now();
/** What hangs is stopped and counts as failed. */
const testMinutes = Number(process.env.FENGQIAO_TEST_MINUTES ?? 45);
const totals = { passed: 0, failed: 0 };

const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  jest: 'node_modules/jest/bin/jest.js',
};
const cache = (name) => ['--cache', '--cache-location', `node_modules/.cache/${name}`, '--cache-strategy', 'content'];

const checks = [
  { name: 'build', what: 'tsc -b', args: [bin.tsc, '-b'] },
  { name: 'lint', what: 'eslint', args: [bin.eslint, '.', '--max-warnings', '0', ...cache('eslint/')] },
  { name: 'types of specs', what: 'tsc -p tsconfig.spec.json', args: [bin.tsc, '-p', 'tsconfig.spec.json'] },
  { name: 'format', what: 'prettier --check', args: [bin.prettier, '--check', '.', '--log-level', 'warn', ...cache('prettier-check')] },
  { name: 'boundaries', what: 'dependency-cruiser', args: [bin.depcruise, 'libs', 'services', '--config', '.dependency-cruiser.cjs'] },
  { name: 'generated files', what: 'scripts/generate.mjs --check', args: ['scripts/generate.mjs', '--check'], after: 'build' },
];

const report = (name, what, { code, output, seconds }) => {
  totals[code === 0 ? 'passed' : 'failed'] += 1;
  console.log(`\n== ${name} (${what}): ${code === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  if (code !== 0 && output.trim() !== '') console.log(output.trimEnd());
};

const finish = () => {
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
};

const install = async () => {
  const reason = installReason(root);
  if (!reason) return true;
  console.log(`== install (npm ci): ${reason}`);
  const result = await run('npm', ['ci', '--no-audit', '--no-fund'], { root, minutes: 10 });
  report('install', 'npm ci', result);
  return result.code === 0;
};

/** What a run of Jest counts for: its tests, each suite that could not run, and one more when it failed without naming a failure. */
const tally = (file, code) => {
  const outcome = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0, numPendingTests = 0, numTodoTests = 0 } = outcome;
  const named = numFailedTests + numRuntimeErrorTestSuites;
  const silent = named === 0 && (code !== 0 || numPassedTests === 0);
  if (silent) console.log(`jest ended with code ${code}, and named no test that failed`);
  return { passed: numPassedTests, failed: silent ? 1 : named, skipped: numPendingTests + numTodoTests };
};

const runJest = async (results) => {
  const projects = quick ? ['pure'] : ['pure', 'real'];
  mkdirSync(join(root, '.data'), { recursive: true });
  rmSync(join(root, results), { force: true });
  console.log(`\n== tests (jest: ${projects.join(', ')})`);
  const workers = Math.max(2, availableParallelism() - 1);
  const args = [bin.jest, '--ci', '--json', `--outputFile=${results}`, `--maxWorkers=${workers}`, '--selectProjects', ...projects];
  const { code, seconds, timedOut } = await run(process.execPath, args, { root, minutes: testMinutes, live: true });
  if (timedOut) console.log(`stopped after ${testMinutes} minutes (FENGQIAO_TEST_MINUTES)`);
  const { passed, failed, skipped } = tally(join(root, results), code);
  totals.passed += passed;
  totals.failed += failed;
  console.log(`== tests: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds.toFixed(1)} s`);
};

const node = (job) => run(process.execPath, job.args, { root, minutes: 5 });

if (!(await install())) finish();
else if (quick) {
  await runJest('.data/quick-results.json');
  finish();
} else {
  await inPairs(checks, node, (job, result) => report(job.name, job.what, result));
  await runJest('.data/test-results.json');
  const articles = { args: ['scripts/articles.mjs', '--check'] };
  report('articles', 'scripts/articles.mjs --check', await node(articles));
  finish();
}
