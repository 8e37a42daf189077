/** Records the hash of each golden sample that has none yet. A line that is there is never changed: to break a golden, its line goes by hand. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'contracts', 'samples');
const file = join(folder, 'manifest.json');
const recorded = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const found = {};
for (const entry of readdirSync(folder, { withFileTypes: true }))
  if (entry.isDirectory())
    for (const sample of readdirSync(join(folder, entry.name))) {
      const hash = createHash('sha256').update(readFileSync(join(folder, entry.name, sample), 'utf8'));
      found[`${entry.name}/${sample}`] = hash.digest('hex');
    }

const all = { ...found, ...recorded };
const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(
  `${Object.keys(all).length - Object.keys(recorded).length} golden samples recorded, ${Object.keys(recorded).length} already known`,
);
