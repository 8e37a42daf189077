/**
 * Mutation tests of the rule books: of every service, or of the folders and files named on the command line (then every survivor is
 * shown). Ends with a line per service; fails when one scores below the config's `break`, in percent of the mutants that can be judged.
 */
import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import config from '../../stryker.config.mjs';

const root = join(import.meta.dirname, '..', '..');

const pattern = (path) => {
  const clean = path.replace(/\/$/, '');
  if (!statSync(join(root, clean)).isDirectory()) return [clean];
  const folder = /^services\/[^/]+$/.test(clean) ? `${clean}/src/domain` : clean;
  return [`${folder}/**/*.ts`, '!**/*.spec.ts', '!**/domain/golden/**'];
};

/** Numbers of a service's mutants by what became of them, and the score: found, of those that could be judged. */
const summary = (mutants) => {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const found = count('Killed', 'Timeout');
  const judged = found + count('Survived', 'NoCoverage');
  return {
    'score %': Math.floor((1000 * found) / judged) / 10,
    mutants: mutants.length,
    killed: count('Killed'),
    'timed out': count('Timeout'),
    survived: count('Survived'),
    'not covered': count('NoCoverage'),
    // With the mutant on, a module or a spec does not even load: neither found nor missed.
    'not loaded': count('RuntimeError'),
  };
};

process.chdir(root);
const chosen = process.argv.slice(2);
const options = chosen.length > 0 ? { mutate: chosen.flatMap(pattern), reporters: ['clear-text', 'html'] } : {};
const results = await new Stryker({ configFile: 'stryker.config.mjs', ...options }).runMutationTest();
const services = new Map();
for (const mutant of results) {
  const service = relative(root, mutant.fileName).split(sep).slice(0, 2).join('/');
  services.set(service, [...(services.get(service) ?? []), mutant]);
}
const table = Object.fromEntries([...services].sort().map(([service, mutants]) => [service, summary(mutants)]));
console.table(table);
const low = Object.keys(table).filter((service) => !(table[service]['score %'] >= config.thresholds.break));
if (low.length > 0 || services.size === 0) {
  console.error(`Under ${config.thresholds.break}%: ${low.join(', ') || 'nothing was mutated'}.`);
  process.exitCode = 1;
}
