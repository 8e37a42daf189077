/** `npm run token -- <role> [person]`: a short-lived token of this machine's own issuer, alone on its line. */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { run } from './lib/children.mjs';
import { makeReady } from './lib/ready.mjs';

await makeReady(console.error);
process.exitCode = await run(process.execPath, [join(root, 'services', 'all', 'dist', 'token.js'), ...process.argv.slice(2)]);
