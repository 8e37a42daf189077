import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printable, settings } from './process-config.js';
import { ConfigProblem } from './reading.js';

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-config-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = {
  DATABASE_URL: 'postgres://intake:very-secret@db:5432/fengqiao',
  KAFKA_BROKERS: 'kafka:9092',
  KAFKA_USERNAME: 'fengqiao-intake',
  KAFKA_PASSWORD: 'also-secret',
  SERVICES_URL: 'http://ingress:8080',
  JWKS_URL: 'http://identity/jwks.json',
  TOKEN_ISSUER: 'https://identity.example',
  SERVICE_TOKEN_FILE: file('token', 'x'),
  MASTER_KEY_FILE: file('master.json', '{}'),
};
const { DATABASE_URL: _url, KAFKA_PASSWORD: _password, ...open } = whole;

const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
  return [];
};

describe('the settings of a process', () => {
  it('have a port, a gRPC port and patience of their own', () =>
    expect(settings(whole, 8081).process()).toMatchObject({ port: 8081, grpc: { port: 9091 }, drainMilliseconds: 5_000, host: '0.0.0.0' }));

  it('are said to be wrong all at once', () =>
    expect(problemsOf(() => settings({ PORT: '0', DRAIN_MS: 'long', KAFKA_TLS: 'yes', GRPC_PORT: 'x' }, 8081).process())).toEqual([
      'DATABASE_URL must be an address',
      'JWKS_URL must be an address',
      'TOKEN_ISSUER must be an address',
      'SERVICES_URL must be an address',
      'GRPC_PORT must be a number from 1 to 65535, or off, not "x"',
      'PORT must be a number from 1 to 65535, not "0"',
      'KAFKA_BROKERS must be host:port of one broker or more, with commas between',
      'KAFKA_TLS must be one of on, off',
      'SERVICE_TOKEN_FILE must name a readable file',
      'MASTER_KEY_FILE must name a readable file',
      'DRAIN_MS must be a number from 0 to 120000, not "long"',
    ]));

  it('are printed without a secret', () => {
    const printed = JSON.stringify(printable(settings({ ...whole, MIGRATION_DATABASE_URL: whole.DATABASE_URL }, 8081).process()));
    expect(printed).not.toMatch(/very-secret|also-secret/);
    expect(printed).toContain('postgres://intake:***@db:5432/fengqiao');
  });

  it('take secrets from files as well', () => {
    const env = {
      ...open,
      DATABASE_URL_FILE: file('url', `${whole.DATABASE_URL}\n`),
      KAFKA_PASSWORD_FILE: file('password', 'also-secret\n'),
    };
    expect(settings(env, 8081).process()).toEqual(settings(whole, 8081).process());
  });

  it('do not take a secret from two places, nor from a file that is not there', () =>
    expect(
      problemsOf(() =>
        settings({ ...whole, DATABASE_URL_FILE: whole.SERVICE_TOKEN_FILE, MIGRATION_DATABASE_URL_FILE: '/nowhere' }, 8081).process(),
      ),
    ).toEqual([
      'DATABASE_URL and DATABASE_URL_FILE exclude each other',
      'DATABASE_URL must be an address, not "x"',
      'MIGRATION_DATABASE_URL_FILE must name a readable file, not "/nowhere"',
    ]));

  it('of a migration are two addresses, and no more', () => {
    expect(settings({ DATABASE_URL: 'postgres://a@db/f', MIGRATION_DATABASE_URL: 'postgres://b@db/f' }, 8081).migration()).toEqual({
      databaseUrl: 'postgres://a@db/f',
      migrationUrl: 'postgres://b@db/f',
    });
    expect(problemsOf(() => settings({}, 8081).migration())).toHaveLength(2);
  });

  it('refuse a demonstration’s clock in production', () =>
    expect(
      problemsOf(() => settings({ ...whole, NODE_ENV: 'production', DEMONSTRATION_CLOCK_URL: 'http://x/demo/clock' }, 8081).process()),
    ).toHaveLength(1));
});
