/** `npm run dev`: like `npm start`, compiled and started again on every change of a source. */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { serveAll } from './lib/children.mjs';
import { endWithParent } from './lib/follow.mjs';
import { makeReady } from './lib/ready.mjs';

if (process.env.npm_lifecycle_event) endWithParent(2);
await makeReady();
const compiler = [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', '--watch', '--preserveWatchOutput'];
const program = ['--watch', '--watch-preserve-output', join(root, 'services', 'all', 'dist', 'main.js'), ...process.argv.slice(2)];
process.exitCode = await serveAll(compiler, program);
