import { Client as Database } from 'pg';
import type { Actor } from '@fengqiao/kernel';
import type { Cluster } from '@fengqiao/all';
import { readModelsOf, type ServiceDefinition } from '@fengqiao/edge';
import type { Job } from '@fengqiao/projections';
import type { ComparedModel } from '@fengqiao/testing';
import type { Violation } from './checker/index.js';
import { unsettled } from '../workload/settled.js';
import { pause } from './stage.js';

/** A cluster after its faults, and how long it may take to be as if they had never been. */
export interface Healed {
  readonly cluster: Cluster;
  readonly token: (actor: Actor) => Promise<string>;
  /** Milliseconds. */
  readonly liveness: number;
}

const ANSWER = 15_000;
const LOOK = 300;
const TRIES = 5;
const LONGEST_COMPARISON = 300_000;

/** A connection that was closed while nobody used it may break the next question: what is asked here can be asked again. */
const ask = async <T>(healed: Healed, url: string, method = 'GET', left = TRIES): Promise<T> => {
  const headers = { authorization: `Bearer ${await healed.token({ person: 'checker', role: 'operator' })}` };
  const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(ANSWER) }).catch((error: unknown) => {
    if (left === 1) throw error;
    return undefined;
  });
  if (!answer) return pause(LOOK).then(() => ask<T>(healed, url, method, left - 1));
  if (!answer.ok) throw new Error(`${method} ${url} was answered ${answer.status}`);
  return (await answer.json()) as T;
};

/** I12: soon after all is well again, everything has been taken in and applied everywhere. */
export const settles = async ({ cluster, token, liveness }: Healed): Promise<readonly Violation[]> => {
  const last = await unsettled(cluster.instances, await token({ person: 'checker', role: 'operator' }), liveness);
  return last.length === 0 ? [] : [{ invariant: 'I12', found: `after ${liveness / 1_000} s: ${[...new Set(last)].join('; ')}` }];
};

/** Waits until the newest checkpoint of the ledger covers the log; where it does not come, the checker says so. */
export const notarised = async ({ cluster, liveness }: Healed): Promise<void> => {
  const database = new Database({ connectionString: cluster.database.url });
  await database.connect();
  const behind = `select coalesce((select max(size) from ledger.checkpoint where cosigned), 0) < (select position from log.head) as behind`;
  try {
    for (const end = performance.now() + liveness; performance.now() < end; await pause(LOOK))
      if (!(await database.query<{ behind: boolean }>(behind)).rows[0]?.behind) return;
  } finally {
    await database.end();
  }
};

const compare = async (healed: Healed, service: ServiceDefinition, model: string): Promise<ComparedModel> => {
  const base = `${healed.cluster.url}/v1/${service.name}`;
  const { id } = await ask<Job>(healed, `${base}/projections/${model}/compare`, 'POST');
  for (const end = performance.now() + LONGEST_COMPARISON; performance.now() < end; await pause(LOOK)) {
    const { status, reason, result } = await ask<Job>(healed, `${base}/projection-jobs/${id}`);
    if (status === 'running') continue;
    if (status !== 'done') throw new Error(`${service.name}.${model} could not be compared: ${reason ?? status}`);
    return { service: service.name, model, rows: result?.rows ?? 0, differing: result?.differing ?? -1 };
  }
  throw new Error(`${service.name}.${model} is compared for too long`);
};

/** Folds every read model of every service again, by the platform's own jobs, and compares. */
export const compareAll = async (healed: Healed, services: readonly ServiceDefinition[]): Promise<readonly ComparedModel[]> =>
  (
    await Promise.all(
      services.map(async (service) => {
        const compared: ComparedModel[] = [];
        for (const { name } of readModelsOf(service)) compared.push(await compare(healed, service, name));
        return compared;
      }),
    )
  ).flat();
