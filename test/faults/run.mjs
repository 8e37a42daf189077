/** `npm run faults [-- --fault F05 --runs 20 --seed 7]`: see main.ts. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../scripts/lib/load-typescript.cjs');
const { main } = require('./main.ts');
process.exitCode = await main(process.argv.slice(2));
