import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Platform } from './platform.js';

/** Metrics of one process in the text format of Prometheus. Labels are names of services and followers, never anything of a person. */
export const metricsOf = (platform: Platform, realTime: () => Date): (() => Promise<{ readonly type: string; readonly text: string }>) => {
  const register = new Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]): Gauge<L> =>
    new Gauge({ name: `fengqiao_${name}`, help, labelNames: [...labelNames], registers: [register] });
  const positions = gauge('follower_lag_positions', 'Events recorded that the follower has not applied.', ['follower']);
  const seconds = gauge('follower_lag_seconds', 'Seconds since the oldest event was recorded that the follower has not applied.', [
    'follower',
  ]);
  const failing = gauge('follower_failing', '1 while the follower cannot apply what comes next.', ['follower']);
  const active = gauge('follower_active', '1 where this process runs the follower; 0 where it stands by.', ['follower']);
  const letters = gauge('dead_letters', 'Records of topics that wait for what must come before them, or are dead.', ['service', 'status']);
  const held = gauge('held_messages', 'Messages that wait for news, are parked, or queue behind a parked one.', ['service']);
  collectDefaultMetrics({ register });

  const look = async (): Promise<void> => {
    const now = realTime().getTime();
    for (const { name: follower, events, since, failure, active: runs } of await platform.reader.lag()) {
      positions.set({ follower }, events);
      seconds.set({ follower }, since === undefined ? 0 : Math.max((now - Date.parse(since)) / 1_000, 0));
      failing.set({ follower }, failure === undefined ? 0 : 1);
      active.set({ follower }, runs ? 1 : 0);
    }
    for (const [service, { inbox }] of platform.services) held.set({ service }, await inbox.count());
    const [service] = platform.desk ? platform.services.keys() : [];
    if (service !== undefined)
      for (const [status, count] of Object.entries((await platform.desk?.count()) ?? {})) letters.set({ service, status }, count);
  };
  return async () => {
    await look();
    return { type: register.contentType, text: await register.metrics() };
  };
};
