/** Does some work again and again, a while after it was done last: never twice at once. @returns ends it, after what is under way */
export const rounds = (every: number, work: () => Promise<unknown>, onFailure: (error: unknown) => void): (() => Promise<void>) => {
  let [running, wake] = [true, (): void => undefined];
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, every);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const finished = (async () => {
    for (await pause(); running; await pause()) await work().catch(onFailure);
  })();
  return async () => {
    running = false;
    wake();
    await finished;
  };
};
