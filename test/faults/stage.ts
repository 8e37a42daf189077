import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { Client } from 'pg';
import type { Cluster } from '@fengqiao/all';
import { startLocalDatabase } from '@fengqiao/local-database';
import type { Random } from './random.js';

export const SERVICES = ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'] as const;
/** Milliseconds: shorter than in production, so that a pause beyond them fits into a run. */
export const SESSION = 5_000;
export const LEASE = 2_000;
export const PARTITIONS = 6;

/** What takes hold of the servers of a cluster. */
export interface Tools {
  readonly kafka: Kafka;
  readonly admin: Admin;
  /** Kills the whole PostgreSQL server, and starts it again after as many milliseconds. */
  crashDatabase(downFor: number): Promise<void>;
  /** Ends sessions as if the process that serves each had died. */
  dropSessions(): Promise<void>;
  close(): Promise<void>;
}

/** What an injection may take hold of. */
export interface Stage extends Pick<Tools, 'kafka' | 'admin' | 'crashDatabase' | 'dropSessions'> {
  readonly cluster: Cluster;
  readonly random: Random;
  /** Disputes that have been brought to their end so far. */
  readonly disputes: readonly string[];
  /** Made-up disputes whose messages nobody can deal with: whoever makes one adds it. */
  readonly poison: Set<string>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Numbers the injections of a run, from 0. */
  readonly number: number;
  /** The services, as this run takes them one after another. */
  readonly order: readonly (typeof SERVICES)[number][];
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const topicOf = (service: string): string => `fengqiao.${service}.events.v1`;
export const groupOf = (service: string): string => `fengqiao.${service}.v1`;

export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export const openTools = async (cluster: Cluster, folder: string): Promise<Tools> => {
  const kafka = new Kafka({ brokers: [...cluster.broker.addresses], logLevel: logLevel.NOTHING, retry: { retries: 8 } });
  const admin = kafka.admin();
  await admin.connect();
  const restarted: { stop(): Promise<void> }[] = [];
  return {
    kafka,
    admin,
    async crashDatabase(downFor) {
      const pid = Number(readFileSync(join(cluster.database.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      while (alive(pid)) await pause(20);
      await (restarted.at(-1) ?? cluster.database).stop(); // it has ended: what it held on to is let go
      await pause(downFor);
      restarted.push(await startLocalDatabase({ folder: join(folder, 'postgres'), connections: 400 }));
    },
    async dropSessions() {
      const database = new Client({ connectionString: cluster.database.url });
      await database.connect();
      await database.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null');
      await database.end();
    },
    async close() {
      await admin.disconnect();
      for (const database of restarted) await database.stop();
    },
  };
};
