/** Processes of `servers/`: each is told its settings, answers once it is ready, and ends when the one who started it goes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a user may have set for a platform of their own is not for those that are measured. */
const OWN =
  /^(?:DATABASE_URL|MIGRATION_DATABASE_URL|DATA_FOLDER|EVENT_STORE|KURRENTDB_URL|JWKS_URL|TOKEN_\w+|KAFKA_\w+|PORT|GRPC_PORT|HOST)$/;
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));

const running = new Set();
/** Ends those that are left. */
export const stopChildren = () => Promise.all([...running].map((stop) => stop()));

/** Why a measure cannot be taken here, as a sentence. */
export class Skipped extends Error {}

/** @returns what it said when it was ready, with `stop`, and `ask` for what it answers later. @throws Skipped where it says why it cannot be */
export const startChild = async (file, settings) => {
  const child = fork(join(import.meta.dirname, '..', 'servers', file), { env: environment() });
  const gone = once(child, 'exit');
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  const answer = async () => {
    const [said] = await once(child, 'message', { signal: ended.signal }).catch(() => {
      throw new Error(`${file} ended before it answered`);
    });
    return said;
  };
  const stop = async () => {
    if (child.connected) child.disconnect();
    await gone;
    running.delete(stop);
  };
  running.add(stop);
  child.send(settings);
  const said = await answer();
  if (said.skipped !== undefined) {
    await stop();
    throw new Skipped(said.skipped);
  }
  const ask = (question) => {
    child.send(question);
    return answer();
  };
  return { ...said, ask, stop };
};
