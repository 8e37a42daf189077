/** `npm run demo -- <case id or path/to/file.yaml>`: plays one scenario on a platform of its own. */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { serveAll } from './lib/children.mjs';
import { makeReady } from './lib/ready.mjs';

await makeReady();
process.exitCode = await serveAll([join(root, 'services', 'all', 'dist', 'demo.js'), ...process.argv.slice(2)]);
