import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { verifier } from '@fengqiao/edge';
import { memoryMasterKeys } from '@fengqiao/sealing';
import { freshDatabase } from '@fengqiao/testing';
import { localIssuer, type LocalIssuer } from '../issuer.js';
import { run, type Running } from '../run.js';
import { playAll, type Result } from './all-cases.js';
import { createApi, type Api } from './client.js';
import { findings } from './findings.js';
import { readScenario } from './format/read.js';
import type { Played } from './performer.js';
import { casesTable } from './table.js';

const scenario = (id: string, at: string) =>
  readScenario(
    `${id}.yaml`,
    `id: ${id}
title: A debt for tiles
grade: A1
published: { outcome: Confirmed }
place: { division: '150502' }
people:
  seller: { side: applicant, kind: company }
  buyer: { side: respondent }
dispute: { cause: 买卖合同纠纷, claim: 7600 }
steps:
  - { at: ${at}, do: register }
  - { at: 10:00, do: begin-mediation }
  - { at: 10:30, do: draft-agreement, obligations: [{ from: buyer, to: seller, due: 2022-05-04 }] }
  - { do: confirm, expect-refusal: not-found }
  - { at: 11:00, do: sign }
  - { at: 14:00, do: apply }
  - { at: +1 day, do: accept-application }
  - { do: notify }
  - { at: +1 day, do: verify }
  - { at: 16:00, do: confirm }
  - { do: serve }
  - { do: expect, status: closed, outcome: confirmed, held: false }
`,
  );

const group = readScenario(
  'group.yaml',
  `id: CASE-2
title: Wages of three
grade: A1
published: { outcome: Confirmed }
place: { division: '150502' }
people: { company: respondent }
groups: { workers: { count: 3, side: applicant, total: 9000, agent: lawyer } }
agents: { lawyer: { authority: special } }
dispute: { cause: 追索劳动报酬纠纷, tier: township }
steps:
  - { at: 2022-03-15 08:30, do: register }
  - { do: add-evidence, title: payroll }
  - { do: check-original }
  - { do: offer-mediation, kind: people }
  - { do: consent, by: [lawyer, company] }
  - { at: 09:00, do: appoint-mediator }
  - do: draft-agreement
    each: workers
    obligations:
      - { from: company, to: member, share: half, due: 2022-05-01 }
      - { from: company, to: member, share: rest, due: 2022-06-01 }
  - { do: group-signing, each: 'workers[1-2]' }
  - { at: 09:30, do: group-signing, each: workers-3 }
  - { at: 15:00, do: apply }
  - { at: +1 day, do: accept-application }
  - { do: notify }
  - { do: verify }
  - { do: confirm }
  - { do: expect, status: closed, outcome: confirmed, count: 3 }
`,
);

const masterKeys = memoryMasterKeys();
const scenarios = [scenario('CASE-1', '2022-03-15 09:00'), group];
const SETTINGS = { issuer: 'https://test.fengqiao.example', audience: 'fengqiao' };

describe('playing scenarios on the six services, through HTTP', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let issuer: LocalIssuer;
  let running: Running;
  let api: Api;

  const begin = async (signal?: AbortSignal): Promise<void> => {
    running = await run({
      databaseUrl: database.url,
      verify: verifier({ ...SETTINGS, keys: issuer.keys }),
      masterKeys,
      logger: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
      demonstrationFrom: '2022-01-01T00:00:00.000Z',
      localKeys: issuer.keys,
    });
    await running.edge.app.listen(0, '127.0.0.1');
    api = createApi({ url: (await running.edge.app.getUrl()).replace('[::1]', '127.0.0.1'), issuer, ...(signal ? { signal } : {}) });
  };

  const play = (told: (played: Played, done: number) => void = () => undefined, signal?: AbortSignal): Promise<Result> =>
    playAll({ api, scenarios, told, ...(signal ? { signal } : {}) });

  const events = async (): Promise<string> => running.platform.log.head();

  beforeAll(async () => {
    database = await freshDatabase();
    issuer = await localIssuer(join(mkdtempSync(join(tmpdir(), 'play-')), 'key.json'), SETTINGS.issuer, SETTINGS.audience);
    await begin();
  });
  afterAll(async () => {
    await running.stop();
    await database.drop();
  });

  it('stops where it is told to, in the middle of a case', async () => {
    const cut = new AbortController();
    const told = (_played: Played, done: number): void => {
      if (done === 14) cut.abort();
    };
    await expect(play(told, cut.signal)).rejects.toThrow();
    await running.stop();
    await begin();
    expect((await api.legalTime()).slice(0, 10)).toBe('2022-03-15');
  });

  it('goes on where it was cut off: nothing is lost, nothing doubled', async () => {
    const steps: Played[] = [];
    const result = await play((played) => void steps.push(played));
    expect(result.deviations.map(({ deviation }) => deviation)).toEqual([]);
    expect(steps.some(({ sent, repeated }) => sent > 0 && repeated === sent)).toBe(true);
    expect(result.recorded).toBeGreaterThan(20);
    const [, ...rows] = await casesTable(api, result.performers.values());
    expect(rows.map((row) => row.trim().split(/ {2,}/).slice(0, 6))).toEqual([
      ['CASE-1', 'A1', '买卖合同纠纷', 'township > court', 'confirmed', 'Confirmed'],
      ['CASE-2', 'A1', '追索劳动报酬纠纷', 'township > court', 'confirmed: 3 confirmed', 'Confirmed'],
    ]);
  });

  it('plays nothing when all was played', async () => {
    const before = await events();
    const result = await play();
    expect(result).toMatchObject({ finished: true, recorded: 0 });
    expect(await events()).toBe(before);
  });

  it('says what was confirmed, and why nothing was held', async () => {
    const result = await play();
    const [performer] = result.performers.values();
    for (const step of performer?.scenario.steps ?? []) await performer?.play(step, { resumed: true, past: true });
    const lines = performer ? await findings(performer, api) : [];
    expect(lines[0]).toMatch(/^ {2}1 agreement confirmed {2}\(2022\)内0502民特\d号$/);
    expect(lines[1]).toMatch(/screening (none|watch)/);
  });

  it('tells of a step that is refused, with the sentence, and goes on', async () => {
    const odd = readScenario(
      'odd.yaml',
      `id: ODD
place: { division: '150502' }
people: { a: applicant, b: respondent }
dispute: { cause: 买卖合同纠纷, claim: 100 }
steps:
  - { at: 2022-06-01, do: register }
  - { do: begin-mediation }
  - { do: end-mediation, reason: agreed }
  - { do: end-mediation, reason: agreed, expect-refusal: no-agreement-in-effect }
  - { do: end-mediation, reason: failed, expect-refusal: true }
  - { do: sign }
  - { do: expect, the: mediation, status: under-way }
`,
    );
    const { deviations } = await playAll({ api, scenarios: [odd], told: () => undefined });
    expect(deviations.map(({ step, deviation = '' }) => `${step.number} ${deviation.slice(0, 60)}`)).toEqual([
      expect.stringMatching(/^3 refused: no-agreement-in-effect: No agreement has taken/),
      '5 expected to be refused, but it was recorded',
      expect.stringMatching(/^6 there is no agreement that this step could be about/),
      expect.stringMatching(/^7 expected mediation {"status":"under-way"}; differing: /),
    ]);
  });
});
