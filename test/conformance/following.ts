import assert from 'node:assert/strict';
import { createLogReader, subscription, type EventLog, type LogReader, type RecordedEvent, type Subscription } from '@fengqiao/event-store';
import type { Tools } from './check.js';

export interface Subscribed {
  /** What was given, in this order. */
  readonly got: readonly RecordedEvent[];
  readonly reader: LogReader;
  caughtUp(): number;
  stop(): Promise<void>;
}

/** Subscribes with a reader of its own; one from the end has found the end when this resolves. @param take called before the events are noted */
export const subscribed = async (
  log: EventLog,
  after: Tools['after'],
  { take, ...wanted }: Partial<Subscription> = {},
): Promise<Subscribed> => {
  const got: RecordedEvent[] = [];
  let [caughtUp, stopped] = [0, false];
  const follower = subscription(log, {
    name: 'conformance',
    from: 'start',
    ...wanted,
    async take(page) {
      await take?.(page);
      got.push(...page.events);
    },
    caughtUp: () => void (caughtUp += 1),
  });
  const reader = createLogReader(log, [follower]);
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await reader.stop();
  };
  after(stop);
  await reader.start();
  if (wanted.from === 'end') await until(() => caughtUp > 0, 'the end of the log is found');
  return { got, reader, caughtUp: () => caughtUp, stop };
};

/** Milliseconds until it is true. @throws after `limit` milliseconds */
export const until = async (look: () => Promise<boolean> | boolean, what: string, limit = 20_000): Promise<number> => {
  const started = performance.now();
  while (!(await look())) {
    assert.ok(performance.now() - started < limit, `not within ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - started;
};

/** A subscription got every event from a position on once, in order, and those of each stream in the order of their versions. */
export const assertWhole = (got: readonly RecordedEvent[], from: number, count: number): void => {
  assert.deepEqual(got.map(({ position }) => position), Array.from({ length: count }, (_, index) => from + index)); // prettier-ignore
  const versions = new Map<string, number>();
  for (const { stream, version } of got) {
    const before = versions.get(stream);
    if (before !== undefined) assert.equal(version, before + 1, stream);
    versions.set(stream, version);
  }
};
