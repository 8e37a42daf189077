/** One race: a server, a database, 16 writers in 4 processes, readers that tail, and what goes wrong meanwhile. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { once } from '../bench/lib/server.mjs';
import { pause } from './chance.mjs';
import { compared, placeBook } from './tally.mjs';

const PROCESSES = 4;
const WRITERS = 16;

const start = (file, settings) => {
  const child = fork(join(import.meta.dirname, file), { serialization: 'advanced' });
  child.send(settings);
  return child;
};

/** The message with this key; a child that ends before has failed. Heard all the time: two messages may come in one moment. */
const messageOf = (child, wanted) =>
  new Promise((resolve, reject) => {
    child.on('message', (message) => (message === wanted || message[wanted]) && resolve(message[wanted]));
    child.once('disconnect', () => reject(new Error('a process of the race ended before it had answered')));
  });

const startWriters = ({ kind, url, seed, events, until }) =>
  Array.from({ length: PROCESSES }, (_, index) => {
    const writers = Array.from({ length: WRITERS / PROCESSES }, (_none, writer) => index * (WRITERS / PROCESSES) + writer);
    return start('writer.mjs', { kind, url, seed: seed + index, writers, events: Math.ceil(events / WRITERS), until });
  });

const summed = (all) =>
  all.reduce((sums, counts) => {
    for (const [name, value] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + value;
    return sums;
  }, {});

const joined = (answers) => placeBook(new Map(answers.flatMap(({ acknowledged }) => [...acknowledged])));

/** Lets a further reader in at a third and at two thirds of the way: one at the place of that moment, one at the beginning. */
const inviteReaders = (reader, writers, { events, headOf }) => {
  const progress = writers.map(() => 0);
  let invited = 0;
  const invite = async (share) => {
    if (share < (invited + 1) / 3 || invited === 2) return;
    invited += 1;
    const at = invited === 1 ? await headOf() : '';
    reader.send({ join: invited === 1 ? 'from a third on' : 'from the beginning, late', at });
  };
  for (const [index, writer] of writers.entries())
    writer.on('message', ({ progress: done }) => {
      if (done === undefined) return;
      progress[index] = done;
      invite(progress.reduce((sum, each) => sum + each, 0) / events).catch(() => (invited -= 1));
    });
};

const scoreOf = (acknowledged, readers) =>
  readers.map(({ name, seen, from, events, doubled, outOfOrder, examples }) => {
    const { lost, unasked, moved, examples: missing } = compared(acknowledged, placeBook(seen), from);
    return { name, events, lost, doubled, outOfOrder: outOfOrder + moved, unasked, examples: [...examples, ...missing] };
  });

/** The last place of the log, asked until the server answers. */
const lastPlace = async (url, text) => {
  for (;;) {
    const answer = await once(url, text).catch(() => undefined);
    if (answer) return Number(answer.rows[0].place);
    await pause(100);
  }
};

/**
 * @param options.kind ours | naive
 * @param options.lastPlaceSql the last place of the log, as `place`
 * @param options.disturb starts what goes wrong; answers how to stop it and what it did
 */
export const race = async ({ kind, url, seed, events, seconds = 3_600, lastPlaceSql, disturb }) => {
  const began = performance.now();
  const reader = start('reader.mjs', { kind, url });
  await messageOf(reader, 'ready');
  reader.send({ join: 'from the beginning', at: '' });
  const writers = startWriters({ kind, url, seed, events, until: Date.now() + seconds * 1_000 });
  inviteReaders(reader, writers, { events, headOf: async () => String(await lastPlace(url, lastPlaceSql)) });
  const disturbance = disturb?.();
  const answers = await Promise.all(writers.map((writer) => messageOf(writer, 'done')));
  const took = (performance.now() - began) / 1_000;
  const disturbed = (await disturbance?.stop()) ?? {};
  reader.send({ finish: await lastPlace(url, lastPlaceSql) });
  const { seen, memory } = await messageOf(reader, 'readers');
  const counts = summed(answers.map((answer) => answer.counts));
  return {
    kind,
    took,
    perSecond: counts.acknowledged / took,
    ...counts,
    disturbed,
    memory: Math.max(memory, ...answers.map((answer) => answer.memory)),
    readers: scoreOf(joined(answers), seen),
  };
};
