import assert from 'node:assert/strict';
import { audit, AuditFailed, createIndexer, postgresLedger } from '@fengqiao/notary';
import { Client, type Pool } from 'pg';
import { append, event, fresh } from './appends.js';
import { postgresOf, type PostgresSide, type Tools } from './check.js';

/** What somebody with every right could do to the record, and the first position at which it is then wrong. */
const TAMPERING: readonly (readonly [what: string, sql: string, first: number])[] = [
  ['a body', `update log.event set body = 'other' where position = 17`, 17],
  ['a body and its hash', `update log.event set body = 'other', hash = sha256('other') where position in (18, 40)`, 18],
  ['a type', `update log.event set type = 'Otherwise' where position = 23`, 23],
  ['an instant', `update log.event set recorded_at = recorded_at - interval '1 day' where position = 5`, 5],
  ['a subject', `update log.event set subject = 'another', subject_sequence = 1 where position = 59`, 59],
  ['an event removed', 'delete from log.event where position = 31', 31],
  ['the last events removed', 'delete from log.event where position >= 50; update log.head set position = 50', 50],
  ['the last events removed, the head left', 'delete from log.event where position >= 52', 52],
  [
    'two events exchanged',
    `update log.event e set body = o.body, hash = o.hash from public.kept o where (e.position, o.position) in ((12, 44), (44, 12))`,
    12,
  ],
  [
    "two events in each other's place",
    'update log.event set position = -1 where position = 14; update log.event set position = 14 where position = 45; update log.event set position = 45 where position = -1',
    14,
  ],
];

/** The first position that the audit names as wrong; undefined where the record is whole. */
const firstBad = async ({ url }: PostgresSide): Promise<number | undefined> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    await audit(client);
    return undefined;
  } catch (error) {
    if (error instanceof AuditFailed) return error.position ?? -1;
    throw error;
  } finally {
    await client.end();
  }
};

const asOwner = (owner: Pool, sql: string): Promise<unknown> =>
  owner.query(['alter table log.event disable trigger user', sql, 'alter table log.event enable trigger user'].join(';'));

const UNDO = `alter table log.event disable trigger user; truncate log.event; insert into log.event select * from public.kept;
  update log.head set position = 60; alter table log.event enable trigger user`;

/** Changes a record behind its back, in every way that matters, and has it audited. */
export const namedByTheAudit = async (tools: Tools): Promise<string> => {
  const own = await tools.fresh();
  const postgres = postgresOf(own, '');
  const streams = Array.from({ length: 6 }, () => fresh());
  for (let round = 0; round < 10; round += 1)
    await own.store.append(append(streams.map((stream) => ({ stream, events: [event(`{"round":${round},"stream":"${stream}"}`)] }))));
  assert.equal((await createIndexer(postgresLedger(postgres.pool('ledger'))).catchUp()).size, 60);
  const owner = postgres.pool('owner', 1);
  await owner.query('create table public.kept as table log.event');
  assert.equal(await firstBad(postgres), undefined, 'the record before anything was changed');
  for (const [what, sql, first] of TAMPERING) {
    await asOwner(owner, sql);
    assert.equal(await firstBad(postgres), first, what);
    await owner.query(UNDO);
  }
  assert.equal(await firstBad(postgres), undefined, 'the record put back');
  return `${TAMPERING.length} ways to tamper, each named at its first position`;
};
