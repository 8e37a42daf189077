import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Service } from '@fengqiao/contracts';
import { Fenced, START, type Checkpoint, type OrderedLog, type Lease, type RecordedEvent } from '@fengqiao/event-store';
import type { Message } from '@fengqiao/bus';
import { within, type Moment } from '../moment.js';
import type { ReadModel } from '../read-model.js';
import { checkpointsOf, PROJECTIONS, workOf, type FactsOf } from '../runner.js';
import { foldedRows, storedRows, tableOf, writeChanges, type Queries, type Table } from '../table.js';
import { groupOf, type Job, type JobResult } from './records.js';
import { shadowSchema } from './tables.js';

/** What jobs are done with. */
export interface Workshop extends FactsOf {
  readonly service: Service;
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly log: OrderedLog;
  readonly models: readonly ReadModel[];
}

/** One job at work on its shadow table. */
export interface Build {
  readonly job: Job;
  readonly lease: Lease;
  readonly live: Table;
  readonly shadow: Table;
  /** Name of the shadow table in the shadow schema. */
  readonly place: string;
}

/** Events folded and written at once. */
const BATCH = 2_000;

/** A rebuilt table is to take the name of the one it replaces; what is only looked at has a name of its own. */
export const placeOf = ({ kind, id }: Job, table: string): string =>
  kind === 'rebuild' ? table : `${table.slice(0, 40)}_${id.replaceAll('-', '').slice(-12)}`;

export const buildOf = ({ service, dataSource, models }: Workshop, job: Job, lease: Lease): Build => {
  const model = models.find(({ name }) => name === job.model);
  if (!model) throw new Error(`${service} has no read model "${job.model}"`);
  const metadata = dataSource.getMetadata(model.entity);
  const place = placeOf(job, metadata.tableName);
  return { job, lease, place, live: tableOf(model, metadata), shadow: tableOf(model, metadata, [shadowSchema(service), place]) };
};

const epochOf = ({ lease }: Build): string => lease.epoch() ?? '-1';

const checkpointOf = async (client: Queries, service: Service, name: string): Promise<Checkpoint> => {
  const quotedCheckpoints = checkpointsOf(service);
  const { rows } = await client.query<{ checkpoint: string }>(`select checkpoint from ${quotedCheckpoints} where name = $1`, [name]);
  return rows[0]?.checkpoint ?? START;
};

/** Facts of a moment; all facts where it bounds nothing. */
const factsOf = ({ ownOf, messageOf }: Workshop, moment: Moment): FactsOf => {
  const bounded =
    (of: FactsOf['ownOf']) =>
    (event: RecordedEvent): Message | undefined => {
      const fact = of(event);
      return fact && within(moment, { position: event.position, at: fact.at, recordedAt: event.recordedAt }) ? fact : undefined;
    };
  return Object.keys(moment).length === 0 ? { ownOf, messageOf } : { ownOf: bounded(ownOf), messageOf: bounded(messageOf) };
};

/** Folds events into the shadow. @throws Fenced when another process has taken the job over, or it was cancelled */
const take = async (shop: Workshop, build: Build, client: Queries, events: readonly RecordedEvent[]): Promise<Checkpoint> => {
  const { job, shadow } = build;
  const [work] = workOf([shadow], factsOf(shop, job.moment), events);
  const rows = work ? foldedRows(work, await storedRows(client, shadow, work.keys)) : new Map<string, object>();
  const checkpoint = events.at(-1)?.checkpoint ?? START;
  const group = { quotedCheckpoints: checkpointsOf(shop.service), name: groupOf(job), epoch: epochOf(build) };
  if (!(await writeChanges(client, [{ table: shadow, rows }], checkpoint, group))) throw new Fenced(groupOf(job));
  return checkpoint;
};

/** The next events up to `target`, none when it is reached. */
const next = async ({ log }: Workshop, place: Checkpoint, target: Checkpoint): Promise<readonly RecordedEvent[]> => {
  if (log.compare(place, target) >= 0) return [];
  const { events } = await log.readLog(place, BATCH);
  return events.filter(({ checkpoint }) => log.compare(checkpoint, target) <= 0);
};

/** Where a job must come to: as far as what serves has come, or its moment. */
const targetOf = async (shop: Workshop, { job }: Build, client: Queries): Promise<Checkpoint> => {
  if (job.kind !== 'as-of') return checkpointOf(client, shop.service, PROJECTIONS);
  const { position } = job.moment;
  const head = await shop.log.head();
  return position !== undefined && shop.log.compare(String(position), head) < 0 ? String(position) : head;
};

/** Opens the shadow, unless a process that ended has filled it in part: then it goes on from there. */
export const openShadow = async (shop: Workshop, build: Build): Promise<void> => {
  const { service, pool } = shop;
  if ((await checkpointOf(pool, service, groupOf(build.job))) !== START) return;
  const { tableName } = shop.dataSource.getMetadata(build.live.model.entity);
  const openSql = `select "${service}".shadow_open($1, $2, $3, $4) as opened`;
  const { rows } = await pool.query<{ opened: boolean }>(openSql, [tableName, build.place, groupOf(build.job), epochOf(build)]);
  if (!rows[0]?.opened) throw new Fenced(groupOf(build.job));
};

/** Fills the shadow until it has come as far as it must for now. @param spent called with the number of events of each batch */
export const fill = async (shop: Workshop, build: Build, spent: (events: number) => void): Promise<void> => {
  const { pool, service } = shop;
  let place = await checkpointOf(pool, service, groupOf(build.job));
  let events = await next(shop, place, await targetOf(shop, build, pool));
  while (events.length > 0) {
    spent(events.length);
    const ahead = targetOf(shop, build, pool).then((target) => next(shop, (events.at(-1) as RecordedEvent).checkpoint, target));
    ahead.catch(() => undefined); // told when its turn comes
    place = await take(shop, build, pool, events);
    events = await ahead;
  }
};

const figures = async (client: Queries, { quotedName, quotedKey }: Table): Promise<{ readonly rows: number; readonly hash: string }> => {
  const figuresSql = `select count(*)::int as rows, md5(coalesce(string_agg(md5(t::text), '' order by ${quotedKey}), '')) as hash from ${quotedName} t`;
  const { rows } = await client.query<{ rows: number; hash: string }>(figuresSql);
  return rows[0] ?? { rows: 0, hash: '' };
};

const differing = async (client: Queries, { live, shadow }: Build): Promise<number> => {
  const [quotedLive, quotedShadow, quotedKey] = [live.quotedName, shadow.quotedName, live.quotedKey];
  const differingSql = `
    select count(*)::int as count from ${quotedLive} l full join ${quotedShadow} s on l.${quotedKey} = s.${quotedKey}
    where l::text is distinct from s::text`;
  return (await client.query<{ count: number }>(differingSql)).rows[0]?.count ?? 0;
};

/** Brings the shadow as far as what serves, within one transaction. @returns undefined when that is too much for it: fill first */
const catchUp = async (shop: Workshop, build: Build, client: Queries): Promise<Checkpoint | undefined> => {
  const place = await checkpointOf(client, shop.service, groupOf(build.job));
  const target = await targetOf(shop, build, client);
  const events = await next(shop, place, target);
  if (events.length === 0) return place;
  const reached = await take(shop, build, client, events);
  return shop.log.compare(reached, target) < 0 ? undefined : reached;
};

export type Finish = (shop: Workshop, build: Build, client: PoolClient) => Promise<JobResult | undefined>;

/**
 * Takes the place of what serves, at the same checkpoint: whoever keeps the read models waits for this one moment, and begins a new epoch after
 * it, so that nothing folded from a row of the old table reaches the new one. The table is locked before the checkpoint, as that one does.
 */
export const swap: Finish = async (shop, build, client) => {
  const { service, dataSource } = shop;
  const [quotedCheckpoints, quotedLive, quotedShadow] = [checkpointsOf(service), build.live.quotedName, build.shadow.quotedName];
  await client.query(`lock table ${quotedLive} in share row exclusive mode`);
  await client.query(`update ${quotedCheckpoints} set epoch = epoch + 1, expires = '-infinity' where name = $1`, [PROJECTIONS]);
  const checkpoint = await catchUp(shop, build, client);
  if (checkpoint === undefined) return undefined;
  const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${quotedShadow}`);
  const result = { checkpoint, rows: rows[0]?.rows ?? 0 };
  await client.query(`select "${service}".shadow_swap($1)`, [dataSource.getMetadata(build.live.model.entity).tableName]);
  return result;
};

/** Compares at one instant of the database, which what serves does not wait for. */
export const compare: Finish = async (shop, build, client) => {
  const checkpoint = await catchUp(shop, build, client);
  if (checkpoint === undefined) return undefined;
  const serving = await figures(client, build.live);
  return { checkpoint, ...(await figures(client, build.shadow)), serving: serving.hash, differing: await differing(client, build) };
};

export const keep: Finish = async (shop, build, client) => ({
  checkpoint: await checkpointOf(client, shop.service, groupOf(build.job)),
  ...(await figures(client, build.shadow)),
});
