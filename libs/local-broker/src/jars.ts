import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalBrokerError } from './errors.js';

const POM = fileURLToPath(new URL('../kafka.pom.xml', import.meta.url));
const OLDEST_JAVA = 17;

const run = (program: string, args: readonly string[]): { readonly ok: boolean; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { ok: status === 0, said: `${stdout}${stderr}` };
};

/** Why a broker cannot be started natively, as something to do about it; undefined where it can. */
export const missingForNative = (): string | undefined => {
  const java = run('java', ['-version']);
  const version = Number(/version "(\d+)/.exec(java.said)?.[1] ?? 0);
  if (!java.ok || version < OLDEST_JAVA) return `install Java ${OLDEST_JAVA} or newer`;
  return run('mvn', ['-v']).ok ? undefined : 'install Maven, which fetches the broker once';
};

/** The broker's jars below a folder, fetched by Maven when they are not there yet. @throws LocalBrokerError */
export const brokerJars = (folder: string, log: (line: string) => void): string => {
  const jars = join(folder, 'kafka-4.1.1');
  if (existsSync(jars)) return jars;
  log('Fetching Apache Kafka 4.1.1 by Maven (once, 43 MB).');
  const partial = `${jars}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const { ok, said } = run('mvn', [
    '-q', '-B', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`,
  ]); // prettier-ignore
  if (!ok || !readdirSync(partial).some((name) => name.startsWith('kafka_'))) {
    rmSync(partial, { recursive: true, force: true });
    throw new LocalBrokerError(`Maven could not fetch Apache Kafka: ${said.trim().split('\n')[0] ?? 'it said nothing'}`);
  }
  try {
    renameSync(partial, jars);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // somebody else was quicker
  }
  return jars;
};
