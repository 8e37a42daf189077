import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { services } from '@fengqiao/contracts';
import { LocalBrokerError } from '@fengqiao/local-broker';
import { LocalDatabaseError } from '@fengqiao/local-database';
import { dataFolderOf, DEMONSTRATION_FROM, environment, GRPC_PORT, ownFolder, StartProblem } from '../config.js';
import { play } from '../play/index.js';
import { startCluster, type Cluster } from './cluster.js';

const USAGE = 'npm run cluster -- [--brokers 1|3] [--replicas 1..4] [--port 8080] [--no-demo] [--no-play]';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const settingsOf = (argv: readonly string[]) => {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    brokers: { type: 'string', default: '1' },
    replicas: { type: 'string', default: '1' },
    port: { type: 'string' },
    'no-demo': flag,
    'no-play': flag,
  } as const;
  const { values } = parseArgs({ args: [...argv], options });
  const [brokers, replicas, port] = [Number(values.brokers), Number(values.replicas), Number(values.port ?? environment['PORT'] ?? 8080)];
  const numbers = [1, 3].includes(brokers) && [1, 2, 3, 4].includes(replicas) && Number.isInteger(port) && port > 0 && port < 65_536;
  if (!numbers) throw new StartProblem(USAGE);
  return { brokers: brokers as 1 | 3, replicas, port, demonstration: !values['no-demo'], plays: !values['no-demo'] && !values['no-play'] };
};

const told = ({ url, database, broker, instances }: Cluster, folder: string): void => {
  say(`ready: ${url}`);
  say(`  Kafka         ${broker.addresses.join(',')} (${broker.how})`);
  say(`  PostgreSQL    ${database.url.replace(/:[^:@/]*@/, ':***@')}`);
  for (const service of services)
    say(
      `  ${service.padEnd(14)}${instances
        .filter((one) => one.service === service)
        .map((one) => `${one.url} (gRPC ${one.grpc})`)
        .join('  ')}`,
    );
  say(`  logs          ${join(folder, 'logs')}`);
  const own = ownFolder(dirname(folder));
  if (own !== undefined) say(`  data          ${own}`);
};

const run = async (argv: readonly string[]): Promise<void> => {
  const { demonstration, plays, ...settings } = settingsOf(argv);
  const dataFolder = dataFolderOf(environment);
  const folder = join(dataFolder, 'cluster');
  const tokenKey = join(dataFolder, 'token-key.json'); // the one that `npm run token` signs with
  const playing = new AbortController();
  const ended = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  const cluster = await startCluster({
    ...settings,
    folder,
    tokenKey,
    grpcPort: GRPC_PORT,
    say,
    ...(demonstration ? { demonstrationFrom: DEMONSTRATION_FROM } : {}),
  });
  try {
    told(cluster, folder);
    if (plays) await play({ url: cluster.url, issuer: cluster.issuer, say, signal: playing.signal, ended });
    await ended;
  } finally {
    playing.abort();
    await cluster.stop();
  }
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  const expected = error instanceof StartProblem || error instanceof LocalBrokerError || error instanceof LocalDatabaseError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
