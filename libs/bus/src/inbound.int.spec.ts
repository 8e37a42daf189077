import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import type { Service } from '@fengqiao/contracts';
import { freshDatabase } from '@fengqiao/testing';
import type { Carried } from './cloud-event.js';
import { ForkedSender, inboundTables, postgresInbound } from './inbound.js';

const SUBJECTS = ['dispute-1', 'dispute-2', 'dispute-3'];
const LENGTH = 30;

const uuidOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const carried = (service: Service, subject: string, sequence: number, position: number): Carried => ({
  previous: sequence - 1,
  message: {
    id: uuidOf(position),
    position: String(position),
    service,
    stream: subject,
    category: 'dispute',
    version: sequence,
    type: 'DisputeRegistered',
    subject,
    subjectSequence: sequence,
    actor: { person: 'li-na', role: 'party' },
    at: '2024-06-03T01:00:00.000Z',
    recordedAt: '2024-06-03T01:00:00.000Z',
  },
});

/** What three disputes told, one after the other. */
const told = SUBJECTS.flatMap((subject, index) =>
  Array.from({ length: LENGTH }, (_, step) => carried('intake', subject, step + 1, index * LENGTH + step)),
);

describe('what a service has heard', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const pools: Pool[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    for (let process = 0; process < 3; process += 1) pools.push(openPool({ connectionString: database.url, max: 4 }, () => undefined));
    await pools[0]?.query('create schema diversion');
    await pools[0]?.query(inboundTables('diversion'));
  });
  afterAll(async () => {
    for (const pool of pools) await pool.end();
    await database.drop();
  });
  const all = async () => {
    const { rows } = await (pools[0] as Pool).query<{ number: string; subject: string; sequence: number }>(
      'select number, subject, subject_sequence as sequence from diversion.inbound order by inbound.number',
    );
    return rows;
  };

  it('is taken once, in the order of each dispute and without a hole, by however many that hear the same at once', async () => {
    let taken = 0;
    const hear = async (pool: Pool, first: number): Promise<void> => {
      const inbound = postgresInbound(pool, 'diversion');
      for (let at = first; at < LENGTH + first; at += 1) {
        const upTo = (at % LENGTH) + 1;
        const received = await inbound.receive(told.filter(({ message }) => message.subjectSequence <= upTo));
        expect(received.gaps).toEqual([]);
        taken += received.taken;
      }
    };
    await Promise.all(pools.flatMap((pool) => [0, 7, 19].map((first) => hear(pool, first))));
    const rows = await all();
    expect(taken).toBe(SUBJECTS.length * LENGTH);
    expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, index) => index));
    for (const subject of SUBJECTS)
      expect(rows.filter((row) => row.subject === subject).map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: LENGTH }, (_, index) => index + 1),
      );
  });

  it('is not taken past a hole, which is named, and not at all where a sender contradicts itself', async () => {
    const inbound = postgresInbound(pools[0] as Pool, 'diversion');
    const before = await all();
    const [subject = ''] = SUBJECTS;
    const beyond = carried('intake', subject, LENGTH + 5, 900);
    expect(await inbound.receive([beyond])).toEqual({ taken: 0, repeated: 0, gaps: [{ sender: 'intake', subject, after: LENGTH }] });
    const forked = { ...carried('intake', subject, LENGTH + 1, 901), previous: LENGTH - 1 };
    await expect(inbound.receive([carried('intake', 'dispute-4', 1, 902), forked])).rejects.toThrow(ForkedSender);
    expect(await all()).toEqual(before);
  });
});
