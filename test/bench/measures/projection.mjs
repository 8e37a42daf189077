/**
 * The projection runner (bodies decoded, rows read, folded by the aggregate itself, written with the checkpoint) against a bare set-based
 * upsert of the same finished rows. Every event of a page changes a row of its own; pages are read from the log beforehand.
 */
import { randomUUID } from 'node:crypto';
import { interleave } from '../lib/rounds.mjs';
import { profiled } from '../lib/profile.mjs';
import { once, poolOf } from '../lib/server.mjs';
import { openMediation, template } from '../sides/mediation.mjs';

const PAGE = 500;
const STREAMS = 2_000;
const BASE = 2; // begun and informed: what the rows are before the pages that are timed
const SESSIONS = 8;
const A_CALL = 50;

/** Event n of every stream, then event n + 1: neighbours in the log never share a row. */
const fill = async ({ store }, events, streams) => {
  for (const [version, { type, body }] of events.entries())
    for (let first = 0; first < streams; first += A_CALL) {
      const writes = Array.from({ length: Math.min(A_CALL, streams - first) }, (_, index) => {
        const stream = `mediation-p${first + index}`;
        return { stream, expected: version, subject: stream, events: [{ id: randomUUID(), type, body }] };
      });
      const command = { id: randomUUID(), fingerprint: Buffer.alloc(32), result: Buffer.alloc(0) };
      await store.append({ command, writes, deadline: new Date(Date.now() + 60_000) });
    }
};

const pagesOf = async (log, from) => {
  const pages = [];
  for (let checkpoint = from; ; checkpoint = pages.at(-1).checkpoint) {
    const page = await log.readLog(checkpoint, PAGE);
    if (page.events.length === 0) return pages;
    pages.push(page);
  }
};

/** Goes through the steps again and again for some seconds of their own time; what sets them back is not counted. */
const stepping = (steps, reset) => async (seconds) => {
  let [spent, rows] = [0, 0];
  for (;;) {
    await reset();
    for (const step of steps) {
      const start = performance.now();
      rows += await step();
      spent += performance.now() - start;
      if (spent >= seconds * 1_000) return (rows * 1_000) / spent;
    }
  }
};

const applying = (follower, pages) =>
  pages.map((page, index) => async () => {
    const done = follower.apply(page);
    if (pages[index + 1]) follower.prepare?.(pages[index + 1]);
    await done;
    return page.events.length;
  });

/** The rows as they are after each page, and the statement that writes them into a table alike. */
const bareSide = async (url, follower, pages, reset) => {
  await once(url, 'create schema bare');
  await once(url, 'create table bare.item (like mediation.item including all)');
  await once(url, 'create table bare.base as select * from mediation.item where false');
  const rowsSql = 'select json_agg(item)::text as rows from mediation.item where stream = any ($1)';
  const { rows: columns } = await once(
    url,
    `select quote_ident(column_name) as name from information_schema.columns where table_schema = 'bare' and table_name = 'item'`,
  );
  const quotedNames = columns.map(({ name }) => name).join(', ');
  const quotedChanges = columns.map(({ name }) => `${name} = excluded.${name}`).join(', ');
  const text = `insert into bare.item (${quotedNames}) select ${quotedNames} from json_populate_recordset(null::bare.item, $1::json) on conflict (stream) do update set ${quotedChanges}`;
  await reset();
  await once(url, 'insert into bare.base select * from mediation.item');
  const written = [];
  for (const page of pages) {
    await follower.apply(page);
    written.push((await once(url, rowsSql, [page.events.map(({ stream }) => stream)])).rows[0].rows);
  }
  const pool = poolOf(url, 1);
  const steps = written.map((rows, index) => async () => {
    await pool.query({ name: 'upsert', text, values: [rows] });
    return pages[index].events.length;
  });
  const restart = async () => {
    await once(url, 'truncate bare.item');
    await once(url, 'insert into bare.item select * from bare.base');
    await once(url, 'vacuum analyze bare.item');
  };
  return { rate: stepping(steps, restart), close: () => pool.end() };
};

const run = async (server, timing) => {
  const url = await server.create('projection');
  const { platform, runtime } = await openMediation(url);
  const streams = Math.min(STREAMS, timing.size / 4);
  const events = (await template(runtime)).slice(0, BASE + SESSIONS);
  const before = await platform.log.head();
  await fill(runtime, events, streams);
  const all = await pagesOf(platform.log, before);
  const [base, pages] = [all.slice(0, (BASE * streams) / PAGE), all.slice((BASE * streams) / PAGE)];
  const { projections } = runtime;
  await projections.lease?.take();
  const reset = async () => {
    await once(url, 'truncate mediation.item');
    await projections.load();
    for (const page of base) await projections.apply(page);
    await once(url, 'vacuum analyze mediation.item');
  };
  const bare = await bareSide(url, projections, pages, reset);
  const rate = stepping(applying(projections, pages), reset);
  const result = await interleave({ ours: rate, bare: bare.rate }, timing);
  const profile = await profiled(timing, url, () => rate(timing.seconds));
  await bare.close();
  await platform.stop();
  const what = `projection runner, pages of ${PAGE} events, to a bare set-based upsert of the same rows`;
  return [{ name: 'projection', what, unit: 'rows/s', ours: result.ours, other: result.bare, target: 0.6, profile }];
};

export const scenarios = [{ name: 'projection', run }];
