/** `npm run keys -- rotate`: a new master key wraps every data key. */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { run } from './lib/children.mjs';
import { makeReady } from './lib/ready.mjs';

await makeReady(console.error);
process.exitCode = await run(process.execPath, [join(root, 'services', 'all', 'dist', 'keys.js'), ...process.argv.slice(2)]);
