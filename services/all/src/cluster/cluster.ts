import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services, type Service } from '@fengqiao/contracts';
import type { Instant } from '@fengqiao/kernel';
import { verifier } from '@fengqiao/edge';
import { masterKeyFile } from '@fengqiao/sealing';
import { chooseBroker, freePorts, isFree, type ChosenBroker } from '@fengqiao/local-broker';
import { startLocalDatabase, type LocalDatabase } from '@fengqiao/local-database';
import { environment, workspace } from '../config.js';
import { localIssuer, type LocalIssuer } from '../issuer.js';
import { createInstance, type Instance } from './instance.js';
import { clusterClock } from './own-answers.js';
import { AUDIENCE, ISSUER, SERVICE_TOKEN_LIFE } from './identity.js';
import { listen } from './listen.js';
import { createProxy } from './proxy.js';

export interface ClusterSettings {
  readonly folder: string;
  /** Where the key of the tokens is; absent, in the folder. */
  readonly tokenKey?: string;
  /** gRPC of the six services at this port and each hundred further on, where it is free; absent, on any free ports. */
  readonly grpcPort?: number;
  /** 0: any free one. */
  readonly port: number;
  readonly brokers: 1 | 3;
  /** A broker that runs already, and is not stopped with the cluster; absent, one is found or started. */
  readonly broker?: ChosenBroker;
  readonly replicas: number;
  /** Legal time of a demonstration begins here; absent, it is real. */
  readonly demonstrationFrom?: Instant;
  /** Further settings of a service's processes, such as shorter leases for tests. */
  readonly environment?: (service: Service) => Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

/** PostgreSQL, Kafka and the processes of all six services on one machine. */
export interface Cluster {
  readonly url: string;
  readonly issuer: LocalIssuer;
  readonly database: LocalDatabase;
  readonly broker: ChosenBroker;
  readonly instances: readonly Instance[];
  /** Resolves once every process is ready. @throws after three minutes, naming those that are not */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const LONGEST_START = 180_000;
const CONNECTIONS = 400;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Servers {
  readonly database: LocalDatabase;
  readonly broker: ChosenBroker;
}

/** What every service's process is told. */
const environmentOf = (
  url: string,
  { database, broker }: Servers,
  settings: ClusterSettings,
  tokenFile: string,
): Readonly<Record<string, string>> => ({
  DATABASE_URL: database.url,
  KAFKA_BROKERS: broker.addresses.join(','),
  KAFKA_COPIES: String(Math.min(3, settings.brokers)),
  KAFKA_PARTITIONS: '6',
  SERVICES_URL: url,
  SERVICE_TOKEN_FILE: tokenFile,
  MASTER_KEY_FILE: masterKeys(settings.folder),
  TOKEN_ISSUER: ISSUER,
  JWKS_URL: `${url}/.well-known/jwks.json`,
  LOG_LEVEL: 'warn',
  WEBHOOK_LOOPBACK: 'on',
  DRAIN_MS: '500',
  ...(settings.demonstrationFrom === undefined ? {} : { DEMONSTRATION_CLOCK_URL: `${url}/demo/clock` }),
});

/** Made before the services start: all of them read the one file. */
const masterKeys = (folder: string): string => {
  const file = join(folder, 'keys', 'master.json');
  masterKeyFile(file);
  return file;
};

const serviceToken = async (issuer: LocalIssuer, folder: string): Promise<string> => {
  const file = join(folder, 'service-token');
  writeFileSync(file, await issuer.token({ person: 'fengqiao-services', role: 'connected-system' }, SERVICE_TOKEN_LIFE), { mode: 0o600 });
  return file;
};

const startServers = async ({ folder, brokers, broker: running, say }: ClusterSettings): Promise<Servers> => {
  const database = await startLocalDatabase({ folder: join(folder, 'postgres'), log: say, connections: CONNECTIONS });
  try {
    const jarFolder = join(workspace(), 'node_modules', '.cache', 'kafka');
    if (running) return { database, broker: { ...running, stop: async () => undefined } };
    const broker = await chooseBroker(environment['KAFKA_BROKERS'], { folder: join(folder, 'kafka'), jarFolder, brokers, log: say });
    return { database, broker };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

const untilReady = async (instances: readonly Instance[]): Promise<void> => {
  for (const until = performance.now() + LONGEST_START; ; await pause(250)) {
    const answers = await Promise.all(instances.map((instance) => instance.ready()));
    if (answers.every(Boolean)) return;
    if (performance.now() < until) continue;
    const names = instances.filter((_, index) => !answers[index]).map(({ service, replica }) => `${service}-${replica}`);
    throw new Error(`not ready: ${names.join(', ')}; see their logs`);
  }
};

const instancesOf = async (
  { replicas, folder, grpcPort, environment: further = () => ({}), say }: ClusterSettings,
  told: Readonly<Record<string, string>>,
  logFolder: string,
): Promise<Instance[]> => {
  const ports = await freePorts(2 * services.length * replicas);
  const names = services.flatMap((service) => Array.from({ length: replicas }, (_, index) => ({ service, replica: index + 1 })));
  const wanted = names.map(({ service, replica }) => (replica === 1 && grpcPort ? grpcPort + 100 * services.indexOf(service) : 0));
  const free = await Promise.all(wanted.map(async (port) => port > 0 && (await isFree(port))));
  return names.map((name, index) => {
    const keepsLedger = name.service === 'analytics' && name.replica === 1;
    const environment = { ...told, ...(keepsLedger ? { LEDGER_FOLDER: folder } : {}), ...further(name.service) };
    return createInstance({
      ...name,
      port: ports[2 * index] ?? 0,
      grpcPort: (free[index] ? wanted[index] : ports[2 * index + 1]) ?? 0,
      environment,
      logFolder,
      say,
    });
  });
};

/** Starts everything and waits until it is ready. @throws LocalBrokerError or LocalDatabaseError where a server cannot be had */
export const startCluster = async (settings: ClusterSettings): Promise<Cluster> => {
  const { folder, port, demonstrationFrom: from, tokenKey = join(folder, 'token-key.json') } = settings;
  const logFolder = join(folder, 'logs');
  mkdirSync(logFolder, { recursive: true });
  const servers = await startServers(settings);
  const issuer = await localIssuer(tokenKey, ISSUER, AUDIENCE);
  const instances: Instance[] = [];
  const board = { instances, token: () => issuer.token({ person: 'cluster-clock', role: 'operator' }, '1h') };
  const verify = verifier({ issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys });
  const own = clusterClock({ board, issuer, verify, folder, from });
  const proxy = createProxy({ own, targets: (service) => instances.filter((one) => one.service === service).map(({ url }) => url) });
  const url = `http://127.0.0.1:${await listen(proxy, port)}`;
  instances.push(...(await instancesOf(settings, environmentOf(url, servers, settings, await serviceToken(issuer, folder)), logFolder)));
  const stop = async (): Promise<void> => {
    await Promise.all(instances.map((instance) => instance.stop()));
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    await servers.broker.stop();
    await servers.database.stop();
  };
  for (const instance of instances) instance.start();
  const ready = (): Promise<void> => untilReady(instances);
  await ready().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, issuer, ...servers, instances, ready, stop };
};
