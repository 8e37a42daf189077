import type { LocalIssuer } from '../issuer.js';
import { playAll, type Result } from './all-cases.js';
import { createApi, type Api } from './client.js';
import { builtInScenarios } from './format/read.js';
import { ScenarioProblem, type Scenario } from './format/types.js';
import { stepLine } from './lines.js';
import { progress } from './progress.js';
import { casesTable } from './table.js';

export interface PlayingOptions {
  /** Where the platform answers. */
  readonly url: string;
  readonly issuer: LocalIssuer;
  readonly say: (line: string) => void;
  /** Stops the play; what it has recorded stays. */
  readonly signal: AbortSignal;
  /** Resolves when the program is told to end. */
  readonly ended: Promise<void>;
}

const wayOn = (url: string, { performers }: Result): readonly string[] => {
  const [first] = [...performers.values()].flatMap(({ world }) => world.all('dispute'));
  const path = first === undefined ? [] : [`${url}/v1/analytics/disputes/${first.id}/path`];
  return [
    `API pages   ${['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'].map((service) => `${url}/docs/${service}`).join('\n            ')}`,
    ...path.flatMap((address) => [
      `One path    ${address}`,
      `            curl -H "Authorization: Bearer $(npm run --silent token -- analyst)" ${address}.txt`,
    ]),
  ];
};

const playing = async (api: Api, scenarios: readonly Scenario[], { say, signal }: PlayingOptions): Promise<Result> => {
  const bar = progress(say);
  const told = (played: Parameters<typeof stepLine>[0], done: number, all: number): void => {
    if (played.deviation !== undefined) bar.aside(`${played.scenario.id}  ${stepLine(played)}`);
    bar.show(done, all, `${played.step.at.slice(0, 10)}  ${played.scenario.id}  ${played.step.verb}`);
  };
  try {
    return await playAll({ api, scenarios, signal, told });
  } finally {
    bar.end();
  }
};

/** The disputes of a finished play, by looking up what registered them. */
const remembered = async (performers: Result['performers']): Promise<void> => {
  for (const performer of performers.values())
    for (const step of performer.scenario.steps.filter(({ verb }) => verb === 'register'))
      await performer.play(step, { resumed: true, past: true });
};

/** Plays the published cases through the public REST API, or goes on where an earlier play stopped, and shows what became of each. */
export const play = async (options: PlayingOptions): Promise<void> => {
  const { url, issuer, say, signal, ended } = options;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  signal.addEventListener('abort', stop, { once: true });
  void ended.then(stop);
  const api = createApi({ url, issuer, signal: stopping.signal });
  try {
    const scenarios = builtInScenarios();
    const result = await playing(api, scenarios, { ...options, signal: stopping.signal });
    say(result.finished ? `${scenarios.length} cases were played before; nothing to play.` : `${scenarios.length} cases played.`);
    if (result.finished) await remembered(result.performers);
    for (const line of await casesTable(api, result.performers.values())) say(line);
    if (result.deviations.length > 0) say(`${result.deviations.length} steps went another way than their files tell: see above.`);
    for (const line of wayOn(url, result)) say(line);
  } catch (error) {
    if (stopping.signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    say(
      error instanceof ScenarioProblem ? message : `The play stopped: ${message}. What was recorded stays; it goes on at the next start.`,
    );
  }
};
