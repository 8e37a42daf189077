import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { deriveId } from '@fengqiao/event-store';
import { COSIGNATURE, formatVerifierKey } from '@fengqiao/ledger';
import { audit, folderMemory, judgeCheckpoint, localSigner, readMemory, memoryFile, type Bundle, type Witness } from '@fengqiao/notary';
import { parseSignatures } from '@fengqiao/ledger';
import { openRecord, type Record } from './record.js';

const FILE = join(import.meta.dirname, '../../libs/verifier/src/fengqiao-verify.mjs');

/** A log whose checkpoints a witness with a folder of its own cosigns. */
const openWitnessed = async () => {
  const record = await openRecord();
  const folder = join(record.folder, 'witness');
  const signer = localSigner(join(folder, 'key'), 'witness.example/w', COSIGNATURE);
  const memory = folderMemory(folder);
  const ask = (body: string) => judgeCheckpoint({ logs: [record.signer.key], memory, signer, now: () => 1_700_000_000 }, body);
  const of: Witness = {
    key: async () => formatVerifierKey(signer.key),
    async ask({ older, proof, note }) {
      const { status, body } = ask(`old ${older}\n${proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${note}`);
      if (status === 200) return { kind: 'signed', signatures: parseSignatures(body)! };
      return status === 409 ? { kind: 'seen', size: Number(body) } : { kind: 'refused', status, reason: body };
    },
  };
  return { record, folder, signer, ask, notary: () => record.notary({ witness: { of } }) };
};

describe('a bundle, verified in a process of its own with nothing but the copied file', () => {
  let witnessed: Awaited<ReturnType<typeof openWitnessed>>;
  let bundle: Bundle;
  let alone: string;
  beforeAll(async () => {
    witnessed = await openWitnessed();
    await witnessed.record.record(600, 4);
    await witnessed.notary().round();
    alone = mkdtempSync(join(tmpdir(), 'fengqiao-alone-'));
    copyFileSync(FILE, join(alone, 'verify.mjs'));
    const sightOf = ({ subjectSequence }: { subjectSequence: number }) => (['body', 'entry', 'place'] as const)[subjectSequence % 3]!;
    bundle = (await witnessed.record.reader.bundle({ subject: deriveId('subject', '2'), sightOf }))!;
  });
  afterAll(async () => {
    rmSync(alone, { recursive: true, force: true });
    await witnessed.record.close();
  });

  const verified = (of: unknown, ...args: readonly string[]) => {
    writeFileSync(join(alone, 'bundle.json'), JSON.stringify(of));
    const { status, stdout } = spawnSync(process.execPath, ['verify.mjs', 'bundle.json', ...args], {
      cwd: alone,
      encoding: 'utf8',
      env: {},
    });
    return { status, stdout };
  };
  const keys = () => [
    '--key',
    formatVerifierKey(witnessed.record.signer.key),
    '--witness',
    formatVerifierKey(witnessed.signer.key),
    '--lang',
    'en',
  ];
  const changed = (change: (copy: { events: { [key: string]: unknown }[] } & { [key: string]: unknown }) => void): unknown => {
    const copy = JSON.parse(JSON.stringify(bundle)) as Parameters<typeof change>[0];
    change(copy);
    return copy;
  };

  it('is proven whole and in order, and says what is not', () => {
    const { status, stdout } = verified(bundle, ...keys());
    expect(stdout).toContain('PROVEN: events 1 to 150');
    expect(stdout).toContain('The witness cosigned at 2023-11-14T22:13:20.000Z');
    expect(stdout).toContain('NOT PROVEN: that there are no later events');
    expect(stdout).toMatch(/\(withheld\)[\s\S]*\(body withheld\)|\(body withheld\)[\s\S]*\(withheld\)/);
    expect(status).toBe(0);
  });

  it('is proven in Chinese unless English is asked for', () =>
    expect(verified(bundle, ...keys().slice(0, 4)).stdout).toContain('已证明：纠纷'));

  it('proves nothing without a key from outside', () => {
    const { status, stdout } = verified(bundle, '--lang', 'en');
    expect(stdout).toContain('NOTHING IS PROVEN');
    expect(status).toBe(2);
  });

  it.each<[string, () => unknown, string]>([
    [
      'one flipped byte of a body',
      () => changed(({ events }) => (events[2] = { ...events[2], body: Buffer.from('{"data":{"n":3},"meta":{}}').toString('base64') })),
      'event 3',
    ],
    ['one event left out', () => changed(({ events }) => events.splice(70, 1)), 'event 71'],
    ['the last event left out', () => changed(({ events }) => events.pop()), 'event 150'],
    ['another type', () => changed(({ events }) => (events[3]!['type'] = 'Other')), 'event 4'],
    ['another subject', () => changed((copy) => (copy['subject'] = 'other')), 'event 1'],
    [
      'two events swapped',
      () =>
        changed(
          ({ events }) =>
            ([events[5], events[6]] = [
              { ...events[6]!, sequence: 6 },
              { ...events[5]!, sequence: 7 },
            ]),
        ),
      'event 6',
    ],
    [
      'a checkpoint that was changed',
      () => changed((copy) => (copy['checkpoint'] = bundle.checkpoint.replace('\n600\n', '\n601\n'))),
      'log key',
    ],
  ])('is refused with %s', (_what, bent, names) => {
    const { status, stdout } = verified(bent(), ...keys());
    expect(stdout).toContain(names);
    expect(stdout).toContain('REFUSED');
    expect(status).toBe(1);
  });

  it('is refused under a foreign key', () => {
    const foreign = localSigner(join(alone, 'foreign'), witnessed.record.signer.key.name, 1);
    expect(verified(bundle, '--key', formatVerifierKey(foreign.key), '--lang', 'en')).toMatchObject({ status: 1 });
  });
});

describe('an audit of a database that somebody else had in hand', () => {
  let witnessed: Awaited<ReturnType<typeof openWitnessed>>;
  let record: Record;
  beforeEach(async () => {
    witnessed = await openWitnessed();
    ({ record } = witnessed);
    await record.record(300, 3);
    await witnessed.notary().round();
  });
  afterEach(() => record.close());

  const audited = async () => {
    const client = new Client({ connectionString: record.database.url });
    await client.connect();
    const seen = readMemory(memoryFile(witnessed.folder, record.signer.key.name));
    return audit(client, { logKey: record.signer.key, ...(seen ? { witnessed: seen } : {}) }).finally(() => client.end());
  };
  const more = async (): Promise<void> => {
    await record.record(50);
    await witnessed.notary().round();
  };
  const rolledBack = [
    'delete from log.event where position >= 300',
    'update log.head set position = 300',
    'delete from ledger.checkpoint where size > 300',
    'delete from ledger.tile where level = 0 and number = 1',
    'update ledger.tile set hashes = substr(hashes, 1, 44 * 32) where level = 0 and number = 1',
    'update ledger.head set size = 300, root = (select root from ledger.checkpoint where size = 300)',
  ];

  it('finds it whole', async () => {
    await more();
    expect(await audited()).toMatchObject({ events: 350, leaves: 350, checkpoints: 2 });
  });

  it.each<[string, readonly string[], string]>([
    ['a body edited', ["update log.event set body = '{}' where position = 130"], 'Position 130: the body'],
    [
      'a body edited with its hash',
      ["update log.event set body = '{}', hash = sha256('{}') where position = 130"],
      'Position 130: the event',
    ],
    [
      'an instant edited',
      ["update log.event set recorded_at = recorded_at - interval '1 day' where position = 7"],
      'Position 7: the event',
    ],
    ['a row deleted', ['delete from log.event where position = 12'], 'Position 12: there is no event'],
    [
      'the tail cut',
      ['delete from log.event where position >= 290', 'update log.head set position = 290'],
      'Position 290: there is no event',
    ],
    [
      'two rows swapped',
      [
        'update log.event set position = -1 where position = 20',
        'update log.event set position = 20 where position = 40',
        'update log.event set position = 40 where position = -1',
      ],
      'Position 20: the event recorded here now stands at position 40',
    ],
    ['a checkpoint edited', ["update ledger.checkpoint set note = replace(note, '300', '299')"], 'checkpoint of 300 events was edited'],
  ])('names %s', async (_what, statements, sentence) => {
    await record.tamper(...statements);
    await expect(audited()).rejects.toThrow(sentence);
  });

  it('names an older state put back, though all of it agrees with itself', async () => {
    await more();
    await record.tamper(...rolledBack.filter((statement) => !statement.startsWith('delete from ledger.tile')));
    await expect(audited()).rejects.toThrow('The witness has signed 350 events, and there are only 300');
    await record.record(1);
    const notary = witnessed.notary();
    await expect(notary.round()).rejects.toThrow('The witness has signed 350 events of this log, and there are only 301');
    expect(notary.alarm()).toContain('put back');
  });

  it('names a history rewritten and signed again with the log’s own key', async () => {
    await record.tamper(
      "update log.event set body = '{}', hash = sha256('{}') where position = 130",
      'delete from ledger.tile',
      'delete from ledger.checkpoint',
      "update ledger.head set size = 0, root = sha256('')",
    );
    await record.notary().round();
    await expect(audited()).rejects.toThrow('The witness has signed another history');
    await expect(witnessed.notary().round()).rejects.toThrow('The witness has signed another tree of 300 events');
  });
});
