/** Whether node_modules holds what package-lock.json says. Node built-ins only: this runs in a fresh clone. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/** Why an install is needed, or nothing. An older lock needs none; a newer one only when it asks for another version. */
export const installReason = (root) => {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'nothing is installed yet';
  if (statSync(lock).mtimeMs <= statSync(installed).mtimeMs) return undefined;
  const present = packagesIn(installed);
  for (const [path, wanted] of Object.entries(packagesIn(lock))) {
    if (!path.startsWith('node_modules/')) continue;
    const found = present[path];
    if (wanted.link ? !existsSync(join(root, path)) : !wanted.optional && found?.version !== wanted.version)
      return `${path.replace('node_modules/', '')} is not as package-lock.json has it`;
  }
  return undefined;
};
