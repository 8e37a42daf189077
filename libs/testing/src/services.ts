import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino, type Logger } from 'pino';
import type { Actor, Instant } from '@fengqiao/kernel';
import type { Chaos } from '@fengqiao/bus';
import {
  advanceLegalTime,
  createEdge,
  createLogger,
  createPlatform,
  demonstrationClock,
  migratePlatform,
  verifier,
  type DemonstrationClock,
  type GrpcSettings,
  type Platform,
  type PlatformOptions,
  type ServiceDefinition,
  type WebhookSettings,
} from '@fengqiao/edge';
import { memoryMasterKeys, type MasterKeys } from '@fengqiao/sealing';
import { client, type Client } from './client.js';
import { preparedDatabase } from './servers/index.js';

export interface RunningServices {
  readonly url: string;
  readonly databaseUrl: string;
  readonly clock: DemonstrationClock;
  readonly platform: Platform;
  /** A client signed in as somebody. */
  as(actor: Actor): Client;
  /** Nobody's client. */
  readonly anonymous: Client;
  /** Moves legal time to an instant; every deadline on the way fires. */
  advance(to: Instant): Promise<void>;
  token(actor: Actor, overrides?: Readonly<Record<string, unknown>>): Promise<string>;
  stop(): Promise<void>;
}

export interface ServicesOptions {
  readonly startAt: Instant;
  /** What data keys are wrapped by; its own for each run unless given. */
  readonly masterKeys?: MasterKeys;
  /** Where log lines go; nowhere unless given. */
  readonly logTo?: { write(line: string): void };
  readonly chaos?: Chaos;
  readonly webhooks?: WebhookSettings;
  /** Where gRPC answers too. */
  readonly grpc?: GrpcSettings;
  /** Where the log is not in PostgreSQL. */
  readonly kurrentUrl?: string;
  /** What runs the services, where it is not all of them in one process. */
  readonly make?: (options: PlatformOptions) => Promise<Platform>;
}

const ISSUER = 'https://test.fengqiao.example';
const AUDIENCE = 'fengqiao';

/** A throw-away issuer of tokens, as the identity provider would be. */
const createIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] };
  const token = ({ person, onBehalfOf, ...claims }: Actor, overrides: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    new SignJWT({
      sub: person,
      iss: ISSUER,
      aud: AUDIENCE,
      exp: Math.floor(Date.now() / 1000) + 600,
      ...claims,
      ...(onBehalfOf === undefined ? {} : { on_behalf_of: onBehalfOf }),
      ...overrides,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .sign(privateKey);
  return { token, verify: verifier({ issuer: ISSUER, audience: AUDIENCE, keys }) };
};

const loggerOf = (to: ServicesOptions['logTo']): Logger =>
  to ? createLogger('trace', to) : pino({ level: process.env['TEST_LOG'] ?? 'silent' });

/** Runs services over HTTP on a database of their own, with legal time in the test's hand. */
export const startServices = async (
  services: readonly ServiceDefinition[],
  { startAt, chaos, masterKeys = memoryMasterKeys(), logTo, webhooks, grpc, kurrentUrl, make = createPlatform }: ServicesOptions,
): Promise<RunningServices> => {
  const clock = demonstrationClock(startAt);
  const failures: string[] = [];
  const onFailure = (where: string, error: unknown): void => void failures.push(`${where}: ${String(error)}`);
  const asked = { ...(chaos ? { chaos } : {}), ...(webhooks ? { webhooks } : {}), ...(kurrentUrl === undefined ? {} : { kurrentUrl }) };
  const settings = { services, clock, masterKeys, connections: 3, onFailure, ...asked };
  const key = [...services.map(({ name }) => name), ...(kurrentUrl === undefined ? [] : ['kurrent'])].join();
  const database = await preparedDatabase(key, (databaseUrl) => migratePlatform({ ...settings, databaseUrl }));
  const options = { ...settings, databaseUrl: database.url };
  const platform = await make(options);
  const issuer = await createIssuer();
  const release = async (): Promise<void> => {
    await platform.stop();
    await database.drop();
  };
  const edge = { platform, verify: issuer.verify, logger: loggerOf(logTo), ...(grpc ? { grpc } : {}) };
  const { app } = await createEdge(edge).catch(async (error: unknown) => {
    await release();
    throw error;
  });
  await platform.start();
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url,
    databaseUrl: database.url,
    clock,
    platform,
    as: (actor) => client(url, () => issuer.token(actor)),
    anonymous: client(url),
    token: issuer.token,
    advance: async (to) => void (await advanceLegalTime(platform, to)),
    async stop() {
      await app.close();
      await release();
      if (failures.length > 0) throw new Error(`the platform failed meanwhile: ${failures.join('; ')}`);
    },
  };
};
