import { legalDay, type Instant, type LocalDate } from '@fengqiao/kernel';

/** Legal time: what periods are counted in. Recording and tokens use real time, never this. */
export interface Clock {
  now(): Instant;
  today(): LocalDate;
  /** Whether legal time stands still and only moves when told to. */
  readonly demonstration: boolean;
}

/** The one place where production reads the clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => legalDay(new Date().toISOString()),
  demonstration: false,
};

export interface DemonstrationClock extends Clock {
  /** Moves legal time forward. Moving it back changes nothing. */
  moveTo(instant: Instant): void;
}

export const demonstrationClock = (start: Instant): DemonstrationClock => {
  let current = start;
  return {
    now: () => current,
    today: () => legalDay(current),
    demonstration: true,
    moveTo: (instant) => {
      if (instant > current) current = instant;
    },
  };
};
