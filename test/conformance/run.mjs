/** `npm run conformance [-- C-01 C-26 ... --store postgresql --json --short]`: see main.ts. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../scripts/lib/load-typescript.cjs');
const { main } = require('./main.ts');
process.exitCode = await main(process.argv.slice(2));
