import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allServices } from '@fengqiao/all';
import { services as names } from '@fengqiao/contracts';
import { openChecker } from '@fengqiao/contract-check';
import { startServices, type RunningServices } from '@fengqiao/testing';
import { readJson, root } from '../architecture/repository.js';
import { checkerOf } from '../fuzz/answers.js';
import { asking } from './asking.js';
import { platformIn } from './desk.js';
import { decisionsOf, described, operationOf } from './documents.js';
import { EARLIER } from './earlier.js';
import { playJourney, type Played } from './journey.js';
import { aboutKnown, inboundExamples, knownThings, notInTheJourney, publishedTypes, recordOf, type Shown } from './messages.js';
import { recording, steady, type Examples } from './record.js';
import { urlOf, type Send } from './sender.js';

/** When everything that the examples tell of has happened. */
const LATER = '2025-07-01T02:00:00.000Z';
/** What is shown of a message, afterwards, of the thing that it was said of. */
const SAID = ['caseNumber', 'outcome', 'awardNumber', 'reference'];
/** Nothing that the examples tell of is known here. */
const UNKNOWN = /^(?:nothing is known of|agreement-unknown|route-unknown|submission-unknown)/;
const writes = process.env['EXAMPLES'] === 'write';
const all = described();
const decisions = decisionsOf(all);

describe('the examples of the OpenAPI documents, by HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-examples-'));
  const wrong: string[] = [];
  let services: RunningServices;
  let played: Played = { refused: [], confirmed: {} };
  let examples: Record<string, Examples> = {};

  const send: Send = async (asked) => {
    const { as, key, version, body } = asked;
    const [method = ''] = asked.route.split(' ');
    const answer = await fetch(`${services.url}${urlOf(asked)}`, {
      method,
      headers: {
        authorization: `Bearer ${await services.token(as)}`,
        prefer: 'wait=10',
        'accept-language': 'en',
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    const { operation, service } = operationOf(all, asked.route);
    const fault = checkers.get(service)?.(operation, { status: answer.status, type, body: text });
    if (fault !== undefined) wrong.push(`${asked.route}: ${fault}`);
    const [, etag] = /"(\d+)"/.exec(answer.headers.get('etag') ?? '') ?? [];
    const shown = type.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : { text };
    return { status: answer.status, body: shown, ...(etag === undefined ? {} : { version: Number(etag) }) };
  };
  const checkers = new Map([...all.documents].map(([service, document]) => [service, checkerOf(service, document)]));

  beforeAll(async () => {
    services = await startServices(allServices, {
      startAt: EARLIER,
      make: (options) => platformIn(folder, options),
    });
    const recorded = recording(send, all);
    ({ examples } = recorded);
    played = await playJourney(recorded.send, decisions, services);
    await services.advance(LATER);
    if (writes)
      for (const name of names) {
        mkdirSync(join(root, 'contracts/examples'), { recursive: true });
        writeFileSync(join(root, `contracts/examples/${name}.v1.json`), `${JSON.stringify(examples[name] ?? {}, null, 2)}\n`);
      }
  }, 300_000);
  afterAll(async () => {
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are all answered well', () => expect(played.refused).toEqual([]));

  it('are answered as the documents say', () => expect(wrong).toEqual([]));

  it.each(names)('are there for every operation of %s', (name) => {
    const own = [...all.routes.values()].filter(({ service }) => service === name);
    expect(own.filter(({ id }) => !examples[name]?.[id]).map(({ route }) => route)).toEqual([]);
  });

  it.each(names)('are asked as the contracts show of %s, word for word', (name) => {
    const asked = (all: Examples): unknown => Object.entries(all).map(([id, { answer: _answer, ...request }]) => [id, steady(request)]);
    expect(asked(examples[name] ?? {})).toEqual(asked(readJson(`contracts/examples/${name}.v1.json`) as Examples));
  });

  it.each(names)('stand in the OpenAPI document of %s', (name) => {
    const shown = [...all.routes.values()].filter(({ service }) => service === name);
    const bare = shown.filter(({ operation, id }) => {
      const content = operation.responses[examples[name]?.[id]?.status ?? 0]?.content ?? {};
      return examples[name]?.[id] && !Object.values(content).every((media) => 'example' in media);
    });
    expect(bare.map(({ route }) => route)).toEqual([]);
  });

  const published = async (name: string): Promise<readonly unknown[]> => {
    const client = services.as({ person: 'reader', role: 'connected-system' });
    const found: unknown[] = [];
    for (let after = '', more = true; more;) {
      const { body } = await client.get<{ items: unknown[]; next: string; more: boolean }>(`/v1/${name}/events?limit=500&after=${after}`);
      found.push(...body.items);
      [after, more] = [body.next, body.more];
    }
    return found;
  };

  it.each(names)('are messages of %s, too, that fit what the contracts say is published', async (name) => {
    const check = openChecker();
    const unfit = (await published(name)).filter((event) => check(event, undefined).faults.length > 0);
    expect(unfit).toEqual([]);
  });

  it.each(names)(
    'are messages of every type that the AsyncAPI document of %s shows as published, but for those that are listed',
    async (name) => {
      const seen = new Set((await published(name)).map((event) => (event as { type: string }).type));
      expect(publishedTypes(name).filter((type) => !seen.has(`fengqiao.${name}.${type}.v1`))).toEqual(notInTheJourney[name]);
    },
  );

  const heard = inboundExamples();
  const told = (shown: Shown): Promise<void> | undefined => services.platform.desk?.receive([recordOf(shown)]);
  const kept = async (): Promise<readonly unknown[]> =>
    ((await services.platform.desk?.list(100)) ?? []).filter(({ topic }) => heard.some((shown) => shown.topic === topic));

  it('of AsyncAPI that connected systems send are heard, word for word, and wait for what they tell of', async () => {
    for (const shown of heard) await told(shown);
    expect(await kept()).toEqual(
      heard.map(({ topic }) => expect.objectContaining({ topic, status: 'waiting', reason: expect.stringMatching(UNKNOWN) })),
    );
  });

  it('of AsyncAPI do what they say to what is known', async () => {
    const waiting = (await kept()).length;
    const missing: string[] = [];
    const notGiven: string[] = [];
    const ask = asking(send, decisions, notGiven, 'message');
    const known = await knownThings(ask, played.confirmed);
    expect(notGiven).toEqual([]);
    for (const shown of heard) {
      const { [shown.type]: thing } = known;
      if (!thing) throw new Error(`nothing is known that ${shown.type} could be said of`);
      const [, , by = ''] = shown.topic.split('.');
      const about = aboutKnown(shown, { ...thing, data: { ...thing.data, ...('by' in shown.payload ? { by } : {}) } });
      await told(about);
      const text = JSON.stringify(await thing.seen());
      const { payload } = about;
      const said = Object.entries(payload).filter(([name]) => SAID.includes(name));
      missing.push(...said.filter(([, value]) => !text.includes(JSON.stringify(value))).map(([name]) => `${shown.type} ${name}`));
    }
    expect((await kept()).slice(waiting)).toEqual([]);
    expect(missing).toEqual([]);
  });
});
