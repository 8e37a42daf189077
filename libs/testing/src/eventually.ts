/** Waits for something observable to become true: never a sleep of a guessed length. @throws the last failure after `seconds` */
export const eventually = async <T>(look: () => Promise<T>, seconds = 30): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
};
