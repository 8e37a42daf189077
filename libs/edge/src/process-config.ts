import type { KafkaSettings, TopicSettings } from '@fengqiao/bus/kafka';
import type { OutsideWitness } from './ledger-folder.js';
import { readGrpc, type GrpcSettings } from './grpc/settings.js';
import { ConfigProblem, reading, type Environment, type Reading } from './reading.js';
import type { TokenSettings } from './tokens.js';

/** What a service that runs as a process of its own must be told. */
export interface ProcessConfig {
  readonly host: string;
  readonly port: number;
  /** Absent, only HTTP is answered. */
  readonly grpc?: GrpcSettings;
  readonly databaseUrl: string;
  /** A user that may create schemas and roles, where that of `databaseUrl` may not. */
  readonly migrationUrl?: string;
  readonly tokens: TokenSettings;
  readonly logLevel: string;
  readonly kafka: Omit<KafkaSettings, 'clientId'>;
  readonly topics: TopicSettings;
  /** Where all services answer each other, by the prefix of their paths; no slash at the end. */
  readonly addresses: string;
  /** A file with the token by which this service is a connected system to the others; read again whenever it is used, since it is renewed. */
  readonly serviceTokenFile: string;
  /** File of the master keys, the same for all services of an installation. */
  readonly masterKeyFile: string;
  /** Where a demonstration's legal time is told; absent, legal time is real. */
  readonly demonstrationClock?: string;
  readonly leaseMilliseconds: number;
  readonly sessionTimeout: number;
  readonly sweepEvery: number;
  readonly inboundPatience: number;
  /** Webhooks may go to `http://` addresses of this machine: for trial. */
  readonly webhookLoopback: boolean;
  /** How long everything is still answered after readiness went off, for whoever sends requests here to notice. */
  readonly drainMilliseconds: number;
  /** Where the key of the ledger is, in the one process that keeps it; absent, this one does not. */
  readonly ledgerFolder?: string;
  /** Who cosigns the ledger; absent, a witness of this machine, in the same folder. */
  readonly witness?: OutsideWitness;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const MECHANISMS = ['scram-sha-512', 'scram-sha-256', 'plain'] as const;
const THREE_DAYS = 3 * 24 * 3_600_000;
/** From the port of HTTP to that of gRPC, unless it is given: 8081 and 9091. */
const BESIDE = 1_010;
const WEEK = 7 * 24 * 3_600_000;

const kafkaOf = ({ text, secret, oneOf, problems }: Reading): ProcessConfig['kafka'] => {
  const brokers = (text('KAFKA_BROKERS') ?? '').split(',').filter((broker) => broker !== '');
  if (brokers.length === 0 || !brokers.every((broker) => /^[^\s:/]+:\d{1,5}$/.test(broker)))
    problems.push('KAFKA_BROKERS must be host:port of one broker or more, with commas between');
  const [username, password] = [text('KAFKA_USERNAME'), secret('KAFKA_PASSWORD')];
  if ((username === undefined) !== (password === undefined)) problems.push('KAFKA_USERNAME and KAFKA_PASSWORD belong together');
  const ssl = oneOf('KAFKA_TLS', ['on', 'off'], 'off') === 'on';
  const mechanism = oneOf('KAFKA_SASL', MECHANISMS, 'scram-sha-512');
  return { brokers, ssl, ...(username === undefined || password === undefined ? {} : { sasl: { mechanism, username, password } }) };
};

const grpcOf = ({ problems }: Reading, env: Environment, host: string, otherwise: number): GrpcSettings | undefined => {
  const { settings, problems: wrong } = readGrpc(env, host, otherwise);
  problems.push(...wrong);
  return settings;
};

const witnessOf = ({ text, address, problems }: Reading): OutsideWitness | undefined => {
  if (text('WITNESS_URL') === undefined) return undefined;
  const key = text('WITNESS_KEY') ?? '';
  if (key === '') problems.push('WITNESS_KEY must be the verifier key of the witness, as whoever runs it says');
  return { url: address('WITNESS_URL'), key };
};

/** What may be absent. */
const optionalOf = (read: Reading): Partial<Record<keyof ProcessConfig, unknown>> => {
  const { text, address, secret, secretAddress, problems } = read;
  const given = (name: string): string | undefined => (text(name) === undefined ? undefined : address(name));
  const demonstrationClock = given('DEMONSTRATION_CLOCK_URL');
  if (demonstrationClock !== undefined && text('NODE_ENV') === 'production')
    problems.push('DEMONSTRATION_CLOCK_URL is refused with NODE_ENV=production: legal time is real there');
  return {
    migrationUrl: secret('MIGRATION_DATABASE_URL') === undefined ? undefined : secretAddress('MIGRATION_DATABASE_URL'),
    demonstrationClock,
    ledgerFolder: text('LEDGER_FOLDER'),
    witness: witnessOf(read),
  };
};

const loopbackOf = ({ text, oneOf, problems }: Reading): boolean => {
  const asked = oneOf('WEBHOOK_LOOPBACK', ['on', 'off'], 'off') === 'on';
  if (asked && text('NODE_ENV') === 'production')
    problems.push('WEBHOOK_LOOPBACK is refused with NODE_ENV=production: webhooks go to public hosts there');
  return asked;
};

/** @throws ConfigProblem that lists every problem */
export const processConfig = (env: Environment, defaultPort: number): ProcessConfig => {
  const read = reading(env);
  const { address, secretAddress, readable, number, oneOf, text, problems } = read;
  const databaseUrl = secretAddress('DATABASE_URL');
  const [jwks, issuer, addresses] = ['JWKS_URL', 'TOKEN_ISSUER', 'SERVICES_URL'].map(address) as [string, string, string];
  const host = text('HOST') ?? '0.0.0.0';
  const optional = { grpc: grpcOf(read, env, host, defaultPort + BESIDE), ...optionalOf(read) };
  const config = {
    host,
    port: number('PORT', defaultPort, [1, 65_535]),
    databaseUrl,
    logLevel: oneOf('LOG_LEVEL', LEVELS, 'info'),
    kafka: kafkaOf(read),
    topics: {
      partitions: number('KAFKA_PARTITIONS', 12, [1, 1_000]),
      copies: number('KAFKA_COPIES', 3, [1, 9]),
      retention: number('KAFKA_RETENTION_MS', WEEK, [60_000, 10 * 365 * 24 * 3_600_000]),
    },
    addresses,
    serviceTokenFile: readable('SERVICE_TOKEN_FILE'),
    masterKeyFile: readable('MASTER_KEY_FILE'),
    leaseMilliseconds: number('LEASE_MS', 15_000, [500, 300_000]),
    sessionTimeout: number('KAFKA_SESSION_TIMEOUT_MS', 10_000, [1_000, 300_000]),
    sweepEvery: number('SWEEP_MS', 15_000, [100, 3_600_000]),
    webhookLoopback: loopbackOf(read),
    inboundPatience: number('INBOUND_PATIENCE_MS', THREE_DAYS, [1_000, 30 * 24 * 3_600_000]),
    drainMilliseconds: number('DRAIN_MS', 5_000, [0, 120_000]),
  };
  if (problems.length > 0) throw new ConfigProblem(problems);
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { ...config, ...present, tokens: { issuer, audience: text('TOKEN_AUDIENCE') ?? 'fengqiao', keys: new URL(jwks) } };
};

/** All that a process needs to know to migrate and end. */
export type MigrationConfig = Pick<ProcessConfig, 'databaseUrl' | 'migrationUrl'>;

/** @throws ConfigProblem that lists every problem */
export const migrationConfig = (env: Environment): MigrationConfig => {
  const { secretAddress, problems } = reading(env);
  const config = { databaseUrl: secretAddress('DATABASE_URL'), migrationUrl: secretAddress('MIGRATION_DATABASE_URL') };
  if (problems.length > 0) throw new ConfigProblem(problems);
  return config;
};

/** What one service reads of its environment, each time that it is asked. */
export interface Settings {
  /** @throws ConfigProblem */
  process(): ProcessConfig;
  /** @throws ConfigProblem */
  migration(): MigrationConfig;
}

export const settings = (env: Environment, defaultPort: number): Settings => ({
  process: () => processConfig(env, defaultPort),
  migration: () => migrationConfig(env),
});

const hidden = (url: string): string => url.replace(/(\/\/[^:/@]*):[^@]*@/, '$1:***@');

/** The settings as they are in force, without secrets. */
export const printable = (config: ProcessConfig): object => ({
  ...config,
  databaseUrl: hidden(config.databaseUrl),
  ...(config.migrationUrl === undefined ? {} : { migrationUrl: hidden(config.migrationUrl) }),
  kafka: { ...config.kafka, ...(config.kafka.sasl ? { sasl: { ...config.kafka.sasl, password: '***' } } : {}) },
});
