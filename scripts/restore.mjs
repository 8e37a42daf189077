/** `npm run restore -- <backup>`: puts the record back, whole and verified (libs/keeping/README.md). */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { run } from './lib/children.mjs';
import { makeReady } from './lib/ready.mjs';

await makeReady();
process.exitCode = await run(process.execPath, [join(root, 'services', 'all', 'dist', 'keeping', 'restore.js'), ...process.argv.slice(2)]);
