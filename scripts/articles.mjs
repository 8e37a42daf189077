/**
 * Which articles of the opinion the software shows, by the last full test run.
 *   node scripts/articles.mjs [--json] [--results <file>] [--update | --check]
 * --json: one object per line, id and state. --update: adds what is newly shown to the baseline. --check: fails when the baseline lost something.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lost, shownBy, stateOf } from './check/articles.mjs';

const root = join(import.meta.dirname, '..');
const baselineFile = join(root, 'test/articles/shown.json');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    results: { type: 'string', default: join(root, '.data/test-results.json') },
  },
});

const ran = existsSync(options.results);
if (!ran) console.error(`no test results at ${options.results}: run npm test first`);
const rows = readJson(join(root, 'test/articles/articles.json'));
const shown = ran ? shownBy(readJson(options.results)) : new Set();
const baseline = readJson(baselineFile);
const states = rows.map((row) => ({ ...row, state: stateOf(row, shown) }));

const width = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
const pad = (text, columns) => text + ' '.repeat(Math.max(1, columns - width(text)));

const printTable = () => {
  const known = new Set(rows.map((row) => row.id));
  for (const { id, title, owner, kind, state } of states) console.log(pad(id, 8) + pad(state, 13) + pad(kind, 10) + pad(owner, 14) + title);
  const count = (state) => states.filter((row) => row.state === state).length;
  console.log(`\n${count('shown')} shown, ${count('not-yet')} not yet, ${count('policy-only')} policy only, ${rows.length} rows`);
  for (const id of shown) if (!known.has(id)) console.log(`a test names ${id}, which is no row`);
};

const update = () => {
  const order = new Map(rows.map((row, index) => [row.id, index]));
  const all = [...new Set([...baseline, ...shown])].filter((id) => order.has(id)).sort((a, b) => order.get(a) - order.get(b));
  writeFileSync(baselineFile, `${JSON.stringify(all, null, 2)}\n`);
  console.log(`${all.length - baseline.length} rows added to the baseline`);
};

const check = () => {
  const missing = lost(baseline, shown);
  console.log(`${shown.size} rows shown, ${baseline.length} promised`);
  if (missing.length > 0) console.log(`no longer shown by a passing test: ${missing.join(', ')}`);
  if (!ran || missing.length > 0) process.exitCode = 1;
};

if (options.update && !ran) process.exitCode = 1;
else if (options.update) update();
else if (options.check) check();
else if (options.json) for (const { id, state } of states) console.log(JSON.stringify({ id, state }));
else printTable();
