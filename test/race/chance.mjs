/** Repeatable chance: the same seed gives the same draws. */
export const chance = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** True with a likelihood between 0 and 1. */
    happens: (likelihood) => next() < likelihood,
    /** An integer from 0 to below a limit. */
    below: (limit) => Math.floor(next() * limit),
  };
};

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
