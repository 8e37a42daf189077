/** `npm run doctor`: what is missing on this machine, one line each; exit code 1 when `npm start` cannot work. */
import * as machine from './lib/machine.mjs';

const checks = [
  'node',
  'npm',
  'disk',
  'memory',
  'folder',
  'packages',
  'built',
  'database',
  'databaseUser',
  'port',
  'java',
  'maven',
  'docker',
];

let problems = 0;
for (const name of checks) {
  const result = await machine[name]();
  if (!result) continue;
  if (result.state === 'problem') problems += 1;
  console.log(`${result.state.padEnd(9)} ${result.says}`);
}

console.log(
  problems === 0 ? 'This machine has what "npm start" needs.' : `${problems} to mend before "npm start" works: the lines marked "problem".`,
);
process.exitCode = problems === 0 ? 0 : 1;
