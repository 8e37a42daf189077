import { parseArgs } from 'node:util';
import { createGrounds } from './ground.js';
import { INJECTIONS } from './injections.js';
import { runOn, shapeOf, type RunResult } from './round.js';

const USAGE = `npm run faults [-- --fault F05 --runs 20 --seed 7 --disputes 200 --width 8 --times 6 --brokers 1|3 --json]
faults: ${INJECTIONS.map(({ id, title }) => `${id} ${title}`).join('\n        ')}`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const settingsOf = (argv: readonly string[]) => {
  const text = { type: 'string' } as const;
  const numbers = { runs: text, seed: text, disputes: text, width: text, times: text, brokers: text } as const;
  const { values } = parseArgs({ args: [...argv], options: { fault: text, ...numbers, json: { type: 'boolean' } } });
  const chosen = values.fault === undefined ? INJECTIONS : INJECTIONS.filter(({ id }) => values.fault?.split(',').includes(id));
  const short = values.fault === undefined;
  return {
    chosen,
    json: values.json ?? false,
    runs: Number(values.runs ?? 1),
    brokers: Number(values.brokers ?? 1),
    seed: Number(values.seed ?? 1),
    disputes: Number(values.disputes ?? (short ? 12 : 200)),
    width: Number(values.width ?? (short ? 4 : 8)),
    times: Number(values.times ?? (short ? 3 : 6)),
  };
};

type Settings = ReturnType<typeof settingsOf>;

const line = ({ fault, seed, ok, note, violations }: RunResult): string =>
  [
    `${ok ? 'ok  ' : 'FAIL'} ${fault} seed ${seed}  ${note}`,
    ...violations.map(({ invariant, found }) => `     ${invariant}: ${found}`),
  ].join('\n');

const jsonOf = ({ violations, ...short }: RunResult): string => {
  const told = violations.map(({ invariant, found }) => `${invariant}: ${found}`).join('; ');
  return JSON.stringify({ ...short, note: told === '' ? short.note : `${short.note}; ${told}` });
};

/** A run that cannot be judged is none that went well. */
const brokenOff =
  (fault: string, seed: number) =>
  (error: unknown): RunResult => {
    const causes = error instanceof Error ? [error, error.cause].filter((one) => one instanceof Error) : [];
    const found = causes.map(({ message }) => message).join(': ') || String(error);
    return { fault, seed, ok: false, note: 'the run broke off', violations: [{ invariant: 'run', found }] };
  };

/** Runs that want the same cluster share it, so that each also finds what the ones before left; after a failure, a new one. */
const campaign = async ({ chosen, runs, seed, brokers, json, ...size }: Settings): Promise<number> => {
  const grounds = createGrounds();
  let broken = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void grounds.leave().finally(() => process.exit(130)));
  try {
    for (const { injection, run } of chosen.flatMap((one) =>
      Array.from({ length: runs }, (_, index) => ({ injection: one, run: index })),
    )) {
      const result = await grounds
        .of(shapeOf(injection, brokers === 3 ? 3 : 1))
        .then((ground) => runOn(ground, { injection, seed: seed + run, ...size }))
        .catch(brokenOff(injection.id, seed + run));
      process.stdout.write(`${json ? jsonOf(result) : line(result)}\n`);
      if (!result.ok) broken += 1;
      if (!result.ok || injection.spoils) await grounds.leave();
    }
  } finally {
    await grounds.leave();
  }
  return broken;
};

/** @returns the exit code: 1 when a promise did not hold */
export const main = async (argv: readonly string[]): Promise<number> => {
  const settings = settingsOf(argv);
  if (settings.chosen.length === 0 || ![1, 3].includes(settings.brokers)) {
    say(USAGE);
    return 2;
  }
  return (await campaign(settings)) === 0 ? 0 : 1;
};
