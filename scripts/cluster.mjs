/** `npm run cluster`: PostgreSQL, Kafka and the six services as processes of their own, on this machine. */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { serveAll } from './lib/children.mjs';
import { endWithParent } from './lib/follow.mjs';
import { makeReady } from './lib/ready.mjs';

if (process.env.npm_lifecycle_event) endWithParent(2);
await makeReady();
process.exitCode = await serveAll([join(root, 'services', 'all', 'dist', 'cluster', 'main.js'), ...process.argv.slice(2)]);
