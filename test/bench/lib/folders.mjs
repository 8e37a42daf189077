/** Temporary folders of a run: they go with it, however it ends. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set();

/** As root a server runs as another user, who must get in: nothing in it is secret. */
export const makeFolder = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `fengqiao-bench-${name}-`));
  chmodSync(folder, 0o755);
  made.add(folder);
  return folder;
};

export const removeFolder = (folder) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  made.delete(folder);
};

process.once('exit', () => made.forEach(removeFolder));
