/** `npm run reset`: deletes the embedded database (libs/keeping/README.md). */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { run } from './lib/children.mjs';
import { makeReady } from './lib/ready.mjs';

await makeReady();
process.exitCode = await run(process.execPath, [join(root, 'services', 'all', 'dist', 'keeping', 'reset.js'), ...process.argv.slice(2)]);
