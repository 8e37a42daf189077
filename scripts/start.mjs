/**
 * `npm start`: the first command in a fresh clone. Everything up to the install uses nothing but Node itself.
 * Arguments and environment go to the program as they are.
 */
import { join } from 'node:path';
import { root } from './lib/checkout.mjs';
import { serveAll } from './lib/children.mjs';
import { endWithParent } from './lib/follow.mjs';
import { makeReady } from './lib/ready.mjs';

// Called directly and not by npm, it may be left running by the shell that started it.
if (process.env.npm_lifecycle_event) endWithParent(2);
await makeReady();
process.exitCode = await serveAll([join(root, 'services', 'all', 'dist', 'main.js'), ...process.argv.slice(2)]);
