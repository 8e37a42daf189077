import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { sha256, type Append } from '@fengqiao/event-store';
import { LEDGER, migrateLog, postgresLog, postgresStore, READER, serviceRole } from '@fengqiao/event-store/postgres';
import { backupLog, restoreLog, witnessedIn, type Backup, type RestoreOptions } from '@fengqiao/keeping';
import { COSIGNATURE, ED25519 } from '@fengqiao/ledger';
import { createNotary, folderMemory, judgeCheckpoint, localSigner, postgresLedger, type Witness } from '@fengqiao/notary';
import { parseSignatures } from '@fengqiao/ledger';
import { eventually, freshDatabase } from '@fengqiao/testing';

jest.setTimeout(60_000);

const OWNERS = { all: ['test'] };
const appendOf = (stream: string, bodies: readonly string[], closes = false): Append => ({
  command: { id: randomUUID(), fingerprint: sha256(Buffer.from(stream)), result: Buffer.from('{}') },
  writes: [
    {
      stream,
      expected: 'any',
      subject: stream,
      closes,
      events: bodies.map((body) => ({ id: randomUUID(), type: 'Happened', body: Buffer.from(body) })),
    },
  ],
  deadline: new Date(Date.now() + 60_000),
});

/** Whatever a database holds, by its address. */
const openLog = (url: string) => {
  const poolAs = (role: string): Pool => openPool({ connectionString: url, max: 4, options: `-c role=${role}` }, () => undefined);
  const [service, reading, ledger, owner] = [
    poolAs(serviceRole('all')),
    poolAs(READER),
    poolAs(LEDGER),
    openPool({ connectionString: url, max: 1 }, () => undefined),
  ];
  const pools = [service, reading, ledger, owner];
  return {
    events: postgresStore(service),
    log: postgresLog(reading, url),
    ledger: postgresLedger(ledger),
    owner,
    close: () => Promise.all(pools.map((pool) => pool.end())),
  };
};
type Log = ReturnType<typeof openLog>;

/** A witness in this process: it judges and remembers as the one of its own process does. */
const witnessIn = (folder: string, logs: Parameters<typeof judgeCheckpoint>[0]['logs']): Witness => {
  const signer = localSigner(join(folder, 'witness.key'), 'witness.example', COSIGNATURE);
  const witnessing = { logs, memory: folderMemory(folder), signer, now: () => 1_764_000_000 };
  return {
    key: async () => readFileSync(join(folder, 'witness.key.pub'), 'utf8').trim(),
    async ask({ older, proof, note }) {
      const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
      const { status, body } = judgeCheckpoint(witnessing, `old ${older}\n${lines}\n${note}`);
      if (status === 200) return { kind: 'signed', signatures: parseSignatures(body) ?? [] };
      return status === 409 ? { kind: 'seen', size: Number(body) } : { kind: 'refused', status, reason: body };
    },
  };
};

describe('backup and restore of the record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-keeping-'));
  const witnessFolder = join(folder, 'witness');
  let source: Awaited<ReturnType<typeof freshDatabase>>;
  let log: Log;
  let full: Backup;
  let later: Backup;
  let counter = 0;

  const backup = (name: string, since?: string): Promise<Backup> =>
    backupLog({
      url: source.url,
      folder: join(folder, name),
      product: '0',
      takenAt: '2026-01-01T00:00:00.000Z',
      ...(since === undefined ? {} : { since }),
    });
  const round = async ({ ledger }: Log): Promise<void> => {
    const { id } = await ledger.head();
    const signer = localSigner(join(folder, 'keys', `${id}.key`), `log.example/${id}`, ED25519);
    await createNotary({
      store: ledger,
      signer,
      witness: { of: witnessIn(witnessFolder, [signer.key]) },
      onFailure: () => undefined,
    }).round();
  };
  /** Restores into an empty database, hands it over, and takes it away again. */
  const restoring = async (
    asked: Partial<RestoreOptions>,
    look: (log: Log, restored: Awaited<ReturnType<typeof restoreLog>>) => Promise<void>,
  ): Promise<void> => {
    const target = await freshDatabase();
    try {
      const restored = await restoreLog({
        url: target.url,
        folder: later.folder,
        witnessed: witnessedIn(witnessFolder),
        acceptLoss: false,
        restoredAt: '2026-01-02T00:00:00.000Z',
        ...asked,
      });
      await migrateLog(target.url, OWNERS);
      const opened = openLog(target.url);
      await look(opened, restored).finally(() => opened.close());
    } finally {
      await target.drop();
    }
  };
  const whole = async ({ log: from }: Log): Promise<readonly string[]> =>
    (await from.readLog('', 5_000)).events.map(({ position, stream, version, subjectSequence, id, body, recordedAt }) =>
      JSON.stringify([position, stream, version, subjectSequence, id, Buffer.from(body).toString(), recordedAt]),
    );

  beforeAll(async () => {
    source = await freshDatabase();
    await migrateLog(source.url, OWNERS);
    log = openLog(source.url);
    for (let index = 0; index < 20; index += 1) await log.events.append(appendOf(`test-${index}`, ['{"n":0}', '{"n":1}', '{"n":2}']));
    await round(log);
    let writing = true;
    const writer = async (): Promise<void> => {
      for (; writing; counter += 1) await log.events.append(appendOf(`test-${counter % 7}`, ['{"busy":1}', '{"busy":2}']));
    };
    const writers = [writer(), writer()];
    full = await backup('full');
    const during = counter;
    await eventually(async () => expect(counter).toBeGreaterThan(during));
    writing = false;
    await Promise.all(writers);
    await log.events.append(appendOf('test-closing', ['{"last":true}'], true));
    await round(log);
    later = await backup('later', full.folder);
  });
  afterAll(async () => {
    await log.close();
    await source.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes in each what the one before did not have', () => {
    expect(full.manifest.mark.next).toBeGreaterThan(59);
    expect(later.manifest.from).toBe(full.manifest.mark.next);
    expect(later.manifest.files.find(({ table }) => table === 'log.event')?.rows).toBe(later.manifest.mark.next - later.manifest.from);
    expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toEqual([]);
  });

  it('brings everything back, and the log goes on at the next position under the eyes of the same witness', async () => {
    const before = await whole(log);
    const { size, root } = (await log.ledger.newest('cosigned')) ?? { size: 0, root: Buffer.alloc(0) };
    await restoring({}, async (restored, { events, root: derived }) => {
      expect(await whole(restored)).toEqual(before);
      expect([events, derived]).toEqual([size, Buffer.from(root).toString('hex')]);
      expect(await restored.events.append(appendOf('test-0', ['{"after":true}']))).toMatchObject({
        kind: 'recorded',
        checkpoint: String(size),
      });
      expect((await restored.events.append(appendOf('test-closing', ['{}']))).kind).toBe('closed');
      await round(restored);
      expect(await restored.ledger.newest('cosigned')).toMatchObject({ size: size + 1 });
    });
    rmSync(witnessFolder, { recursive: true });
    const { id } = await log.ledger.head();
    folderMemory(witnessFolder).remember(`log.example/${id}`, (await log.ledger.newest('cosigned'))?.note ?? '');
  });

  it('answers a repeated command as before', async () => {
    const asked = appendOf('test-known', ['{}']);
    await log.events.append(asked);
    const third = await backup('third', later.folder);
    await restoring({ folder: third.folder }, async (restored) => expect((await restored.events.append(asked)).kind).toBe('known'));
  });

  it('refuses what is older than a witness has seen, unless the loss is accepted, and then says so for ever', async () => {
    await expect(restoring({ folder: full.folder }, async () => undefined)).rejects.toThrow(
      /^A witness has signed \d+ events and this restores \d+: .+ --accept-loss\.$/,
    );
    await restoring({ folder: full.folder, acceptLoss: true }, async (restored, { events, witnessed }) => {
      expect(events).toBe(full.manifest.mark.next);
      expect(witnessed).toBeGreaterThan(events);
      expect((await restored.owner.query('select events::int, witnessed::int from keeping.restored')).rows).toEqual([
        { events, witnessed },
      ]);
      await expect(restored.owner.query('delete from keeping.restored')).rejects.toThrow('stays said');
      await restored.events.append(appendOf('test-0', ['{}']));
      await round(restored); // another log now: a new name, a new key, and a witness that has seen nothing of it
      expect(await restored.ledger.newest('cosigned')).toMatchObject({ size: events + 1 });
    });
  });

  it.each([
    ['the last event of an append', 5, 6],
    ['the middle of an append, which is left out whole', 4, 3],
    ['a place in the second backup', -2, -2],
  ])('restores to %s', async (_what, asked, kept) => {
    const end = later.manifest.mark.next;
    const position = asked < 0 ? end + asked : asked;
    await restoring({ until: { position }, acceptLoss: true }, async (restored, { events }) => {
      expect(events).toBe(kept < 0 ? end + kept + 1 : kept);
      expect(await whole(restored)).toEqual((await whole(log)).slice(0, events));
      expect((await restored.events.append(appendOf('test-closing', ['{}']))).kind).toBe('recorded'); // it was closed later
    });
  });

  it('restores to an instant', async () => {
    const { events } = await log.log.readLog('', 100);
    const instant = events[29]?.recordedAt ?? '';
    await restoring({ until: { instant }, acceptLoss: true }, async (restored) => {
      expect(await whole(restored)).toEqual((await whole(log)).filter((event) => (JSON.parse(event) as string[])[6]! <= instant));
    });
    await expect(restoring({ until: { instant: '2001-01-01T00:00:00Z' }, acceptLoss: true }, async () => undefined)).rejects.toThrow(
      'Nothing had been recorded',
    );
    await expect(restoring({ until: { position: 1e9 } }, async () => undefined)).rejects.toThrow('name a position up to that');
  });

  describe('what is not as it was written', () => {
    const changed = async (change: (copy: string) => void): Promise<string> => {
      const copy = mkdtempSync(join(folder, 'changed-'));
      for (const { folder: each } of [full, later]) cpSync(each, join(copy, each.split('/').at(-1) ?? ''), { recursive: true });
      change(copy);
      return restoring({ folder: join(copy, 'later') }, async () => undefined).then(
        () => 'restored',
        (error: Error) => error.message,
      );
    };
    const flip = (file: string, at: number): void => {
      const bytes = readFileSync(file);
      bytes[at < 0 ? bytes.length + at : at]! ^= 1;
      writeFileSync(file, bytes);
    };
    const edit = (file: string, from: RegExp, to: string): void => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

    it.each<[string, (copy: string) => void, RegExp]>([
      ['a byte of a body', (copy) => flip(join(copy, 'full', 'log.event.copy'), -20), /log\.event\.copy is not the one that was written/],
      [
        'a file that is gone',
        (copy) => rmSync(join(copy, 'later', 'log.command.copy')),
        /log\.command\.copy is not the one that was written/,
      ],
      [
        'the backup before it',
        (copy) => edit(join(copy, 'full', 'manifest.json'), /"product": "0"/, '"product": "1"'),
        /that one was changed\.$/,
      ],
      ['the backup before it, gone', (copy) => rmSync(join(copy, 'full'), { recursive: true }), /^There is no backup in /],
      [
        'a manifest that is none',
        (copy) => edit(join(copy, 'later', 'manifest.json'), /\{/, ''),
        /is damaged, or was written by another version/,
      ],
      [
        'a migration of a newer version',
        (copy) => edit(join(copy, 'later', 'manifest.json'), /"001-tables.sql"/, '"999-later.sql"'),
        /newer version of the product \(999-later/,
      ],
    ])('is refused: %s', async (_what, change, sentence) => expect(await changed(change)).toMatch(sentence));

    it.each([
      ['a body', 'body = $1', '{"bent":true}', /^The event at position 7 does not have the hash of its body: this is not the record\.$/],
      ['a version', 'version = $1::int', '99', /^The event at position 7 does not have its place in its stream/],
      ['a subject sequence', 'subject_sequence = $1::int', '99', /^The event at position 7 does not have its place in its subject/],
      ['a body and its hash', 'body = $1, hash = sha256($1)', '{"bent":true}', /^The first \d+ events are not those that were signed/],
    ])('is refused although its files are whole: %s was changed in the database before', async (_what, changeSql, value, sentence) => {
      const admin = new Client({ connectionString: source.url });
      await admin.connect();
      await admin.query('create temporary table kept as select * from log.event where position = 7');
      const bend = async (sql: string, values: readonly unknown[]): Promise<void> => {
        await admin.query('begin; set local session_replication_role = replica');
        await admin.query(sql, [...values]);
        await admin.query('commit');
      };
      await bend(
        `update log.event set ${changeSql} where position = 7`,
        [Buffer.from(value)].map((bytes) => (changeSql.startsWith('body') ? bytes : value)),
      );
      const bent = await backup(`bent-${randomUUID()}`);
      await bend('delete from log.event where position = 7', []);
      await bend('insert into log.event select * from kept', []);
      await admin.end();
      await expect(restoring({ folder: bent.folder }, async () => undefined)).rejects.toThrow(sentence);
    });

    it('is refused: another log than the one that the witness knows, unless that one is given up', async () => {
      const other = await freshDatabase();
      await migrateLog(other.url, OWNERS);
      const strange = await backupLog({ url: other.url, folder: join(folder, 'strange'), product: '0', takenAt: '2026-01-01T00:00:00Z' });
      await other.drop();
      await expect(restoring({ folder: strange.folder }, async () => undefined)).rejects.toThrow(
        /^The witness has signed \d+ events of log\.example/,
      );
      await restoring({ folder: strange.folder, acceptLoss: true }, async (_, { events, witnessed }) => {
        expect([events, witnessed !== undefined && witnessed > 0]).toEqual([0, true]);
      });
    });

    it('is refused: a database that holds something', async () => {
      await expect(
        restoreLog({ url: source.url, folder: later.folder, witnessed: [], acceptLoss: false, restoredAt: '2026-01-02T00:00:00Z' }),
      ).rejects.toThrow('restore into an empty one');
    });

    it('is refused: to go on from the backup of another log', async () => {
      const other = await freshDatabase();
      await migrateLog(other.url, OWNERS);
      await expect(
        backupLog({ url: other.url, folder: join(folder, 'other'), product: '0', takenAt: '2026-01-01T00:00:00Z', since: full.folder }),
      ).rejects.toThrow('does not go on from the backup');
      await other.drop();
      expect(readdirSync(folder)).not.toContain('other.half');
    });
  });
});
