/** Whether this process still wants work. Once it drains it is not ready, answers what still comes, and sends nobody back on the same connection. */
export interface Draining {
  begin(): void;
  begun(): boolean;
}

export const createDraining = (): Draining => {
  let begun = false;
  return {
    begin: () => {
      begun = true;
    },
    begun: () => begun,
  };
};
