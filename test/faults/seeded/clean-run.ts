import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { allServices } from '@fengqiao/all';
import { createMailbox, keptCheckpoint, messagesFrom, postgresInbound, type Carried, type Feed } from '@fengqiao/bus';
import { carriedFrom } from '@fengqiao/bus/kafka';
import {
  createPlatform,
  demonstrationClock,
  ledgerIn,
  migratePlatform,
  publisherOf,
  type Platform,
  type PlatformOptions,
} from '@fengqiao/edge';
import { START, type RecordedEvent } from '@fengqiao/event-store';
import { postgresLog } from '@fengqiao/event-store/postgres';
import { openPool } from '@fengqiao/postgres';
import { memoryMasterKeys } from '@fengqiao/sealing';
import { eventually, preparedDatabase, projectionsEqualRebuild, startServices } from '@fengqiao/testing';
import type { Evidence } from '../checker/index.js';
import { recordingClient } from '../../workload/client.js';
import { oneDispute, settle } from '../../workload/disputes.js';

const STARTS_AT = '2024-03-04T01:00:00Z';
const DISPUTES = 3;
const PATIENCE = 60_000;
const MOST = 10_000;

/** What every copy of the run shares, once it has been played. */
interface Played extends Pick<Evidence, 'history' | 'compared'> {
  readonly folder: string;
}

/** Text and the values of its parameters. */
export type Statement = readonly [text: string, ...values: readonly unknown[]];

/** A run without any fault, in a database and a folder of its own, to be spoiled. */
export interface CleanRun {
  readonly evidence: Evidence;
  readonly owner: Pool;
  readonly events: readonly RecordedEvent[];
  /** As somebody who has the whole database: triggers are off. */
  tamper(...statements: readonly Statement[]): Promise<void>;
  /** What all services published, as it is carried between them. */
  published(): Promise<readonly Carried[]>;
  /** Runs the services over it. */
  platform(): Promise<Platform>;
  close(): Promise<void>;
}

const masterKeys = memoryMasterKeys();
const settings = (databaseUrl: string): PlatformOptions => ({
  databaseUrl,
  services: allServices,
  clock: demonstrationClock(STARTS_AT),
  masterKeys,
  connections: 3,
  onFailure: () => undefined,
});

/** Whose connections may be ended with their database. */
export const poolOf = (connectionString: string, max: number, role?: string): Pool =>
  openPool({ connectionString, max, ...(role === undefined ? {} : { options: `-c role=${role}` }) }, () => undefined);

const logOf = (pool: Pool, url: string) => {
  const log = postgresLog(pool, url);
  return { log, all: async () => (await log.readLog(START, MOST)).events };
};

/** What every service published, in the order of the log. */
const carriedBy = async (pool: Pool, url: string): Promise<readonly Carried[]> => {
  const { log, all } = logOf(pool, url);
  const events = await all();
  const carried: Carried[] = [];
  for (const publisher of allServices.map(publisherOf)) {
    const { categories } = publisher;
    const own = events.filter(({ stream }) => categories.includes(stream.slice(0, stream.indexOf('-'))));
    carried.push(...(await carriedFrom({ log, categories, messageOf: messagesFrom([publisher]) }, own)));
  }
  return carried.toSorted((a, b) => Number(a.message.position) - Number(b.message.position));
};

const nothingMore: Feed = {
  after: async (_sender, checkpoint) => ({ carried: [], next: checkpoint, more: false }),
  ofSubject: async (_sender, _subject, after) => ({ carried: [], next: String(after), more: false }),
};

/** Lets every service take in what all of them published, as the processes of a cluster do. */
const hearAll = async (pool: Pool, url: string): Promise<void> => {
  const events = await logOf(pool, url).all();
  const published = await carriedBy(pool, url);
  for (const hearer of allServices) {
    const inbound = postgresInbound(pool, hearer.name);
    const mailbox = createMailbox(inbound, nothingMore, (sender) => keptCheckpoint(pool, hearer.name, `sweep:${sender}`));
    const { categories } = publisherOf(hearer);
    await inbound.follow(events.filter(({ stream }) => categories.includes(stream.slice(0, stream.indexOf('-')))));
    await mailbox.take(published.filter(({ message }) => message.service !== hearer.name));
  }
};

const play = async (databaseUrl: string): Promise<Played> => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-clean-run-'));
  await migratePlatform(settings(databaseUrl));
  const services = await startServices(allServices, {
    startAt: STARTS_AT,
    make: (options) => createPlatform({ ...options, databaseUrl, masterKeys, ledger: ledgerIn(folder) }),
  });
  const pool = poolOf(databaseUrl, 2);
  try {
    const client = recordingClient({ url: services.url, token: services.token, patience: PATIENCE });
    const place = await settle(client);
    for (let number = 1; number <= DISPUTES; number += 1) await oneDispute(client, place, `p${number}`);
    const stranger = { person: 'stranger', role: 'party' } as const;
    await client.post(stranger, '/v1/mediation/organisations', 'not-mine', {}).catch(() => undefined);
    await services.platform.reader.settled(PATIENCE);
    const compared = await projectionsEqualRebuild(services.platform);
    await hearAll(pool, databaseUrl);
    await eventually(async () => {
      const { rows } = await pool.query('select from ledger.checkpoint, log.head where size = position and cosigned');
      expect(rows).toHaveLength(1);
    }, 60);
    return { folder, history: [...client.history], compared };
  } finally {
    await pool.end();
    await services.stop();
  }
};

let played: Promise<Played> | undefined;

/** A copy of the run: it is played once for a file. */
export const openCleanRun = async (): Promise<CleanRun> => {
  const database = await preparedDatabase('a clean run', async (url) => void (await (played = play(url))));
  const run = await played;
  if (!run) throw new Error('the run was not played');
  const ledgerFolder = mkdtempSync(join(tmpdir(), 'fengqiao-ledger-'));
  cpSync(run.folder, ledgerFolder, { recursive: true });
  const owner = poolOf(database.url, 2);
  const platforms: Platform[] = [];
  return {
    evidence: {
      databaseUrl: database.url,
      history: run.history,
      services: allServices,
      poison: new Set(),
      ledgerFolder,
      compared: run.compared,
    },
    owner,
    events: await logOf(owner, database.url).all(),
    async tamper(...statements) {
      const client = await owner.connect();
      try {
        await client.query('begin; set local session_replication_role = replica');
        for (const [text, ...values] of statements) await client.query(text, values);
        await client.query('commit');
      } finally {
        client.release(true);
      }
    },
    published: () => carriedBy(owner, database.url),
    async platform() {
      const platform = await createPlatform(settings(database.url));
      platforms.push(platform);
      return platform;
    },
    async close() {
      for (const platform of platforms) await platform.stop();
      await owner.end();
      await database.drop();
      rmSync(ledgerFolder, { recursive: true, force: true });
    },
  };
};

export const forgetCleanRun = async (): Promise<void> => {
  const run = await played;
  if (run) rmSync(run.folder, { recursive: true, force: true });
};
