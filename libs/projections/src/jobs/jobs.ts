import type { PoolClient } from 'pg';
import { Fenced, type Lease } from '@fengqiao/event-store';
import { inTransaction } from '@fengqiao/postgres';
import { buildOf, compare, fill, keep, openShadow, placeOf, swap, type Build, type Finish, type Workshop } from './building.js';
import { groupOf, jobRecords, type Asked, type Job, type JobKind } from './records.js';
import { shadowSchema } from './tables.js';

export interface JobOptions extends Workshop {
  /** The lease of a job: only one process works on it. */
  readonly leaseFor: (group: string) => Lease;
  /** A job that has read more events, or taken longer, fails. */
  readonly limits?: { readonly events: number; readonly milliseconds: number };
  /** How long what was built as of a moment can be read, in milliseconds. */
  readonly keepFor?: number;
}

/** Jobs on the read models of one service. They go on in another process, or when this one starts again, where it is killed. */
export interface Jobs {
  /** Goes on with what was left unfinished. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Begins a job. @returns it, or the one that runs already, where the same model is being rebuilt */
  ask(asked: Asked): Promise<Job>;
  list(): Promise<readonly Job[]>;
  find(id: string): Promise<Job | undefined>;
  /** @returns false when it no longer runs */
  cancel(id: string): Promise<boolean>;
  /** The table that holds what a job built as of a moment, as `schema.table`, while it can be read. */
  built(job: Job): string | undefined;
  /** Resolves when no job runs in this process. */
  idle(): Promise<void>;
}

const FINISH: Readonly<Record<JobKind, Finish>> = { rebuild: swap, compare, 'as-of': keep };
const LIMITS = { events: 50_000_000, milliseconds: 30 * 60_000 };
const HOUR = 3_600_000;
/** How long taking the place of a table waits for those who read it, before it lets them pass and tries again. */
const PATIENCE = '2s';

/** Others were in the way: a table read for too long, a lease renewed meanwhile. */
const AGAIN: ReadonlySet<string> = new Set(['55P03', '40001', '40P01']);

class Exceeded extends Error {}
class TooMuchLeft extends Error {}

export const createJobs = (options: JobOptions): Jobs => {
  const { service, pool, dataSource, models, leaseFor, limits = LIMITS, keepFor = HOUR } = options;
  const records = jobRecords(pool, service);
  const working = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  const drop = async (job: Job): Promise<void> => {
    const model = models.find(({ name }) => name === job.model);
    if (model) await pool.query(`select "${service}".shadow_drop($1)`, [placeOf(job, dataSource.getMetadata(model.entity).tableName)]);
  };

  const sweep = async (): Promise<void> => {
    for (const job of await records.expired()) {
      await drop(job);
      await records.emptied(job.id);
    }
  };

  const finishWithin = async (client: PoolClient, build: Build): Promise<void> => {
    await client.query(`select set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true)`, [
      PATIENCE,
      `${build.lease.every}ms`,
    ]);
    const result = await FINISH[build.job.kind](options, build, client);
    if (!result) throw new TooMuchLeft();
    if (!build.lease.held()) throw new Fenced(groupOf(build.job));
    const kept = build.job.kind === 'rebuild' ? {} : { keepFor: build.job.kind === 'as-of' ? keepFor : 0 };
    if (!(await records.end(client, build.job.id, { status: 'done', result, ...kept }))) throw new Fenced(groupOf(build.job));
  };

  /** One transaction: what finishes the job, and that it is done. @returns false when there was too much left to do */
  const finish = async (build: Build): Promise<boolean> => {
    const client = await pool.connect();
    const begin = build.job.kind === 'compare' ? 'begin isolation level repeatable read' : 'begin';
    try {
      await inTransaction(client, () => finishWithin(client, build), begin);
      client.release();
      return true;
    } catch (error) {
      client.release(true);
      if (error instanceof TooMuchLeft || AGAIN.has(String((error as { code?: unknown }).code))) return false;
      throw error;
    }
  };

  const work = async (build: Build): Promise<void> => {
    const began = performance.now();
    let events = 0;
    const spent = (more: number): void => {
      events += more;
      if (stopping.signal.aborted) throw new Fenced(groupOf(build.job));
      if (events > limits.events || performance.now() - began > limits.milliseconds)
        throw new Exceeded(`more than ${limits.events} events or ${limits.milliseconds / 1000} seconds`);
    };
    await openShadow(options, build);
    do await fill(options, build, spent);
    while (!(await finish(build)));
    if (build.job.kind === 'compare') await sweep();
  };

  const fail = async (job: Job, error: unknown): Promise<void> => {
    if (error instanceof Fenced) return; // cancelled, stopping, or gone on elsewhere
    const reason = error instanceof Error ? error.message : String(error);
    if (await records.end(pool, job.id, { status: 'failed', reason })) await drop(job);
  };

  /** Waits for its turn, works, and keeps its lease meanwhile. */
  const run = async (job: Job, lease: Lease): Promise<void> => {
    const pause = (): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, lease.every);
        stopping.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      });
    while (!(await lease.take())) {
      await pause();
      if (stopping.signal.aborted || (await records.find(job.id))?.status !== 'running') return;
    }
    const renewal = setInterval(() => {
      lease
        .take()
        .then((mine) => mine || clearInterval(renewal))
        .catch(() => undefined); // out of reach: what is written is fenced all the same
    }, lease.every);
    try {
      await work(buildOf(options, job, lease));
    } catch (error) {
      await fail(job, error);
    } finally {
      clearInterval(renewal);
      await lease.release().catch(() => undefined);
    }
  };

  const begin = (job: Job): void => {
    if (working.has(job.id)) return;
    const done = run(job, leaseFor(groupOf(job)))
      .catch(() => undefined) // the database is out of reach: the job goes on at the next start
      .finally(() => working.delete(job.id));
    working.set(job.id, done);
  };

  return {
    async start() {
      await sweep();
      for (const job of await records.list()) if (job.status === 'running') begin(job);
    },
    async stop() {
      stopping.abort();
      await Promise.all(working.values());
    },
    async ask(asked) {
      await sweep();
      const job = await records.find(await records.add(asked));
      if (!job) throw new Error('the job that was just asked for is gone');
      if (job.status === 'running') begin(job);
      return job;
    },
    list: () => records.list(),
    find: (id) => records.find(id),
    async cancel(id) {
      const job = await records.find(id);
      if (!job || !(await records.end(pool, id, { status: 'cancelled' }))) return false;
      await drop(job);
      return true;
    },
    built(job) {
      const model = models.find(({ name }) => name === job.model);
      if (!model || job.kind !== 'as-of' || job.status !== 'done' || job.expiresAt === undefined) return undefined;
      return `${shadowSchema(service)}.${placeOf(job, dataSource.getMetadata(model.entity).tableName)}`;
    },
    async idle() {
      await Promise.all(working.values());
    },
  };
};
