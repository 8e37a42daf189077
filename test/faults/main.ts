import { parseArgs } from 'node:util';
import { INJECTIONS } from './injections.js';
import { runOnce, type RunResult } from './run.js';

const USAGE = `npm run faults [-- --fault F05 --runs 20 --seed 7 --disputes 200 --width 8 --times 6 --json]
faults: ${INJECTIONS.map(({ id, title }) => `${id} ${title}`).join('\n        ')}`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const settingsOf = (argv: readonly string[]) => {
  const text = { type: 'string' } as const;
  const options = { fault: text, runs: text, seed: text, disputes: text, width: text, times: text, json: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...argv], options });
  const chosen = values.fault === undefined ? INJECTIONS : INJECTIONS.filter(({ id }) => values.fault?.split(',').includes(id));
  const short = values.fault === undefined;
  return {
    chosen,
    json: values.json ?? false,
    runs: Number(values.runs ?? 1),
    seed: Number(values.seed ?? 1),
    disputes: Number(values.disputes ?? (short ? 12 : 200)),
    width: Number(values.width ?? (short ? 4 : 8)),
    times: Number(values.times ?? (short ? 3 : 6)),
  };
};

const line = ({ fault, seed, ok, note, violations }: RunResult): string =>
  [
    `${ok ? 'ok  ' : 'FAIL'} ${fault} seed ${seed}  ${note}`,
    ...violations.map(({ invariant, found }) => `     ${invariant}: ${found}`),
  ].join('\n');

/** @returns the exit code: 1 when a promise did not hold */
export const main = async (argv: readonly string[]): Promise<number> => {
  const { chosen, json, runs, seed, ...size } = settingsOf(argv);
  if (chosen.length === 0) {
    say(USAGE);
    return 2;
  }
  let broken = 0;
  for (const injection of chosen)
    for (let run = 0; run < runs; run += 1) {
      const result = await runOnce({ injection, seed: seed + run, ...size, say });
      if (!result.ok) broken += 1;
      const { violations, ...short } = result;
      const told = violations.map(({ invariant, found }) => `${invariant}: ${found}`).join('; ');
      process.stdout.write(
        `${json ? JSON.stringify({ ...short, note: told === '' ? short.note : `${short.note}; ${told}` }) : line(result)}\n`,
      );
    }
  return broken === 0 ? 0 : 1;
};
