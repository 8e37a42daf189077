/** A process of its own for a check: it is started with the name of a program beside it, and gets its settings as the first message. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('../../../scripts/lib/load-typescript.cjs');
const { run } = require(join(import.meta.dirname, `${process.argv[2]}.ts`));
process.once('message', (settings) => {
  Promise.resolve(run(settings)).catch((error) => {
    console.error(error);
    process.exit(1);
  });
});
process.once('disconnect', () => process.exit(0));
