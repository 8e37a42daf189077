/**
 * Makes every generated file from its source, or with --check says which ones are stale.
 * A target is a function that returns [path, content] pairs; nothing else writes into generated places.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenPromises } from './generate/base.mjs';
import { contractTargets } from './generate/contracts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const checking = process.argv.includes('--check');
const onlyContracts = process.argv.includes('--contracts');

const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);

const targets = [contractTargets];
if (!onlyContracts && existsSync(join(root, 'scripts/generate/documents.mjs'))) {
  const { documentTargets } = await import('./generate/documents.mjs');
  const { outsiderTargets } = await import('./generate/outsiders.mjs');
  targets.push(documentTargets, outsiderTargets);
}

const stale = [];
for (const target of targets) {
  for (const [path, content] of await target(root, read)) {
    if (read(path) === content) continue;
    stale.push(path);
    if (checking) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

if (stale.length === 0) console.log('generated files are current');
else console.log(`${checking ? 'stale, run npm run generate' : 'written'}:\n  ${stale.join('\n  ')}`);
const { breaks, base } = brokenPromises(root);
console.log(
  base === undefined ? 'published contracts: nothing older to compare with' : `published contracts: compared with ${base.slice(0, 12)}`,
);
if (breaks.length > 0) console.log(`needs a v2:\n  ${breaks.join('\n  ')}`);
if (checking && stale.length + breaks.length > 0) process.exit(1);
