/** Appends a second, everything on, against the raw INSERT of the same bytes and against the peers. */
import { interleave, perSecond } from '../lib/rounds.mjs';
import { profiled } from '../lib/profile.mjs';
import { installEmmett, openEmmett } from '../sides/emmett.mjs';
import { installMessageDb, openMessageDb } from '../sides/message-db.mjs';
import { migrate, openOurs } from '../sides/ours.mjs';
import { openRaw } from '../sides/raw.mjs';
import { openWhole } from '../sides/whole.mjs';

const PEER = 6;
/** In flight, events an append, and what is asked of the ratio to raw and to each peer; null: reported, nothing asked. */
const LOADS = [
  { name: 'append-1', inFlight: 1, events: 1, raw: 0.65, emmett: 1, messageDb: null },
  { name: 'append-8', inFlight: 8, events: 1, raw: null, emmett: null, messageDb: null },
  { name: 'append-32', inFlight: 32, events: 1, raw: 1.8, emmett: PEER, messageDb: PEER },
  { name: 'append-128', inFlight: 128, events: 1, raw: 2.5, emmett: PEER, messageDb: PEER },
  { name: 'append-1x5', inFlight: 1, events: 5, raw: null, emmett: null, messageDb: null },
  { name: 'append-8x5', inFlight: 8, events: 5, raw: null, emmett: null, messageDb: null },
  { name: 'append-32x5', inFlight: 32, events: 5, raw: 1.1, emmett: null, messageDb: null },
  { name: 'append-128x5', inFlight: 128, events: 5, raw: null, emmett: null, messageDb: null },
];

const RAW = 'raw INSERT, one commit each';

/** One database a side, made by the first load and used by all. */
let databases;
const installed = async (server) => {
  const urls = {};
  for (const name of ['ours', 'plain', 'raw', 'emmett', 'message_db']) urls[name] = await server.create(`append_${name}`);
  await migrate(urls.ours);
  await migrate(urls.plain);
  await installEmmett(urls.emmett);
  await installMessageDb(urls.message_db);
  return urls;
};

const sidesOf = async (server, inFlight) => {
  const urls = await (databases ??= installed(server));
  return {
    ours: await openWhole(urls.ours),
    plain: openOurs(urls.plain),
    raw: await openRaw(urls.raw, inFlight),
    emmett: openEmmett(urls.emmett, inFlight),
    messageDb: openMessageDb(urls.message_db, inFlight),
    url: urls.ours,
  };
};

const measure = async (server, load, timing) => {
  const { url, ...sides } = await sidesOf(server, load.inFlight);
  const rate = (side) => (seconds) => perSecond(load.inFlight, seconds, () => side.append(load.events));
  const { ours, plain, raw, emmett, messageDb } = sides;
  const result = await interleave(
    {
      ours: rate(ours),
      plain: rate(plain),
      raw: rate(raw),
      batch: (seconds) => perSecond(1, seconds, () => raw.batch(load.inFlight * load.events)),
      emmett: rate(emmett),
      messageDb: rate(messageDb),
    },
    timing,
  );
  result.batch = scaled(result.batch, load.inFlight);
  const profile = await profiled(timing, url, () => rate(ours)(timing.seconds));
  for (const side of Object.values(sides)) await side.close();
  return { result, profile };
};

/** One batch stands for as many appends as are in flight. */
const scaled = ({ median, spread, values }, factor) => ({ median: median * factor, spread, values: values.map((value) => value * factor) });

const linesOf = ({ name, ...load }, { result, profile }) => {
  const against = (other, what, target, suffix = '') => ({
    name: `${name}${suffix}`,
    what: `append, ${load.inFlight} in flight, ${load.events} event${load.events > 1 ? 's' : ''}, to ${what}`,
    unit: 'appends/s',
    ours: result.ours,
    other: result[other],
    target,
    profile,
  });
  return [
    against('raw', RAW, load.raw),
    against('plain', 'the same without sealing and without a ledger', null, '-plain'),
    against('batch', 'raw multi-row INSERT of the same batches', null, '-multi-row'),
    against('emmett', 'Emmett', load.emmett, '-emmett'),
    against('messageDb', 'message-db', load.messageDb, '-message-db'),
  ];
};

export const scenarios = LOADS.map((load) => ({
  name: load.name,
  run: async (server, timing) => linesOf(load, await measure(server, load, timing)),
}));
