import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { localIssuer, type LocalIssuer } from '@fengqiao/all';
import { freePorts } from '@fengqiao/local-broker';
import { startLocalDatabase, type LocalDatabase } from '@fengqiao/local-database';
import { masterKeyFile } from '@fengqiao/sealing';
import { root } from '../architecture/repository.js';

const ISSUER = 'https://operation.fengqiao.example';

/** A database as an installation has it: one user migrates and is no superuser, one serves and may do nothing else. */
export interface Installation {
  readonly database: LocalDatabase;
  readonly issuer: LocalIssuer;
  /** What one process of the intake service is told. */
  readonly environment: Readonly<Record<string, string>>;
  readonly url: string;
  /** Host and port. */
  readonly grpc: string;
  /** The same data again, after `database.stop()`, under the same address. */
  startDatabase(): Promise<void>;
  stop(): Promise<void>;
}

const usersOf = async (database: LocalDatabase): Promise<{ readonly serving: string; readonly migrating: string }> => {
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  const name = admin.escapeIdentifier(new URL(database.url).pathname.slice(1));
  await admin.query("create role migrates login createrole password 'migrates-secret'");
  await admin.query("create role intake_serves login password 'serves-secret'");
  await admin.query(`grant create on database ${name} to migrates`);
  await admin.end();
  const as = (username: string, password: string): string => Object.assign(new URL(database.url), { username, password }).href;
  return { serving: as('intake_serves', 'serves-secret'), migrating: as('migrates', 'migrates-secret') };
};

const keyServer = async (issuer: LocalIssuer): Promise<{ readonly server: Server; readonly url: string }> => {
  const server = createServer((_request, response) => void response.end(JSON.stringify(issuer.keys)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as { port: number }).port}/keys` };
};

export const install = async (folder: string, brokers: readonly string[]): Promise<Installation> => {
  mkdirSync(folder, { recursive: true });
  const start = () => startLocalDatabase({ folder: join(folder, 'postgres'), log: () => undefined });
  let database = await start();
  const issuer = await localIssuer(join(folder, 'token-key.json'), ISSUER, 'fengqiao');
  const { serving, migrating } = await usersOf(database);
  const { server, url: keys } = await keyServer(issuer);
  masterKeyFile(join(folder, 'master.json'));
  const tokenFile = join(folder, 'service-token');
  writeFileSync(tokenFile, await issuer.token({ person: 'fengqiao-services', role: 'connected-system' }));
  writeFileSync(join(folder, 'database-url'), serving);
  writeFileSync(join(folder, 'migration-url'), migrating);
  const [port = 0, grpcPort = 0] = await freePorts(2);
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOST: '127.0.0.1',
    PORT: String(port),
    GRPC_PORT: String(grpcPort),
    DATABASE_URL_FILE: join(folder, 'database-url'),
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_COPIES: '1',
    KAFKA_PARTITIONS: '3',
    SERVICES_URL: 'http://127.0.0.1:9',
    SERVICE_TOKEN_FILE: tokenFile,
    MASTER_KEY_FILE: join(folder, 'master.json'),
    TOKEN_ISSUER: ISSUER,
    JWKS_URL: keys,
    LOG_LEVEL: 'trace',
    DRAIN_MS: '1500',
  };
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await database.stop();
  };
  const startDatabase = async (): Promise<void> => void (database = await start());
  return { database, startDatabase, issuer, environment, url: `http://127.0.0.1:${port}`, grpc: `127.0.0.1:${grpcPort}`, stop };
};

const main = (service: string): string => join(root, 'services', service, 'dist', 'main.js');

/** Runs a service's program to its end. */
export const runMain = (service: string, args: readonly string[], env: Readonly<Record<string, string>>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main(service), ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

export interface Running {
  readonly child: ChildProcess;
  /** What it wrote to its standard output, a line each. */
  lines(): readonly string[];
  readonly ended: Promise<number | null>;
}

export const startMain = (service: string, env: Readonly<Record<string, string>>): Running => {
  const child = spawn(process.execPath, [main(service)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    child,
    lines: () => text.split('\n').filter((line) => line !== ''),
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
};
