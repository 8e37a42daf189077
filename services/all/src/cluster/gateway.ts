import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifier } from '@fengqiao/edge';
import { services, type Service } from '@fengqiao/contracts';
import { DEMONSTRATION_FROM, environment, StartProblem } from '../config.js';
import { localIssuer } from '../issuer.js';
import { play } from '../play/index.js';
import { AUDIENCE, ISSUER } from './identity.js';
import { listen } from './listen.js';
import { clusterClock } from './own-answers.js';
import { createProxy } from './proxy.js';

/**
 * The address of a demonstration whose services run elsewhere, such as in containers: it hands requests to them by the prefix of their paths, issues
 * their tokens and keeps legal time. It is no part of an installation, which has an Ingress and an identity provider of its own.
 */
const USAGE = 'gateway.js [--host 127.0.0.1] [--port 8080] [--play] --service intake=http://intake:8081 --service ...';
const PATIENCE = 2_000;
const AGAIN = 500;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Place {
  readonly service: Service;
  readonly url: string;
}

const placesIn = (given: readonly string[]): readonly Place[] => {
  const places = given.map((one) => {
    const [name, url = ''] = one.split('=');
    const service = services.find((known) => known === name);
    if (!service || !URL.canParse(url)) throw new StartProblem(`--service ${one} is none: ${USAGE}`);
    return { service, url: url.replace(/\/$/, '') };
  });
  const missing = services.filter((service) => !places.some((place) => place.service === service));
  if (missing.length > 0) throw new StartProblem(`nothing says where ${missing.join(', ')} is: ${USAGE}`);
  return places;
};

const settingsOf = (argv: readonly string[]) => {
  const options = {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8080' },
    play: { type: 'boolean', default: false },
    service: { type: 'string', multiple: true, default: [] as string[] },
  } as const;
  const { values } = parseArgs({ args: [...argv], options });
  if (environment['NODE_ENV'] === 'production')
    throw new StartProblem(
      'The local token issuer is refused with NODE_ENV=production: set JWKS_URL of your identity provider, and use your Ingress.',
    );
  const folder = environment['DATA_FOLDER'];
  if (folder === undefined) throw new StartProblem('DATA_FOLDER must name the folder of the token key and of legal time.');
  return { ...values, port: Number(values.port), folder, places: placesIn(values.service) };
};

const untilReady = async (places: readonly Place[], ended: () => boolean): Promise<void> => {
  const isReady = async ({ url }: Place): Promise<boolean> => {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
    return answer?.ok ?? false;
  };
  while (!ended() && !(await Promise.all(places.map(isReady))).every(Boolean)) await pause(AGAIN);
};

const run = async (argv: readonly string[]): Promise<void> => {
  const { host, port, folder, places, play: plays } = settingsOf(argv);
  const stopping = new AbortController();
  const ended = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  }).then(() => stopping.abort());
  mkdirSync(folder, { recursive: true });
  const issuer = await localIssuer(join(folder, 'token-key.json'), ISSUER, AUDIENCE);
  const board = { instances: places, token: () => issuer.token({ person: 'cluster-clock', role: 'operator' }, '1h') };
  const verify = verifier({ issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys });
  const own = clusterClock({ board, issuer, verify, folder, from: DEMONSTRATION_FROM });
  const proxy = createProxy({ own, targets: (service) => places.filter((place) => place.service === service).map(({ url }) => url) });
  const url = `http://127.0.0.1:${await listen(proxy, port, host)}`;
  say(`gateway: ${url}`);
  await untilReady(places, () => stopping.signal.aborted);
  if (!stopping.signal.aborted) say(`ready: ${url}`);
  if (plays && !stopping.signal.aborted) await play({ url, issuer, say, signal: stopping.signal, ended });
  await ended;
  proxy.close();
  proxy.closeAllConnections();
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(
    `${error instanceof StartProblem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
