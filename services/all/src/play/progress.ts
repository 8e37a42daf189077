import { cut } from './lines.js';

/** Shows how far a long work is. */
export interface Progress {
  show(done: number, all: number, what: string): void;
  /** A line that stays, beside the moving one. */
  aside(line: string): void;
  end(): void;
}

const BAR = 24;
/** Without a terminal one line for so much of the work. */
const TENTH = 10;

const onTerminal = (say: (line: string) => void): Progress => {
  const { stdout } = process;
  const clear = (): void => void stdout.write('\r\u001b[2K');
  return {
    show(done, all, what) {
      const full = Math.round((done / all) * BAR);
      const bar = '#'.repeat(full) + '.'.repeat(BAR - full);
      stdout.write(`\r\u001b[2K${cut(`playing the published cases [${bar}] ${done}/${all}  ${what}`, (stdout.columns || 80) - 1)}`);
    },
    aside(line) {
      clear();
      say(line);
    },
    end: clear,
  };
};

const inALog = (say: (line: string) => void): Progress => {
  let told = 0;
  return {
    show(done, all, what) {
      const tenth = Math.floor((done / all) * TENTH);
      if (tenth <= told) return;
      told = tenth;
      say(`playing the published cases: ${done} of ${all} steps (${what})`);
    },
    aside: say,
    end: () => undefined,
  };
};

export const progress = (say: (line: string) => void): Progress => (process.stdout.isTTY ? onTerminal(say) : inALog(say));
