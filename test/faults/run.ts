import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allServices, startCluster, type Cluster } from '@fengqiao/all';
import { categoriesOf } from '@fengqiao/edge';
import { check, type Violation } from './checker.js';
import { recordingClient, type Client } from '../workload/client.js';
import { oneDispute, settle } from '../workload/disputes.js';
import { unsettled } from '../workload/settled.js';
import { tokensOf } from '../workload/tokens.js';
import type { Injection } from './injections.js';
import { seeded } from './random.js';
import { LEASE, openStage, PARTITIONS, pause, SERVICES, SESSION, type Stage } from './stage.js';

export interface RunOptions {
  readonly injection: Injection;
  readonly seed: number;
  readonly disputes: number;
  /** Disputes under way at once. */
  readonly width: number;
  readonly times: number;
  readonly say: (line: string) => void;
}

export interface RunResult {
  readonly fault: string;
  readonly seed: number;
  readonly ok: boolean;
  readonly note: string;
  readonly violations: readonly Violation[];
}

const PATIENCE = 120_000;
const LIVENESS = 60_000;

const owners = new Map(allServices.flatMap((service) => categoriesOf(service).map((category) => [category, service.name] as const)));

/** Runs the work: as many disputes at once as the width says, until all are done. */
const load = async (client: Client, { disputes, width }: RunOptions, begun: string[], failed: string[]): Promise<void> => {
  const place = await settle(client);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < disputes) {
      const name = `p${(next += 1)}`;
      await oneDispute(client, place, name).then(
        (id) => void begun.push(id),
        (error: unknown) => void failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
};

/** I12: within a minute after all is well again, everything has been taken in and applied everywhere. */
const settles = async (cluster: Cluster, token: string): Promise<readonly Violation[]> => {
  const last = await unsettled(cluster.instances, token, LIVENESS);
  return last.length === 0 ? [] : [{ invariant: 'I12', found: `after a minute: ${[...new Set(last)].join('; ')}` }];
};

/** Work and faults at once, then peace, then the checker. */
const play = async (options: RunOptions, stage: Stage, begun: string[]): Promise<Pick<RunResult, 'note' | 'violations'>> => {
  const { injection, times } = options;
  const { cluster, random } = stage;
  const token = tokensOf(cluster.issuer);
  const client = recordingClient({ url: cluster.url, token, patience: PATIENCE });
  const failed: string[] = [];
  const started = performance.now();
  let busy = true;
  const working = load(client, options, begun, failed).finally(() => (busy = false));
  let injected = 0;
  for (; injected < times && busy; injected += 1) {
    await pause(1_000 + random() * 3_000);
    await injection.inject(stage);
  }
  await working;
  await injection.heal?.(stage);
  await cluster.ready();
  const violations = [
    ...failed.slice(0, 3).map((found) => ({ invariant: 'work', found })),
    ...(await settles(cluster, await token({ person: 'checker', role: 'operator' }))),
    ...(await check({ databaseUrl: cluster.database.url, history: client.history, services: SERVICES, owners })),
  ];
  const unknown = client.history.filter((told) => told.unknown > 0).length;
  const seconds = Math.round((performance.now() - started) / 1_000);
  const note = `${begun.length} disputes, ${client.history.length} commands, ${unknown} asked again, ${injected} injections, ${seconds} s`;
  return { note, violations };
};

/** One run on a cluster of its own. */
export const runOnce = async (options: RunOptions): Promise<RunResult> => {
  const { injection, seed, say } = options;
  const folder = mkdtempSync(join(tmpdir(), `fengqiao-${injection.id}-`));
  const environment = {
    KAFKA_SESSION_TIMEOUT_MS: String(SESSION),
    LEASE_MS: String(LEASE),
    SWEEP_MS: '5000',
    KAFKA_PARTITIONS: String(PARTITIONS),
  };
  const { brokers = 1, replicas = 1 } = injection;
  const cluster = await startCluster({ folder, port: 0, brokers, replicas, environment, say: () => undefined });
  const begun: string[] = [];
  const stage = await openStage(cluster, folder, seeded(seed), () => begun);
  try {
    const played = await play(options, stage, begun);
    return { fault: injection.id, seed, ok: played.violations.length === 0, ...played };
  } finally {
    await stage.close().catch((error: unknown) => say(String(error)));
    await cluster.stop().catch((error: unknown) => say(String(error)));
    rmSync(folder, { recursive: true, force: true });
  }
};
