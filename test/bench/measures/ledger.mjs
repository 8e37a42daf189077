/** What keeping the ledger costs an append, and how long the proof of any event takes. */
import { join } from 'node:path';
import { LEDGER } from '@fengqiao/event-store/postgres';
import { createLedgerReader, createNotary, localSigner, postgresLedger } from '@fengqiao/notary';
import { makeFolder, removeFolder } from '../lib/folders.mjs';
import { loaded } from '../lib/loaded.mjs';
import { profiled } from '../lib/profile.mjs';
import { costNote, interleave, perSecond, timesOf } from '../lib/rounds.mjs';
import { once, poolOf } from '../lib/server.mjs';
import { quantile } from '../lib/stats.mjs';
import { migrate, openOurs } from '../sides/ours.mjs';

const IN_FLIGHT = 32;
/** Ten rounds a second: what the appends of a measure leave to do afterwards is little, and is counted. */
const EVERY = 100;
const PROOF_LIMIT = 10;
/** The kind of an Ed25519 key that signs notes (C2SP). */
const LOG_KEY = 1;

/** Runs with a signing notary; the key lives as long as the measure. */
const withNotary = async (url, use) => {
  const folder = makeFolder('key');
  const pool = poolOf(url, 2, { role: LEDGER });
  const failures = [];
  const notary = createNotary({
    store: postgresLedger(pool),
    signer: localSigner(join(folder, 'log.key'), 'bench.example/log', LOG_KEY),
    every: EVERY,
    onFailure: (error) => failures.push(error),
  });
  try {
    const result = await use({ notary });
    if (failures.length > 0) throw failures[0];
    return result;
  } finally {
    await notary.stop();
    await pool.end();
    removeFolder(folder);
  }
};

const appendCost = async (server, timing) => {
  const [on, off] = [await server.create('ledger_on'), await server.create('ledger_off')];
  for (const url of [on, off]) await migrate(url);
  const [with_, without] = [openOurs(on), openOurs(off)];
  const appends = (ours) => (seconds) => perSecond(IN_FLIGHT, seconds, () => ours.append(1));
  const lines = await withNotary(on, async ({ notary }) => {
    /** Ends when everything appended is in the tree. */
    const kept = async (seconds) => {
      notary.start();
      const start = performance.now();
      const rate = await appends(with_)(seconds);
      const appended = (performance.now() - start) / 1_000;
      await notary.stop();
      await notary.round();
      return (rate * appended * 1_000) / (performance.now() - start);
    };
    const result = await interleave({ on: kept, off: appends(without) }, timing);
    const profile = await profiled(timing, on, () => kept(timing.seconds));
    const what = `append, ${IN_FLIGHT} in flight, until in the signed tree, to the same without a ledger`;
    const note = costNote('the ledger', result.on, result.off);
    return [{ name: 'ledger-append', what, unit: 'appends/s', ours: result.on, other: result.off, target: 0.95, note, profile }];
  });
  await with_.close();
  await without.close();
  return lines;
};

const proofs = async (server, timing) => {
  const { url, events } = await loaded(server, 'log_large', timing.size);
  const ours = openOurs(url);
  const lines = await withNotary(url, async ({ notary }) => {
    await notary.round();
    await once(url, 'vacuum analyze');
    const reader = createLedgerReader(postgresLedger(ours.reader), ours.log);
    let at = 0;
    const prove = async () => {
      const answer = await reader.event({ position: (at = (at + 1_299_709) % events) });
      if (!answer) throw new Error(`there is no proof of position ${at}`);
    };
    const p99 = async (seconds) => quantile(await timesOf(seconds, prove), 0.99);
    const result = await interleave({ ours: p99 }, timing);
    const profile = await profiled(timing, url, () => timesOf(timing.seconds, prove));
    const limit = { median: PROOF_LIMIT, spread: 0 };
    const what = `p99 of proving any of ${events} events, to ${PROOF_LIMIT} ms`;
    return [{ name: 'ledger-proof', what, unit: 'ms', ours: result.ours, other: limit, target: 1, atMost: true, profile }];
  });
  await ours.close();
  return lines;
};

export const scenarios = [
  { name: 'ledger', run: async (server, timing) => [...(await appendCost(server, timing)), ...(await proofs(server, timing))] },
];
