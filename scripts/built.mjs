/** `node scripts/built.mjs <script> [argument ...]`: runs a script that needs the built packages, after installing and building what is missing. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReady } from './lib/ready.mjs';

await makeReady(console.error); // what the script prints may be for a machine
const [script = ''] = process.argv.splice(2, 1);
await import(pathToFileURL(resolve(script)).href);
