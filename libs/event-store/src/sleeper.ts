/** Waits that can be cut short. */
export interface Sleeper {
  /** @param light ended by `wake`; otherwise only by `end` */
  readonly sleep: (milliseconds: number, light: boolean) => Promise<void>;
  /** Ends a light sleep. */
  readonly wake: () => void;
  /** Ends any sleep, and those that would follow. */
  readonly end: () => void;
}

export const sleeper = (): Sleeper => {
  let up: (() => void) | undefined;
  let [light, ended] = [false, false];
  return {
    sleep: (milliseconds, lightly) =>
      new Promise((resolve) => {
        if (ended) return resolve();
        light = lightly;
        const timer = setTimeout(resolve, milliseconds);
        up = () => {
          clearTimeout(timer);
          resolve();
        };
        return undefined;
      }),
    wake: () => (light ? up?.() : undefined),
    end: () => {
      ended = true;
      up?.();
    },
  };
};
