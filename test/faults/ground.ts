import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@fengqiao/kernel';
import { startCluster, type Cluster, type ClusterSettings } from '@fengqiao/all';
import { recordingClient, type Client } from '../workload/client.js';
import { tokensOf } from '../workload/tokens.js';
import { LEASE, openTools, PARTITIONS, SESSION, type Tools } from './stage.js';

/** How many of what a cluster has. */
export interface Shape {
  readonly brokers: 1 | 3;
  /** Processes of each service. */
  readonly replicas: number;
}

/** A cluster on which faults follow one another: what was done on it before is checked again after each. */
export interface Ground extends Shape {
  readonly cluster: Cluster;
  readonly tools: Tools;
  readonly client: Client;
  readonly token: (actor: Actor) => Promise<string>;
  /** As `LEDGER_FOLDER`. */
  readonly folder: string;
  /** Disputes that have been registered. */
  readonly disputes: string[];
  /** Made-up disputes whose messages nobody can deal with. */
  readonly poison: Set<string>;
  /** Processes that ended by themselves, as the cluster told of it: by an error of their own, not killed and not told to. */
  readonly crashed: readonly string[];
  /** Makes the names of one run its own. */
  readonly run: () => number;
  close(): Promise<void>;
}

const PATIENCE = 180_000;
const CRASHED = /ended \([1-9]\d*\) and is started again/;

/** @param broker one that runs already */
export const openGround = async (shape: Shape, broker?: ClusterSettings['broker']): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-faults-'));
  const environment = {
    KAFKA_SESSION_TIMEOUT_MS: String(SESSION),
    LEASE_MS: String(LEASE),
    SWEEP_MS: '5000',
    KAFKA_PARTITIONS: String(PARTITIONS),
  };
  const given = broker === undefined ? {} : { broker };
  const crashed: string[] = [];
  const say = (line: string): void => void (CRASHED.test(line) && crashed.push(line));
  const started = startCluster({ folder, port: 0, ...shape, ...given, environment: () => environment, say });
  const cluster = await started.catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const token = tokensOf(cluster.issuer);
  const tools = await openTools(cluster, folder);
  let runs = 0;
  return {
    ...shape,
    cluster,
    tools,
    token,
    folder,
    client: recordingClient({ url: cluster.url, token, patience: PATIENCE }),
    disputes: [],
    poison: new Set(),
    crashed,
    run: () => (runs += 1),
    async close() {
      await tools.close().catch(() => undefined);
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** One ground at a time: the same for all who want its shape, until somebody spoils it. */
export const createGrounds = (open = openGround) => {
  let current: Ground | undefined;
  const leave = async (): Promise<void> => {
    const leaving = current;
    current = undefined;
    await leaving?.close();
  };
  return {
    async of(shape: Shape): Promise<Ground> {
      if (current?.brokers !== shape.brokers || current.replicas !== shape.replicas) await leave();
      return (current ??= await open(shape));
    },
    leave,
  };
};
