import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createApi, everyScenario, localIssuer, playAll, readScenario, run, type Result, type Running, type Scenario } from '@fengqiao/all';
import { createLogger, verifier } from '@fengqiao/edge';
import { memoryMasterKeys } from '@fengqiao/sealing';
import { preparedDatabase, projectionsEqualRebuild, type ComparedModel } from '@fengqiao/testing';

const SERVICES = ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'];
const IDENTITY = { issuer: 'https://test.fengqiao.example', audience: 'fengqiao' };

const fromFile = (name: string): Scenario => readScenario(name, readFileSync(join(import.meta.dirname, name), 'utf8'));
const builtIn = (id: string): Scenario => {
  const found = everyScenario().find((scenario) => scenario.id === id);
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
};

export interface Journey {
  readonly title: string;
  readonly scenario: Scenario;
}

export const journeys: readonly Journey[] = [
  { title: '(a) is resolved by the village committee and confirmed by nobody', scenario: fromFile('resolved-in-the-village.yaml') },
  {
    title: '(b) is commissioned before docketing and signed in batches; 38 applications, each decided alone [A06.4, A31.3]',
    scenario: builtIn('MG-01'),
  },
  { title: '(b) an agreement reached after docketing is never confirmed', scenario: fromFile('agreement-after-docketing.yaml') },
  {
    title: '(c) one party refuses: the complaint held is docketed in time, later mediation needs fresh consent',
    scenario: fromFile('one-party-refuses.yaml'),
  },
  { title: '(d) 18 same-day agreements are held before the ruling and dismissed', scenario: builtIn('SH-13') },
  { title: '(d) forged applications surface when each party is notified, the mediator is reported', scenario: builtIn('SH-26') },
  { title: '(f) the court sends a dispute down, settled and confirmed the same day, not held for being fast', scenario: builtIn('MG-02') },
];
export const scenarios = journeys.map(({ scenario }) => scenario);
const earliest = scenarios.flatMap(({ steps }) => steps.map(({ at }) => at)).toSorted()[0] ?? '';
export const startAt = new Date(Date.parse(earliest) - 3_600_000).toISOString();

const masterKeys = memoryMasterKeys();
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-journeys-'));

const start = async (databaseUrl: string, chaosSeed?: number): Promise<Running> => {
  const issuer = await localIssuer(join(folder, 'key.json'), IDENTITY.issuer, IDENTITY.audience);
  const verify = verifier({ ...IDENTITY, keys: issuer.keys });
  return run({
    databaseUrl,
    verify,
    masterKeys,
    logger: createLogger('silent', 2),
    demonstrationFrom: startAt,
    ...(chaosSeed === undefined ? {} : { chaosSeed }),
  });
};

/** What everything has come to: every item and every deadline of every service, whatever way the messages took. */
export const finalState = async (url: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows: Record<string, unknown> = {};
  for (const service of SERVICES) {
    const quotedService = client.escapeIdentifier(service);
    const { rows: items } = await client.query(
      `select stream, status, title, waiting_for, court, tier from ${quotedService}.item order by stream`,
    );
    const { rows: deadlines } = await client.query(`select key, status, due_on::text, late from ${quotedService}.deadline order by key`);
    const { rows: held } = await client.query(`select subject, status, reason from ${quotedService}.held_message`);
    rows[service] = { items, deadlines, held };
  }
  await client.end();
  return rows;
};

export interface Played {
  readonly result: Result;
  readonly state: unknown;
  /** Every read model against a fold of the whole log; only of an undisturbed play. */
  readonly compared: readonly ComparedModel[];
}

const kept = join(process.env['TEST_FOLDER'] ?? folder, 'undisturbed.json');
/** Whole, or not there: another file may look at the same moment. */
const keep = (state: unknown): void => {
  const mine = join(folder, 'undisturbed.json');
  writeFileSync(mine, JSON.stringify(state));
  renameSync(mine, kept);
};

/** Plays all journeys on one platform of their own. @param chaosSeed disturbs the bus */
export const play = async (chaosSeed?: number): Promise<Played> => {
  const database = await preparedDatabase('all', async (url) => (await start(url)).stop());
  const running = await start(database.url, chaosSeed);
  await running.edge.app.listen(0, '127.0.0.1');
  const issuer = await localIssuer(join(folder, 'key.json'), IDENTITY.issuer, IDENTITY.audience);
  const url = (await running.edge.app.getUrl()).replace('[::1]', '127.0.0.1');
  const { signal } = new AbortController();
  const result = await playAll({ api: createApi({ url, issuer, signal }), scenarios, signal, told: () => undefined });
  await running.platform.reader.settled(60_000);
  const state = await finalState(database.url);
  const compared = chaosSeed === undefined ? await projectionsEqualRebuild(running.platform) : [];
  await running.stop();
  await database.drop();
  if (chaosSeed === undefined) keep(state);
  return { result, state, compared };
};

/** What an undisturbed play comes to, as JSON. It is played once a test run: whoever asks later is told what the first came to. */
export const undisturbed = async (): Promise<unknown> => {
  if (!existsSync(kept)) await play();
  return JSON.parse(readFileSync(kept, 'utf8'));
};

/** What a play left behind that is not a database. */
export const tidy = (): void => rmSync(folder, { recursive: true, force: true });

/** Steps that went another way than their file tells. */
export const strays = ({ deviations }: Result): readonly string[] =>
  deviations.map(({ scenario, step, deviation }) => `${scenario.id} line ${step.line} ${step.verb}: ${deviation}`);
