import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLogger, verifier } from '@fengqiao/edge';
import { memoryMasterKeys } from '@fengqiao/sealing';
import { freePorts } from '@fengqiao/local-broker';
import { LocalDatabaseError, startLocalDatabase } from '@fengqiao/local-database';
import { environment, readConfig, StartProblem, type Config } from './config.js';
import { localIssuer, type LocalIssuer } from './issuer.js';
import { playAll } from './play/all-cases.js';
import { createApi } from './play/client.js';
import { findings } from './play/findings.js';
import { everyScenario, readScenario } from './play/format/read.js';
import { ScenarioProblem, type Scenario } from './play/format/types.js';
import { heading, stepLine } from './play/lines.js';
import type { Performer } from './play/performer.js';
import { casesTable } from './play/table.js';
import { run } from './run.js';

const USAGE = 'npm run demo -- <case id or path/to/file.yaml> [--language en|zh-CN]';
const BEFORE = 3_600_000;
const ISSUER = 'https://demo.fengqiao.example';
const AUDIENCE = 'fengqiao';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A file of the reader's, or one that comes with the program, by its id. @throws StartProblem, ScenarioProblem */
const chosen = (asked: string): Scenario => {
  const file = [asked, resolve(environment['INIT_CWD'] ?? '.', asked)].find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  if (file !== undefined) return readScenario(basename(file), readFileSync(file, 'utf8'));
  const known = everyScenario();
  const found = known.find(({ id }) => id.toLowerCase() === asked.toLowerCase());
  if (found) return found;
  const ids = known.map(({ id }) => id).join(', ');
  throw new StartProblem(`"${asked}" is neither a file nor a case of this program: give a path, or one of ${ids}.`);
};

interface Stage {
  readonly url: string;
  readonly issuer: LocalIssuer;
  stop(): Promise<void>;
}

/** A platform of its own, on a database that is gone afterwards; legal time stands before the first step of the file. */
const stageFor = async ({ dataFolder }: Config, scenario: Scenario): Promise<Stage> => {
  mkdirSync(dataFolder, { recursive: true });
  const folder = mkdtempSync(join(dataFolder, 'demo-'));
  const database = await startLocalDatabase({ folder: join(folder, 'postgres') });
  const closing = [
    async () => database.stop(),
    async () => {
      rmSync(database.folder, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  ];
  const stop = async (): Promise<void> => {
    for (const close of closing) await close();
  };
  try {
    const issuer = await localIssuer(join(folder, 'token-key.json'), ISSUER, AUDIENCE);
    const running = await run({
      databaseUrl: database.url,
      verify: verifier({ issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys }),
      masterKeys: memoryMasterKeys(),
      logger: createLogger('error', 2),
      demonstrationFrom: new Date(Date.parse(scenario.steps[0]?.at ?? '') - BEFORE).toISOString(),
      localKeys: issuer.keys,
    });
    closing.unshift(() => running.stop());
    const [port = 0] = await freePorts(1);
    await running.edge.app.listen(port, '127.0.0.1');
    return { url: `http://127.0.0.1:${port}`, issuer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const perform = async (scenario: Scenario, stage: Stage, language: 'en' | 'zh-CN', signal: AbortSignal): Promise<number> => {
  const api = createApi({ url: stage.url, issuer: stage.issuer, signal, language });
  const { performers, deviations } = await playAll({
    api,
    scenarios: [scenario],
    signal,
    told: (played) => {
      if (played.step.number > 0 || played.sent > 0) say(`  ${stepLine(played)}`);
    },
  });
  const performer = performers.get(scenario.id) as Performer;
  say('');
  say('What was held, dismissed and confirmed, and why (as court staff see it; parties never do):');
  for (const line of await findings(performer, api)) say(line);
  say('');
  for (const line of await casesTable(api, [performer])) say(line);
  say('');
  const count = deviations.length;
  say(
    count === 0 ? 'Everything went as the file tells.' : `${count} ${count === 1 ? 'step' : 'steps'} went another way than the file tells:`,
  );
  for (const played of deviations)
    say(`  step ${played.step.number} (line ${played.step.line}), ${played.step.verb}: ${played.deviation ?? ''}`);
  return count === 0 ? 0 : 1;
};

/** Plays one scenario on a platform of its own. @returns the exit code: 1 when anything went another way than the file tells */
export const demonstrate = async (config: Config, argv: readonly string[], signal: AbortSignal): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...argv], options: { language: { type: 'string' } }, allowPositionals: true });
  const [asked] = positionals;
  if (asked === undefined) throw new StartProblem(USAGE);
  const scenario = chosen(asked);
  for (const line of heading(scenario)) say(line);
  say('');
  const stage = await stageFor(config, scenario);
  try {
    return await perform(scenario, stage, values.language === 'zh-CN' ? 'zh-CN' : 'en', signal);
  } finally {
    await stage.stop();
  }
};

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

try {
  process.exitCode = await demonstrate(readConfig(environment, []), process.argv.slice(2), stopping.signal);
} catch (error) {
  process.exitCode = 1;
  const known = error instanceof StartProblem || error instanceof ScenarioProblem || error instanceof LocalDatabaseError;
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  if (!stopping.signal.aborted) process.stderr.write(`${text}\n`);
}
