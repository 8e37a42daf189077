import { decode64, leafHash, parseCheckpoint, parseNote, signatureOf, verifyConsistency, verifyInclusion } from '@fengqiao/ledger';
import { createIndexer, HoleInLog, sha256, TREE, verifyEd25519 } from '@fengqiao/notary';
import { appendOf, openRecord, type Record } from './record.js';

const hashes = (proof: readonly string[]): readonly Uint8Array[] => proof.map((hash) => decode64(hash)!);
const treeIn = (note: string) => parseCheckpoint(parseNote(note)!.text)!;

describe('the ledger beside the log', () => {
  let record: Record;
  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  const secret = async (): Promise<Uint8Array> =>
    (await record.owner.query<{ value: Buffer }>('select value from ledger.secret')).rows[0]!.value;

  it('hashes a leaf in the database as the definition says, whatever the names', async () => {
    const odd = ['中文', 'a"quoted"\\one', 'é-ÿ-\\u0001', '😀', '/slash/<b>&'];
    for (const subject of odd) await record.events.append(appendOf(subject, ['{}', '{"n":1}'], 'test-odd'));
    const events = (await record.log.readLog('', 100)).events;
    expect(events).toHaveLength(10);
    const hash = await secret();
    const expected = events.map((event) => leafHash(TREE, sha256, { ...event, bodyHash: event.hash }, hash));
    expect(Buffer.from(await record.store.leaves(0, 100))).toEqual(Buffer.concat(expected));
  });

  it('takes in every event, signs what is new and nothing twice', async () => {
    await record.record(1_000, 7);
    const notary = record.notary();
    await notary.round();
    const first = (await record.reader.checkpoint())!;
    expect(first.size).toBe(1_010);
    expect(signatureOf(parseNote(first.note)!, record.signer.key, verifyEd25519)).toEqual({});
    await notary.round();
    await record.record(1);
    await notary.round();
    const { rows } = await record.owner.query<{ size: string }>('select size from ledger.checkpoint order by size');
    expect(rows.map(({ size }) => Number(size))).toEqual([1_010, 1_011]);
    expect(await record.reader.keys()).toEqual([expect.objectContaining({ holder: 'log' })]);
  });

  it('proves any event by position or id, and that one checkpoint continues another', async () => {
    const { events } = await record.log.readLog('', 2_000);
    for (const event of [events[0]!, events[255]!, events[256]!, events[1_010]!]) {
      const proof = (await record.reader.event({ position: event.position }))!;
      expect(await record.reader.event({ id: event.id })).toEqual(proof);
      expect(proof).toMatchObject({ subject: event.subject, type: event.type, recordedAt: event.recordedAt, algorithm: 'sha-256' });
      const { size, root } = treeIn(proof.checkpoint);
      const inclusion = { index: event.position, size, leafHash: decode64(proof.leafHash)!, proof: hashes(proof.proof) };
      expect(verifyInclusion(TREE, inclusion, root)).toBe(true);
    }
    const { rows } = await record.owner.query<{ note: string }>('select note from ledger.checkpoint order by size');
    const [older, newer] = rows.map(({ note }) => treeIn(note));
    const { proof } = (await record.reader.consistency(older!.size, newer!.size))!;
    expect(verifyConsistency(TREE, older!, newer!, hashes(proof))).toBe(true);
    expect(await record.reader.consistency(5, 1_000_000)).toBeUndefined();
    expect(await record.reader.event({ position: 1_000_000 })).toBeUndefined();
  });

  it('serves tiles, full ones and the beginning of the last', async () => {
    expect(await record.reader.tile({ level: 0, number: 3 }, 243)).toHaveLength(243 * 32);
    expect(await record.reader.tile({ level: 1, number: 0 }, 3)).toHaveLength(96);
    expect(await record.reader.tile({ level: 0, number: 3 }, 244)).toBeUndefined();
    expect(await record.reader.tile({ level: 0, number: 4 }, 1)).toBeUndefined();
  });

  it('is fenced: of two indexers, and of one that slept meanwhile, each leaf is taken once', async () => {
    const indexers = [createIndexer(record.store, 64), createIndexer(record.store, 50)];
    await indexers[0]!.catchUp(); // it now holds an edge that grows old
    await record.record(700, 3);
    const together = await Promise.all([indexers[1]!.catchUp(), createIndexer(record.store, 30).catchUp()]);
    expect(together.map(({ size }) => size)).toEqual([1_711, 1_711]);
    await record.record(40);
    const slept = await indexers[0]!.catchUp();
    expect(slept.size).toBe(1_751);
    const all = await record.store.leaves(0, 5_000);
    const { rows } = await record.owner.query<{ hashes: Buffer }>('select hashes from ledger.tile where level = 0 order by number');
    expect(Buffer.concat(rows.map(({ hashes: tile }) => tile))).toEqual(all);
    expect(await record.store.extend(1_000, { edge: { size: 1_001, levels: [] }, tiles: [] }, slept.root)).toBe(false);
  });

  it.each([
    'select body from log.event',
    'insert into log.event select * from log.event',
    'update ledger.head set size = 0',
    'update ledger.tile set hashes = hashes',
    'delete from ledger.checkpoint',
    'select * from ledger.secret',
  ])('lets the role of the indexer not: %s', async (statement) => {
    await expect(record.poolAs('fengqiao_ledger').query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'delete from ledger.tile',
    "update ledger.tile set hashes = '\\x00' where level = 0 and number = 0",
    "update ledger.tile set hashes = '\\x00' where level = 0 and number = 6",
    'delete from ledger.checkpoint',
    "update ledger.checkpoint set root = '\\x00'",
    'update ledger.secret set value = value',
  ])('refuses even the owner: %s', async (statement) => {
    await expect(record.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('raises the alarm where an event is missing, and says which', async () => {
    await record.record(20);
    await record.tamper('delete from log.event where position = 1760');
    const notary = record.notary();
    await expect(notary.round()).rejects.toEqual(new HoleInLog(1_760));
    expect(notary.alarm()).toContain('1760');
  });
});
