import type { Instant } from '@fengqiao/kernel';
import type { DemonstrationClock } from './clock.js';
import type { Platform } from './platform.js';

const SETTLE = 60_000;

/**
 * Moves legal time to an instant and, on the way, stops at every deadline that is due, lets it fire and lets its consequences settle:
 * as if the days had really passed one by one. Moving back does nothing. @returns legal time afterwards
 */
export const advanceLegalTime = async (platform: Platform, to: Instant): Promise<Instant> => {
  const clock = platform.clock as DemonstrationClock;
  if (!clock.demonstration) throw new Error('legal time is real here: it cannot be moved');
  if (to <= clock.now()) return clock.now();
  for (let before = ''; ;) {
    await platform.reader.settled(SETTLE);
    const due = await platform.scheduler.earliest(to);
    if (due === undefined) break;
    const head = `${await platform.log.head()} ${due}`;
    if (head === before) throw new Error(`a deadline due at ${due} fires without any effect`);
    before = head;
    clock.moveTo(due);
    await platform.scheduler.run(clock.now());
  }
  clock.moveTo(to);
  return clock.now();
};
