import { randomUUID } from 'node:crypto';
import { createConsumer, postgresInbox, postgresLetters, type Carried } from '@fengqiao/bus';
import { createRelay } from '@fengqiao/bus/kafka';
import { messagesFrom } from '@fengqiao/bus';
import { allServices } from '@fengqiao/all';
import { publisherOf } from '@fengqiao/edge';
import { START } from '@fengqiao/event-store';
import { postgresLog, READER } from '@fengqiao/event-store/postgres';
import { projectionsEqualRebuild } from '@fengqiao/testing';
import type { Bug } from './bugs-of-recording.js';
import { hearCarelessly, pagesOf } from './careless.js';
import { poolOf, type CleanRun } from './clean-run.js';

const PAGE = 7;

const ofSender = (arrivals: readonly Carried[], sender: string): readonly Carried[] =>
  arrivals.filter(({ message }) => message.service === sender);

const others = (arrivals: readonly Carried[], sender: string): readonly Carried[] =>
  arrivals.filter(({ message }) => message.service !== sender);

/** What stands on diversion's topic when its relay acknowledges a page before it has sent it, and dies once in between. */
const relayedByOneThatMarksFirst = async ({ evidence }: CleanRun): Promise<ReadonlySet<string>> => {
  const reading = poolOf(evidence.databaseUrl, 1, READER);
  const diversion = allServices.find(({ name }) => name === 'diversion') ?? never();
  const { categories } = publisherOf(diversion);
  const log = postgresLog(reading, evidence.databaseUrl);
  const topic = new Set<string>();
  let place = START;
  let pages = 0;
  const relay = createRelay({
    service: 'diversion',
    categories,
    log,
    messageOf: messagesFrom([publisherOf(diversion)]),
    checkpoint: { load: async () => place, advance: async (next) => void (place = next) },
    sender: {
      async send(_topic, records) {
        pages += 1;
        if (pages !== 2) for (const { headers } of records) topic.add(String(headers?.['ce_id'])); // page 2 was to be sent a moment later
        return new Map();
      },
      stop: async () => undefined,
    },
    topic: { make: async () => undefined, ends: async () => new Map([[0, 1]]) },
    onRepublish: () => undefined,
  });
  await relay.load();
  for (let before: string | undefined; before !== place;) {
    before = place;
    await relay.apply(await log.readLog(place, PAGE, { categories }));
  }
  await reading.end();
  return topic;
};

const never = (): never => {
  throw new Error('there is no such service');
};

/** A consumer of the platform whose handler has a bug: whatever comes fails. */
const consumeWithBug = async (run: CleanRun): Promise<void> => {
  const platform = await run.platform();
  const messageOf = messagesFrom(allServices.map(publisherOf));
  const inbox = postgresInbox(run.owner, 'screening');
  const consumer = createConsumer({
    service: 'screening',
    translate: () => [{ to: 'screening', id: 'x', command: { type: 'Screen', data: {} } }],
    messageOf,
    react: async () => {
      throw new TypeError('a member is missing');
    },
    inbox,
    log: platform.log,
  });
  await consumer.load();
  await consumer.apply(await platform.log.readLog(START, PAGE));
};

/** Read models whose rows are kept and whose progress is lost: they are applied again to what they have made already. */
const applyTwice = async (run: CleanRun) => {
  await run.tamper(
    ...allServices.map(({ name }) => [`update "${name}".checkpoint set checkpoint = '' where name = 'projections'`] as const),
  );
  const platform = await run.platform();
  await platform.start();
  await platform.reader.settled(60_000);
  return { compared: await projectionsEqualRebuild(platform) };
};

/** A read model that lets pass by what it does not know. */
const loseRows = async (run: CleanRun) => {
  await run.tamper(['delete from confirmation.item where ctid = (select min(ctid) from confirmation.item)']);
  const platform = await run.platform();
  await platform.start();
  return { compared: await projectionsEqualRebuild(platform) };
};

export const bugsOfHearing: readonly Bug[] = [
  {
    name: 'a relay marks before it sends, and its hearer looks for no gap',
    breaks: 'I4',
    async seed(run) {
      const topic = await relayedByOneThatMarksFirst(run);
      const arrivals = await run.published();
      await hearCarelessly(run, 'mediation', arrivals, ({ message }) => message.service === 'diversion' && !topic.has(message.id));
    },
  },
  {
    name: 'two relays take pages past each other (SKIP LOCKED)',
    breaks: 'I4',
    async seed(run) {
      const arrivals = await run.published();
      const pages = pagesOf(ofSender(arrivals, 'diversion'), PAGE);
      const crossed = pages.flatMap((page, index) => (index % 2 === 0 ? [...(pages[index + 1] ?? []), ...page] : []));
      await hearCarelessly(run, 'mediation', [...others(arrivals, 'diversion'), ...crossed]);
    },
  },
  {
    name: 'a hearer passes by a type that it does not know',
    breaks: 'I4',
    seed: async (run) => hearCarelessly(run, 'confirmation', await run.published(), ({ message }) => message.type === 'MediatorAppointed'),
  },
  {
    name: 'a hearer passes by what it cannot read',
    breaks: 'I4',
    seed: async (run) => hearCarelessly(run, 'intake', await run.published(), (_, offset) => offset === 11),
  },
  {
    name: 'repetitions are known by their offset, not by the event',
    breaks: 'I4',
    async seed(run) {
      const arrivals = await run.published();
      const offsets = new Set<number>();
      const known = (_: Carried, offset: number): boolean => offsets.has(offset) || void offsets.add(offset) === true;
      await hearCarelessly(run, 'mediation', [...arrivals, ...ofSender(arrivals, 'intake')], known);
    },
  },
  {
    name: 'a zombie that woke is not fenced off, and takes in what its heir has taken',
    breaks: 'I4',
    async seed(run) {
      const arrivals = await run.published();
      const taken = new Map([
        ['zombie', new Set<string>()],
        ['heir', new Set<string>()],
      ]);
      const heard = [...arrivals, ...arrivals.slice(-PAGE)]; // the heir to its end, then the zombie goes on where it fell asleep
      await hearCarelessly(run, 'screening', heard, ({ message }, offset) => {
        const own = taken.get(offset < arrivals.length ? 'heir' : 'zombie');
        const known = own?.has(message.id) ?? false;
        own?.add(message.id);
        return known;
      });
    },
  },
  {
    name: 'a checkpoint is saved before the effect, and the process dies in between',
    breaks: 'I3',
    async seed({ owner, tamper, events }) {
      const { rows } = await owner.query<{ id: string }>('select id from log.command');
      const caused = events.flatMap(({ body }) => {
        const { meta } = JSON.parse(Buffer.from(body).toString()) as { meta: { command: string; causation?: string } };
        return meta.causation === undefined ? [] : [meta.command];
      });
      expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(caused));
      await tamper(['delete from log.command where id = $1', caused.at(-1)]);
    },
  },
  { name: 'rows and checkpoint of a read model are saved in different transactions', breaks: 'I8', seed: applyTwice },
  { name: 'a read model passes by what it does not know', breaks: 'I8', seed: loseRows },
  { name: 'a handler has a bug, and nobody looks at what it parks', breaks: 'I12', seed: consumeWithBug },
  {
    name: 'poison is passed by',
    breaks: 'I12',
    seed: async () => ({ poison: new Set([randomUUID()]) }),
  },
  {
    name: 'a record of a service cannot be read by another',
    breaks: 'I12',
    async seed({ owner }) {
      const heard = { topic: 'fengqiao.intake.events.v1', partition: 0, offset: '7', key: 'x', headers: {}, body: Buffer.from('{}') };
      await postgresLetters(owner, 'diversion', 60_000).add(heard, { status: 'dead', reason: 'it is no CloudEvent' });
    },
  },
];
