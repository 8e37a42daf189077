/**
 * A process that tails the log with several readers: `{ kind, url }`, then `{ join: name, at }` for each further reader and `{ finish: place }`.
 * It answers what each reader saw.
 */
import { pause } from './chance.mjs';
import { naiveReader } from './naive.mjs';
import { ourReader } from './ours.mjs';
import { observer } from './tally.mjs';

const EVERY = 3;

process.once('disconnect', () => process.exit()); // nothing of a race that was cut off stays behind
process.once('message', ({ kind, url }) => {
  const readers = [];
  let last;

  const tail = async (name, at) => {
    const reader = kind === 'naive' ? naiveReader(url) : ourReader(url, at);
    const watched = observer({ contiguous: kind !== 'naive' });
    const from = reader.place() + 1;
    while (last === undefined || !reader.reached(last)) {
      const events = await reader.next();
      for (const event of events) watched.see(event);
      if (events.length === 0) await pause(EVERY);
    }
    await reader.close();
    return { name, from, ...watched.found, seen: watched.seen.books };
  };
  const finish = async (place) => {
    last = place;
    const seen = await Promise.all(readers);
    process.send({ readers: { seen, memory: Math.round(process.resourceUsage().maxRSS / 1_024) } }, () => process.disconnect());
  };
  process.on('message', ({ join, at, finish: place }) => {
    if (join !== undefined) readers.push(tail(join, at));
    else if (place !== undefined) void finish(place);
  });
  process.send('ready');
});
