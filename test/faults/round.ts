import { allServices } from '@fengqiao/all';
import { check, type Violation } from './checker/index.js';
import type { Ground, Shape } from './ground.js';
import { compareAll, notarised, settles } from './healing.js';
import { orderOf, type Injection } from './injections.js';
import { seeded, type Random } from './random.js';
import { pause } from './stage.js';
import { oneDispute, settle } from '../workload/disputes.js';

export interface RunOptions {
  readonly injection: Injection;
  readonly seed: number;
  /** Disputes at least: there are more where not all injections were made by then. */
  readonly disputes: number;
  /** Disputes under way at once. */
  readonly width: number;
  /** Injections. */
  readonly times: number;
  /** Milliseconds until all must be well after the last of them. */
  readonly liveness?: number;
}

export interface RunResult {
  readonly fault: string;
  readonly seed: number;
  readonly ok: boolean;
  readonly note: string;
  readonly violations: readonly Violation[];
}

const LIVENESS = 60_000;

interface Work {
  /** Injections go on: so does the work. */
  injecting: boolean;
  readonly failed: string[];
  begun: number;
}

/** As many disputes at once as the width says, each from its registration to its ruling. */
const load = async ({ client, disputes, run }: Ground, { disputes: least, width }: RunOptions, work: Work): Promise<void> => {
  const place = await settle(client);
  const name = `run${run()}`;
  const lane = async (): Promise<void> => {
    while (work.failed.length === 0 && (work.begun < least || work.injecting)) {
      work.begun += 1;
      await oneDispute(client, place, `${name}-${work.begun}`).then(
        (id) => void disputes.push(id),
        (error: unknown) => void work.failed.push(error instanceof Error ? error.message : String(error)),
      );
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
};

/** Makes the injections at times of the seed's choosing. @returns what each of them hit */
const disturb = async (ground: Ground, { injection, times }: RunOptions, random: Random, work: Work): Promise<readonly string[]> => {
  const hit: string[] = [];
  const order = orderOf(random);
  try {
    for (let number = 0; number < times && work.failed.length === 0; number += 1) {
      await pause(500 + random() * 2_500);
      hit.push(await injection.inject({ ...ground, ...ground.tools, random, order, pause, number }));
    }
  } catch (error) {
    work.failed.push(`${injection.id} could not be injected: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    work.injecting = false;
  }
  return hit;
};

const hits = (hit: readonly string[]): string => {
  const counted = new Map<string, number>();
  for (const one of hit) counted.set(one, (counted.get(one) ?? 0) + 1);
  return [...counted].map(([one, count]) => (count === 1 ? one : `${one} ×${count}`)).join(', ');
};

/** Work and faults at once, then peace, then the checker over all that was ever done on this ground. */
export const runOn = async (ground: Ground, options: RunOptions): Promise<RunResult> => {
  const { injection, seed, liveness = LIVENESS } = options;
  const { cluster, client, token, folder, poison } = ground;
  const random = seeded(seed);
  const [commands, unknown, crashes] = [client.history.length, client.unknown(), ground.crashed.length];
  const work: Work = { injecting: true, failed: [], begun: 0 };
  const started = performance.now();
  const working = load(ground, options, work);
  const hit = await disturb(ground, options, random, work);
  await working;
  await cluster.ready();
  const healed = { cluster, token, liveness };
  const unsettled = await settles(healed);
  await notarised(healed);
  const compared = await compareAll(healed, allServices);
  const { url: databaseUrl } = cluster.database;
  const found = await check({ databaseUrl, history: client.history, services: allServices, poison, ledgerFolder: folder, compared });
  const violations = [...work.failed.slice(0, 3).map((what) => ({ invariant: 'work', found: what })), ...unsettled, ...found];
  const seconds = Math.round((performance.now() - started) / 1_000);
  const shape = `${ground.brokers === 1 ? 'one broker' : 'three brokers'}${ground.replicas > 1 ? `, ${ground.replicas} of each` : ''}`;
  const counts = `${work.begun} disputes, ${client.history.length - commands} commands, ${client.unknown() - unknown} answers lost`;
  const crashed = ground.crashed.slice(crashes);
  const told = crashed.length === 0 ? '' : `; ${crashed.join(', ')}`;
  const note = `${shape}; ${counts}; hit: ${hits(hit)}${told}; ${compared.length} read models compared; ${seconds} s`;
  return { fault: injection.id, seed, ok: violations.length === 0, note, violations };
};

export const shapeOf = ({ replicas = 1 }: Injection, brokers: Shape['brokers']): Shape => ({ brokers, replicas });
