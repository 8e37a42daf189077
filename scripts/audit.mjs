/** `npm run audit`: derives the ledger again from the bytes and names the first bad position (libs/ledger/README.md). */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { run } from './lib/children.mjs';
import { makeReady } from './lib/ready.mjs';

await makeReady();
process.exitCode = await run(process.execPath, [join(root, 'services', 'all', 'dist', 'audit.js'), ...process.argv.slice(2)]);
