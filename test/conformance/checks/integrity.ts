import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  consistencyPath,
  edgeFrom,
  EMPTY,
  grow,
  inclusionPath,
  joined,
  leafHash,
  rangeRoot,
  rootOf,
  verifyConsistency,
  verifyInclusion,
  type TilePlace,
} from '@fengqiao/ledger';
import { consistencyProof, createIndexer, HoleInLog, inclusionProofs, postgresLedger, sha256, TREE } from '@fengqiao/notary';
import type { RecordedEvent } from '@fengqiao/event-store';
import { consistencyVectors, inclusionVectors } from '../../ledger/vectors.js';
import { allAfter, append, atOnce, events, fresh } from '../appends.js';
import { postgresOf, type Check, type Under } from '../check.js';
import { goldenSamples } from '../golden.js';
import { backedUpAndRestored } from '../backup.js';
import { namedByTheAudit } from '../audit.js';

const vectors = (): void => {
  assert.deepEqual([inclusionVectors.length, consistencyVectors.length], [82, 84]);
  for (const { name, leafIdx, treeSize, leafHash: leaf, proof, root, wantErr } of inclusionVectors)
    assert.equal(verifyInclusion(TREE, { index: leafIdx, size: treeSize, leafHash: leaf, proof }, root), !wantErr, name);
  for (const { name, size1, size2, root1, root2, proof, wantErr } of consistencyVectors)
    assert.equal(verifyConsistency(TREE, { size: size1, root: root1 }, { size: size2, root: root2 }, proof), !wantErr, name);
};

const leavesOf = (log: readonly RecordedEvent[], secret: Uint8Array): readonly Uint8Array[] =>
  log.map(({ hash, ...event }) => leafHash(TREE, sha256, { ...event, bodyHash: hash }, secret));

const rootAt = (leaves: readonly Uint8Array[], size: number): Uint8Array =>
  rootOf(TREE, grow(TREE, EMPTY, joined(...leaves.slice(0, size))).edge);

interface Proofs {
  inclusion(index: number, size: number): Promise<readonly Uint8Array[]>;
  consistency(older: number, newer: number): Promise<readonly Uint8Array[]>;
}

const proofsInMemory = (leaves: readonly Uint8Array[]): Proofs => {
  const tiles = new Map(grow(TREE, EMPTY, joined(...leaves)).tiles.map(({ level, number, hashes }) => [`${level}/${number}`, hashes]));
  const tileOf = ({ level, number }: TilePlace): Uint8Array => tiles.get(`${level}/${number}`) ?? new Uint8Array();
  return {
    inclusion: async (index, size) => inclusionPath(index, size).map((range) => rangeRoot(TREE, tileOf, range)),
    consistency: async (older, newer) => consistencyPath(older, newer).map((range) => rangeRoot(TREE, tileOf, range)),
  };
};

/** Any event is in the tree of any size above it, any older tree begins any newer one, and nothing else is proven. */
const proven = async (leaves: readonly Uint8Array[], proofs: Proofs): Promise<void> => {
  const sizes = [1, 2, 255, 256, 257, leaves.length].filter((size) => size <= leaves.length);
  const heads = sizes.map((size) => ({ size, root: rootAt(leaves, size) }));
  for (const { size, root } of heads)
    for (const index of new Set([0, size >> 1, size - 1])) {
      const inclusion = { index, size, leafHash: leaves[index] ?? new Uint8Array(), proof: await proofs.inclusion(index, size) };
      assert.equal(verifyInclusion(TREE, inclusion, root), true, `${index} of ${size}`);
      assert.equal(verifyInclusion(TREE, { ...inclusion, leafHash: randomBytes(32) }, root), false);
    }
  for (const older of heads)
    for (const newer of heads.filter(({ size }) => size >= older.size)) {
      const proof = await proofs.consistency(older.size, newer.size);
      assert.equal(verifyConsistency(TREE, older, newer, proof), true, `${older.size} in ${newer.size}`);
      assert.equal(verifyConsistency(TREE, { ...older, root: randomBytes(32) }, newer, proof), false);
    }
};

const filled = async (own: Under): Promise<readonly RecordedEvent[]> => {
  const streams = Array.from({ length: 20 }, () => fresh());
  await atOnce(own, 150, (store, index) =>
    store.append(append({ stream: streams[index % 20] ?? '', subject: `subject-${index % 7}`, events: events(2) })),
  );
  const log = await allAfter(own.log, '');
  assert.deepEqual(log.map(({ position }) => position), log.map((_, index) => index)); // prettier-ignore
  return log;
};

const ledgerOf = async (own: Under): Promise<string> => {
  vectors();
  const log = await filled(own);
  if (!own.postgres) {
    const leaves = leavesOf(log, randomBytes(32));
    await proven(leaves, proofsInMemory(leaves));
    return `all 166 vectors; ${log.length} leaves of this log`;
  }
  const ledger = postgresLedger(own.postgres.pool('ledger'));
  const half = await createIndexer(ledger, 100).catchUp();
  await own.store.append(append({ stream: fresh(), events: events(50) }));
  const tree = await createIndexer(ledger).catchUp();
  const { rows } = await own.postgres.pool('owner', 1).query<{ value: Buffer }>('select value from ledger.secret');
  const leaves = leavesOf(await allAfter(own.log, ''), rows[0]?.value ?? Buffer.of());
  assert.deepEqual([half.size, tree.size], [log.length, log.length + 50]);
  assert.deepEqual(
    [Buffer.from(half.root), Buffer.from(tree.root)],
    [half.size, tree.size].map((size) => Buffer.from(rootAt(leaves, size))),
  );
  await proven(leaves, {
    inclusion: async (index, size) => (await inclusionProofs(ledger, [index], size))[0] ?? [],
    consistency: (older, newer) => consistencyProof(ledger, older, newer),
  });
  assert.deepEqual(
    edgeFrom(TREE, 0, () => new Uint8Array()),
    EMPTY,
  );
  return `all 166 vectors; the ledger of ${tree.size} leaves is that of the log, derived apart`;
};

const REMOVING = /^(delete|remove|truncate|tombstone|archive|purge|scavenge|set.*metadata|maxAge|maxCount)/i;

/** Nothing behind the port takes anything away, and what it gave out is not the record itself. */
const noWayToRemove = async (own: Under): Promise<string> => {
  for (const name of [...Object.keys(own.store), ...Object.keys(own.log)]) assert.doesNotMatch(name, REMOVING);
  const stream = fresh();
  await own.store.append(append({ stream, events: events(5) }));
  const before = await allAfter(own.log, '');
  for (const read of [(await own.store.readStream(stream)).events, (await own.log.readLog('', 100)).events]) (read as unknown[]).length = 0;
  assert.deepEqual(await allAfter(own.log, ''), before);
  assert.equal((await own.store.readStream(stream)).events.length, 5);
  if (!own.postgres) return 'the port has no way to remove anything';
  const owner = own.postgres.pool('owner', 1);
  const { rows } = await owner.query<{ proname: string }>(
    `select proname from pg_proc where pronamespace = 'log'::regnamespace and prosrc ~* '\\m(delete|truncate|drop)\\M'`,
  );
  assert.deepEqual(rows, []);
  await owner.query(
    'alter table log.event disable trigger user; delete from log.event where position = 2; alter table log.event enable trigger user',
  );
  await assert.rejects(
    createIndexer(postgresLedger(own.postgres.pool('ledger'))).catchUp(),
    (error) => error instanceof HoleInLog && error.position === 2,
  );
  return 'no function removes anything; a removal by force is named by the ledger';
};

export const integrityChecks: readonly Check[] = [
  {
    id: 'C-61',
    title: 'nothing can be deleted, cut short or aged out; a removal raises the alarm',
    source: 'K ★',
    run: async (_, tools) => noWayToRemove(await tools.fresh()),
  },
  {
    id: 'C-63',
    title: 'backup and restore, and to a point in time: all is there, positions go on',
    source: '★',
    async run(under, tools) {
      postgresOf(under, 'what is in memory ends with its process: there is nothing to back up');
      return backedUpAndRestored(tools);
    },
  },
  {
    id: 'C-64',
    title: 'positions contiguous; proofs of inclusion and consistency; all vectors',
    source: 'T',
    run: async (_, tools) => ledgerOf(await tools.fresh()),
  },
  {
    id: 'C-65',
    title: 'tampering is found, and the first bad position named',
    source: 'T',
    async run(under, tools) {
      postgresOf(under, 'nobody reaches into the memory of a process: the audit reads a database');
      return namedByTheAudit(tools);
    },
  },
  {
    id: 'C-66',
    title: 'golden streams of every version fold alike; unknown fields are kept',
    source: 'E',
    run: async ({ store }) => goldenSamples(store),
  },
];
