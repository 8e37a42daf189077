/** The six services in one process with an embedded PostgreSQL, as `npm start` runs them, on real time: `{ folder }` of the bench's own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePorts } from '@fengqiao/local-broker';
import { hosted } from '../lib/hosted.mjs';

const program = join(import.meta.dirname, '..', '..', '..', 'services', 'all', 'dist', 'main.js');
const LONGEST_START = 90_000;

const isReady = (url) =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const start = async ({ folder }) => {
  const [port, grpcPort] = await freePorts(2);
  const env = { ...process.env, DATA_FOLDER: folder, PORT: String(port), GRPC_PORT: String(grpcPort), LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [program, '--no-demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const gone = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (const end = performance.now() + LONGEST_START; !(await isReady(url)); await new Promise((resolve) => setTimeout(resolve, 250)))
    if (child.exitCode !== null || performance.now() > end) throw new Error('the one process did not become ready');
  return {
    said: { url, root: process.pid, named: { 'one-process': child.pid } },
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
};

hosted(start);
