/** `npm run witness`: cosigns the checkpoints of logs, with a memory of its own (libs/ledger/README.md). */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { run } from './lib/children.mjs';
import { makeReady } from './lib/ready.mjs';

await makeReady();
process.exitCode = await run(process.execPath, [join(root, 'libs', 'notary', 'dist', 'witness', 'main.js'), ...process.argv.slice(2)]);
