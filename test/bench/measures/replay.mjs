/** The whole log through a fold, against a bare cursor over the same rows, and against the peers' own replay and fold. */
import { isUtf8 } from 'node:buffer';
import { START } from '@fengqiao/event-store';
import { dumbo } from '@event-driven-io/dumbo';
import { readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import Cursor from 'pg-cursor';
import { loaded, STREAM_LENGTH } from '../lib/loaded.mjs';
import { profiled } from '../lib/profile.mjs';
import { interleave, perSecond } from '../lib/rounds.mjs';
import { poolOf } from '../lib/server.mjs';
import { installEmmett, openEmmett } from '../sides/emmett.mjs';
import { installMessageDb, openMessageDb } from '../sides/message-db.mjs';
import { openOurs } from '../sides/ours.mjs';

const PAGE = 1_000;
/** As the codec reads bodies. */
const textOf = (body) => {
  if (!isUtf8(body)) throw new Error('a body is not UTF-8');
  return body.toString();
};
const PEER_SHARE = 20; // the peers' logs are this much smaller than ours: loading them takes them longer
const SELECT = 'select position, stream, version, id, type, body, recorded_at from log.event order by position';
const CATEGORY = 'select * from get_category_messages($1, $2, $3)';

/**
 * Pages on for some seconds, from the beginning again after the last; answers events a second. The next page is asked for before this one is
 * folded, whichever side it is.
 * @param source `next` answers a page of facts, after the one before; `restart` goes back to the first
 */
const replaying = ({ next, restart, close }) => {
  let state = new Map();
  /** What a projection does with a fact: the number and the last court of each stream. */
  const fold = ({ stream, data }) => {
    const before = state.get(stream) ?? { events: 0 };
    state.set(stream, { events: before.events + 1, court: data().court });
  };
  let ahead;
  const turn = async () => {
    const facts = await (ahead ?? next());
    const last = facts.length < PAGE;
    ahead = last ? undefined : next();
    facts.forEach(fold);
    if (last) {
      restart();
      state = new Map();
    }
    return facts.length;
  };
  return { rate: (seconds) => perSecond(1, seconds, turn), close: () => Promise.resolve(ahead).then(close) };
};

const ourSide = (url) => {
  const ours = openOurs(url);
  let checkpoint = START;
  const next = async () => {
    const page = await ours.log.readLog(checkpoint, PAGE);
    checkpoint = page.checkpoint;
    return page.events.map(({ stream, body }) => ({ stream, data: () => JSON.parse(textOf(body)).data }));
  };
  return replaying({ next, restart: () => void (checkpoint = START), close: () => ours.close() });
};

const cursorSide = async (url) => {
  const pool = poolOf(url, 1);
  const client = await pool.connect();
  let cursor = client.query(new Cursor(SELECT));
  const turn = async () => {
    const { length } = await cursor.read(PAGE);
    if (length === PAGE) return length;
    await cursor.close();
    cursor = client.query(new Cursor(SELECT));
    return length;
  };
  const close = async () => {
    await cursor.close();
    client.release();
    await pool.end();
  };
  return { rate: (seconds) => perSecond(1, seconds, turn), close };
};

const messageDbSide = async (server, events) => {
  const url = await server.create('replay_message_db');
  await installMessageDb(url);
  const side = openMessageDb(url, 32);
  await fillPeer(side, events);
  await server.settle('replay_message_db');
  let position = 1;
  const next = async () => {
    const { rows } = await side.pool.query({ name: 'category', text: CATEGORY, values: ['bench', position, PAGE] });
    position = Number(rows.at(-1)?.global_position ?? position) + 1;
    return rows.map(({ stream_name: stream, data }) => ({ stream, data: () => JSON.parse(data) }));
  };
  return replaying({ next, restart: () => void (position = 1), close: side.close });
};

const emmettSide = async (server, events) => {
  const url = await server.create('replay_emmett');
  await installEmmett(url);
  const side = openEmmett(url, 32);
  await fillPeer(side, events);
  await server.settle('replay_emmett');
  const { execute, close } = dumbo({ connectionString: url, pool: side.pool });
  let after = 0n;
  const next = async () => {
    const { messages, currentGlobalPosition } = await readMessagesBatch(execute, { after, batchSize: PAGE });
    after = currentGlobalPosition;
    return messages.map(({ metadata, data }) => ({ stream: metadata.streamName, data: () => data }));
  };
  return replaying({ next, restart: () => void (after = 0n), close: () => close().then(side.close) });
};

const fillPeer = async (side, events) => {
  let left = Math.ceil(events / STREAM_LENGTH);
  const keepGoing = async () => {
    while (left > 0) {
      left -= 1;
      await side.append(STREAM_LENGTH);
    }
  };
  await Promise.all(Array.from({ length: 32 }, keepGoing));
};

const run = async (server, timing) => {
  const { url } = await loaded(server, 'log_large', timing.size);
  const peerEvents = timing.size / PEER_SHARE;
  const sides = {
    ours: ourSide(url),
    cursor: await cursorSide(url),
    messageDb: await messageDbSide(server, peerEvents),
    emmett: await emmettSide(server, peerEvents),
  };
  const result = await interleave(Object.fromEntries(Object.entries(sides).map(([name, { rate }]) => [name, rate])), timing);
  const profile = await profiled(timing, url, () => sides.ours.rate(timing.seconds));
  for (const { close } of Object.values(sides)) await close();
  const against = (other, what, target, suffix = '') => ({
    name: `replay${suffix}`,
    what: `log through a fold, to ${what}`,
    unit: 'events/s',
    ours: result.ours,
    other: result[other],
    target,
    profile,
  });
  return [
    against('cursor', 'a bare cursor over the same rows, no fold', 0.6),
    against('emmett', `Emmett's readMessagesBatch and the same fold`, 1, '-emmett'),
    against('messageDb', `message-db's get_category_messages and the same fold`, 1, '-message-db'),
  ];
};

export const scenarios = [{ name: 'replay', run }];
