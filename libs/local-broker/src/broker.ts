import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { LocalBrokerError } from './errors.js';
import { lastWords } from './last-words.js';
import type { Node } from './properties.js';

const LONGEST_START = 60_000;
const LONGEST_STOP = 30_000;

/** One broker process: it can be stopped, killed, paused and started again on the same port. */
export interface Broker {
  readonly address: string;
  readonly pid: () => number | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** As if the machine lost it: no goodbye. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Empties the log of a stopped broker: everything that was on it is gone. */
  loseLog(): Promise<void>;
}

/** What a program of Kafka says that it ended for: its last error, or else the last of all it said. */
const reasonIn = (file: string): string => lastWords(file, /ERROR|FATAL|Exception/) ?? lastWords(file, /\S/) ?? '';
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const ended = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
const end = (child: ChildProcess): Promise<void> =>
  ended(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));

/** True once the broker answers what a client asks first. */
export const answers = async (address: string): Promise<boolean> => {
  const kafka = new Kafka({
    brokers: [address],
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
    connectionTimeout: 1_000,
    requestTimeout: 2_000,
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).controller !== null;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

/** @param settings the text of its `server.properties` */
export const createBroker = (node: Node, settings: string, jars: string, clusterId: string): Broker => {
  const address = `127.0.0.1:${node.port}`;
  const properties = join(node.folder, 'server.properties');
  const logFile = join(node.folder, 'broker.log');
  let child: ChildProcess | undefined;

  const java = (args: readonly string[], memory: string): ChildProcess => {
    const out = openSync(logFile, 'a');
    const started = spawn(
      'java',
      [`-Xmx${memory}`, '-XX:+UseSerialGC', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-cp', `${jars}/*`, ...args],
      {
        stdio: ['ignore', out, out],
      },
    );
    started.on('error', () => undefined);
    closeSync(out);
    return started;
  };

  const format = async (): Promise<void> => {
    mkdirSync(node.folder, { recursive: true });
    writeFileSync(properties, settings);
    if (existsSync(join(node.folder, 'log', 'meta.properties'))) return;
    const formatting = java(['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties], '128m');
    await end(formatting);
    if (formatting.exitCode !== 0) throw new LocalBrokerError(`Kafka could not format its log: ${reasonIn(logFile)}`);
  };

  const stopBy = async (signal: NodeJS.Signals): Promise<void> => {
    const stopping = child;
    child = undefined;
    if (!stopping || ended(stopping)) return;
    stopping.kill(signal);
    const late = setTimeout(() => stopping.kill('SIGKILL'), LONGEST_STOP);
    await end(stopping);
    clearTimeout(late);
  };

  return {
    address,
    pid: () => child?.pid,
    async start() {
      await format();
      const started = java(['kafka.Kafka', properties], '400m');
      child = started;
      for (const until = performance.now() + LONGEST_START; performance.now() < until; await pause(150)) {
        if (ended(started)) throw new LocalBrokerError(`Kafka ended at its start: ${reasonIn(logFile)}`);
        if (await answers(address)) return;
      }
      throw new LocalBrokerError(`Kafka on ${address} does not answer: see ${logFile}.`);
    },
    stop: () => stopBy('SIGTERM'),
    kill: (signal = 'SIGKILL') => stopBy(signal),
    async loseLog() {
      if (child) throw new Error('stop the broker before its log is lost');
      rmSync(join(node.folder, 'log'), { recursive: true, force: true });
    },
  };
};
