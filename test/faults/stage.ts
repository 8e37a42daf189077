import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import type { Cluster } from '@fengqiao/all';
import { startLocalDatabase } from '@fengqiao/local-database';
import type { Random } from './random.js';

export const SERVICES = ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'] as const;
/** Milliseconds: shorter than in production, so that a pause beyond them fits into a run. */
export const SESSION = 3_000;
export const LEASE = 2_000;
export const PARTITIONS = 6;

/** What an injection may take hold of. */
export interface Stage {
  readonly cluster: Cluster;
  readonly random: Random;
  readonly kafka: Kafka;
  readonly admin: Admin;
  /** Disputes that have been registered so far. */
  readonly disputes: () => readonly string[];
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Kills the whole PostgreSQL server and starts it again. */
  readonly crashDatabase: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const topicOf = (service: string): string => `fengqiao.${service}.events.v1`;
export const groupOf = (service: string): string => `fengqiao.${service}.v1`;

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export const openStage = async (cluster: Cluster, folder: string, random: Random, disputes: Stage['disputes']): Promise<Stage> => {
  const kafka = new Kafka({ brokers: [...cluster.broker.addresses], logLevel: logLevel.NOTHING, retry: { retries: 8 } });
  const admin = kafka.admin();
  await admin.connect();
  const restarted: { stop(): Promise<void> }[] = [];
  return {
    cluster,
    random,
    kafka,
    admin,
    disputes,
    pause,
    async crashDatabase() {
      const pid = Number(readFileSync(join(cluster.database.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      while (alive(pid)) await pause(20);
      await (restarted.at(-1) ?? cluster.database).stop(); // it has ended: what it held on to is let go
      await pause(random() * 2_000);
      restarted.push(await startLocalDatabase({ folder: join(folder, 'postgres'), connections: 400 }));
    },
    async close() {
      await admin.disconnect();
      for (const database of restarted) await database.stop();
    },
  };
};
