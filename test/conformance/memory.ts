import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLogReader, subscription, type EventLog, type LogPage } from '@fengqiao/event-store';
import { append, event, fresh } from './appends.js';
import type { Tools } from './check.js';
import { until } from './following.js';

const BODY = 10_000;
/** What a reader may have read ahead of a handler: some pages of 500. */
const MOST_AHEAD = 4_000;
/** With what the driver and the collector hold beside it. */
const MOST_HELD = MOST_AHEAD * BODY + 32 * 1_048_576;

const collected = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** The log, counting what has been read from it. */
const counted = (log: EventLog): EventLog & { read(): number } => {
  let read = 0;
  return {
    ...log,
    async readLog(...asked) {
      const page = await log.readLog(...asked);
      read += page.events.length;
      return page;
    },
    read: () => read,
  };
};

/** Feeds a slow handler from a log far larger than what may be held, and measures what is held. */
export const boundedMemory = async (tools: Tools): Promise<string> => {
  const own = await tools.fresh();
  const count = tools.size(40_000, 10_000);
  const body = Buffer.alloc(BODY, 'x');
  for (let done = 0; done < count; done += 500)
    await own.store.append(append({ stream: fresh(), events: Array.from({ length: 500 }, () => event(body)) }));
  const log = counted(own.log);
  const start = collected();
  let [taken, most, ahead] = [0, 0, 0];
  const take = async ({ events }: LogPage): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    ahead = Math.max(ahead, log.read() - taken);
    taken += events.length;
    if ((taken / 500) % 4 === 0) most = Math.max(most, collected() - start);
  };
  const reader = createLogReader(log, [subscription(log, { name: 'slow', from: 'start', take })]);
  await reader.start();
  await until(() => taken === count, 'every event is taken', 300_000).finally(() => reader.stop());
  assert.deepEqual(reader.failing(), {});
  const [held, bound] = [Math.round(most / 1_048_576), Math.round(MOST_HELD / 1_048_576)];
  assert.ok(ahead <= MOST_AHEAD, `${ahead} events were read ahead`);
  assert.ok(most < MOST_HELD, `${held} MB were held`);
  return `at most ${ahead} events read ahead and ${held} MB held (bound ${bound}) of ${Math.round((count * BODY) / 1_048_576)} MB`;
};
