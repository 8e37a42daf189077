import { spawnSync } from 'node:child_process';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { eventually } from '@fengqiao/testing';
import { GenericContainer } from 'testcontainers';

const PORT = 2113;
/** Seconds. */
const STARTING = 60;
const IMAGE = process.env['KURRENTDB_IMAGE'] ?? 'docker.kurrent.io/kurrent-latest/kurrentdb:latest';
/** The default of one append, 1 MB, is less than the port promises; the server takes at most 16 MB. */
const LARGEST_APPEND = 15 * 1024 * 1024;

export type Where = { readonly url: string } | 'docker' | 'nowhere';

export const howToGetOne = `Set KURRENTDB_URL (kurrentdb://host:2113?tls=false, version 26.1 or newer, and an index database of its own), or start Docker: \
${IMAGE} is then run.`;

const dockerAnswers = (): boolean =>
  spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 5_000, stdio: 'ignore' }).status === 0;

/** A server that was named, one that Docker can run, or none. */
export const whereIsKurrent = (): Where => {
  const url = process.env['KURRENTDB_URL'];
  if (url) return { url };
  return dockerAnswers() ? 'docker' : 'nowhere';
};

export interface RealKurrent {
  readonly url: string;
  stop(): Promise<void>;
}

/** Ready to answer. */
const answering = async (url: string): Promise<void> => {
  const client = KurrentDBClient.connectionString(url);
  await eventually(async () => {
    for await (const _ of client.readAll({ maxCount: 1 })) break;
  }, STARTING);
  await client.dispose();
};

export const startKurrent = async (where: Exclude<Where, 'nowhere'>): Promise<RealKurrent> => {
  if (where !== 'docker') return { url: where.url, stop: async () => undefined };
  const container = await new GenericContainer(IMAGE)
    .withExposedPorts(PORT)
    .withEnvironment({ KURRENTDB_INSECURE: 'true', KURRENTDB_MEM_DB: 'true', KURRENTDB_MAX_APPEND_SIZE: String(LARGEST_APPEND) })
    .start();
  const url = `kurrentdb://${container.getHost()}:${container.getMappedPort(PORT)}?tls=false`;
  await answering(url);
  return { url, stop: async () => void (await container.stop()) };
};
