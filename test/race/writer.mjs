/** A process with several writers: started by the race with `{ kind, url, seed, writers, events, until }`, it answers what was acknowledged. */
import { chance, pause } from './chance.mjs';
import { naiveWriter } from './naive.mjs';
import { ourWriter } from './ours.mjs';
import { ACKNOWLEDGED, idOf, placeBook } from './tally.mjs';

const HOT = 6;
const COOL = 200;
/** How often each oddity comes. */
const ODDS = { hot: 0.6, several: 0.1, exact: 0.15, again: 0.02, poisoned: 0.01, forbidden: 0.005 };

const plan = ({ below, happens }, writer, number) => {
  const stream = () => (happens(ODDS.hot) ? below(HOT) : HOT + below(COOL));
  const category = happens(ODDS.forbidden) ? 'foreign' : 'race';
  const streams = [...new Set(Array.from({ length: happens(ODDS.several) ? 3 : 1 }, stream))];
  let next = number;
  const writes = streams.map((index) => ({
    stream: `${category}-${index}`,
    subject: `dispute-${index % 60}`,
    ids: Array.from({ length: 1 + below(24) }, () => idOf(writer, next++)),
  }));
  const oddities = { exact: happens(ODDS.exact), again: happens(ODDS.again), type: happens(ODDS.poisoned) ? 'Poisoned' : 'Raced' };
  return { command: idOf(writer + 0x1000, number), writes, next, ...oddities };
};

const run = async ({ kind, url, seed, writers, events, until }) => {
  const store = kind === 'naive' ? naiveWriter(url, seed) : ourWriter(url, seed);
  const acknowledged = placeBook();
  const counts = { appends: 0, acknowledged: 0, refused: 0 };
  let going = true;
  process.on('message', (message) => message === 'stop' && (going = false));

  const note = (writer, { writes }, { place }) => {
    const ids = (kind === 'naive' ? writes.slice(0, 1) : writes).flatMap((write) => write.ids);
    for (const [index, id] of ids.entries())
      acknowledged.set(writer, Number.parseInt(id.slice(24), 16), place === undefined ? ACKNOWLEDGED : place - ids.length + index + 2);
    counts.acknowledged += ids.length;
    return ids.length;
  };
  const write = async (writer) => {
    const draws = chance(seed * 1_000 + writer);
    let [number, done] = [0, 0];
    while (going && done < events && Date.now() < until) {
      const wanted = plan(draws, writer, number);
      number = wanted.next;
      counts.appends += 1;
      const answer = await store.append(wanted);
      if (answer.kind === 'recorded') done += note(writer, wanted, answer);
      else counts.refused += 1;
      if (draws.happens(0.5)) await pause(draws.below(4));
    }
  };
  const progress = setInterval(() => process.send({ progress: counts.acknowledged }), 200);
  await Promise.all(writers.map(write));
  clearInterval(progress);
  await store.close();
  const memory = Math.round(process.resourceUsage().maxRSS / 1_024);
  process.send({ done: { acknowledged: acknowledged.books, counts: { ...counts, ...store.counts }, memory } }, () => process.disconnect());
};

process.once('disconnect', () => process.exit()); // nothing of a race that was cut off stays behind
process.once('message', (settings) => {
  run(settings).catch((error) => {
    console.error(error);
    process.exit(1);
  });
});
