/**
 * `npm run fuzz`: schemathesis over all six OpenAPI documents against a platform of its own, as several offices. It finds answers with 5xx and
 * answers that the documents do not name. The short form that needs nothing but npm runs with the tests (test/fuzz).
 * Exit code 0: nothing was found; 1: something was; 2: there is no schemathesis, or the platform did not start.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/checkout.mjs';
import { makeReady } from './lib/ready.mjs';

const USAGE = `npm run fuzz -- [--examples 10] [--seed 1] [--service intake] [--as party] [--schemathesis <program>]`;
const GET_IT = `There is no schemathesis here. It is a Python program:

  python3 -m venv .data/fuzz && .data/fuzz/bin/pip install schemathesis

then run this again; or name the program: --schemathesis <path>, or SCHEMATHESIS=<path>.`;

const SERVICES = ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'];
const COURT = ['--court', '鄂0205'];
const PLACE = ['--organisation', 'committee', '--division', '420205003001'];
const OFFICES = {
  party: ['party', 'li-na'],
  judge: ['judge', 'judge-liu', ...COURT],
  'people-mediator': ['people-mediator', 'aunt-he', ...PLACE],
  'connected-system': ['connected-system', 'court-it', '--organisation', 'court-cases', ...COURT],
  operator: ['operator', 'the-operator'],
};
const CHECKS =
  'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,response_headers_conformance';
const PATIENCE = 120_000;

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    service: { type: 'string', multiple: true, default: SERVICES },
    as: { type: 'string', multiple: true, default: Object.keys(OFFICES) },
    schemathesis: { type: 'string', default: process.env.SCHEMATHESIS },
    help: { type: 'boolean', default: false },
  },
});

const programs = () => {
  const names = ['schemathesis', 'st'];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(values.schemathesis ? [values.schemathesis] : []), ...names.map((name) => join(root, '.data/fuzz/bin', name)), ...onPath];
};
const isSchemathesis = (program) =>
  existsSync(program) && /schemathesis/i.test(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '');

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });

const untilReady = async (url) => {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('the platform did not start');
};

/** One document as one office. @returns what was found, undefined for nothing */
const run = (program, { url, service, token }) => {
  const bounds = ['--phases', 'examples,coverage,fuzzing', '--max-examples', values.examples, '--seed', values.seed];
  const how = ['--checks', CHECKS, '--suppress-health-check', 'all', '--warnings', 'off', '--continue-on-failure'];
  const args = ['run', `${url}/openapi/${service}.json`, '-H', `Authorization: Bearer ${token}`, ...bounds, ...how];
  const { status, stdout, stderr } = spawnSync(program, ['--no-color', ...args], { cwd: tmpdir(), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 0) return undefined;
  return /=+ FAILURES =+[\s\S]*/.exec(stdout)?.[0] ?? `${stdout}${stderr}`;
};

const fuzz = async (program, { url, env }) => {
  let found = 0;
  for (const service of values.service)
    for (const office of values.as) {
      const token = execFileSync(process.execPath, [join(root, 'services/all/dist/token.js'), ...OFFICES[office]], {
        env,
        encoding: 'utf8',
      }).trim();
      const faults = run(program, { url, service, token });
      console.log(`${service.padEnd(14)}${office.padEnd(18)}${faults === undefined ? 'nothing found' : 'FOUND'}`);
      if (faults !== undefined) console.log(faults);
      found += faults === undefined ? 0 : 1;
    }
  console.log(
    found === 0 ? 'No 5xx and no undocumented answer.' : `${found} of ${values.service.length * values.as.length} runs found something.`,
  );
  return found === 0 ? 0 : 1;
};

const main = async () => {
  const known = values.service.every((one) => SERVICES.includes(one)) && values.as.every((one) => one in OFFICES);
  if (values.help || !known)
    return console.log(`${USAGE}\nservices: ${SERVICES.join(', ')}\noffices: ${Object.keys(OFFICES).join(', ')}`) ?? (known ? 0 : 2);
  const program = programs().find(isSchemathesis);
  if (program === undefined) return console.error(GET_IT) ?? 2;
  await makeReady();
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-fuzz-'));
  const port = await freePort();
  const { DATABASE_URL: _own, ...inherited } = process.env;
  const env = { ...inherited, PORT: port, GRPC_PORT: 'off', DATA_FOLDER: folder };
  const platform = spawn(process.execPath, [join(root, 'services/all/dist/main.js'), '--no-play'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => platform.once('exit', resolve));
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url);
    return await fuzz(program, { url, env });
  } finally {
    platform.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
