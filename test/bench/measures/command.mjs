/** A whole command over HTTP (signed token, read a stream of 20, fold, decide, append, answer) against bare Fastify and one INSERT. */
import autocannon from 'autocannon';
import { startChild } from '../lib/children.mjs';
import { interleave } from '../lib/rounds.mjs';
import { profiled } from '../lib/profile.mjs';

const IN_FLIGHT = 32;
/** Enough streams for each to stay near 20 events: a session is held in each of them in turn. */
const STREAMS = 20_000;

let keys = 0;

/** Commands before the first that counts: Node compiles what it runs often. */
const WARM = 5_000;

/** Commands a second for some seconds, or for a number of commands. */
const rate = ({ address, token, body }, streams) => {
  let stream = 0;
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const setupRequest = (request) => {
    stream = (stream + 1) % streams;
    keys += 1;
    const path = `/v1/mediation/mediations/m${stream}/sessions`;
    return { ...request, path, headers: { ...headers, 'idempotency-key': `bench-${process.pid}-${keys}` } };
  };
  return async (seconds, amount) => {
    const began = performance.now();
    const requests = [{ method: 'POST', path: '/', headers, body, setupRequest }];
    const length = amount ? { amount } : { duration: Math.max(1, Math.ceil(seconds)) };
    const result = await autocannon({ url: address, connections: IN_FLIGHT, ...length, requests });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${result.non2xx} of ${result.requests.total} commands were refused, ${result.errors} failed`);
    return (result['2xx'] * 1_000) / (performance.now() - began);
  };
};

const run = async (server, timing) => {
  const streams = Math.min(STREAMS, timing.size / 10);
  const url = await server.create('command_ours');
  const platform = await startChild('platform.mjs', { url, streams });
  const bare = await startChild('bare.mjs', { url: await server.create('command_bare'), connections: IN_FLIGHT });
  const ours = rate(platform, streams);
  const floor = rate({ ...bare, body: platform.body }, streams);
  for (const side of [ours, floor]) await side(0, Math.min(WARM, timing.size / 20));
  const result = await interleave({ ours, bare: floor }, timing);
  const profile = await profiled(timing, url, () => ours(timing.seconds));
  await platform.stop();
  await bare.stop();
  const what = `whole command over HTTP, ${IN_FLIGHT} in flight, to bare Fastify and one INSERT`;
  return [{ name: 'command', what, unit: 'commands/s', ours: result.ours, other: result.bare, target: 0.65, profile }];
};

export const scenarios = [{ name: 'command', run }];
