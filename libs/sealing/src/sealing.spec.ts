import { mkdtempSync, readFileSync, rmSync, statSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assertInPlace,
  blindIndex,
  createKeyVault,
  ERASED,
  keyKeeper,
  KeysUnavailable,
  masterKeyFile,
  memoryKeyStore,
  memoryMasterKeys,
  MovedSeal,
  open,
  replayDestroyed,
  RESTRICTED,
  RestrictedSubject,
  rewrapAll,
  sealFor,
  tokensIn,
  withOpened,
  type KeyStore,
} from './index.js';

const place = { stream: 'dispute-d1', id: 'e1', type: 'PartiesAdded' };

const bench = async (store: KeyStore = memoryKeyStore()) => {
  let time = 0;
  const master = memoryMasterKeys();
  const vault = await createKeyVault({ store, master, now: () => time });
  const sealed = async (text: string, person = 'p1', path = '/name'): Promise<string> =>
    sealFor(place, await vault.provide('d1', [person]))(text, path, person);
  return { store, master, vault, sealed, later: (milliseconds: number) => void (time += milliseconds) };
};

describe('a sealed text', () => {
  it('is read back from the middle of another text, and tells nothing by itself', async () => {
    const { vault, sealed } = await bench();
    const token = await sealed('张三');
    expect(token).toMatch(/^⟦sealed:1:[\w-]{22}:[\w-]{22}:\/name:[\w-]+⟧$/);
    expect(await sealed('张三')).not.toBe(token);
    expect(await open({ title: `${token} 诉 李四，${token}`, list: [1, null, token] }, vault)).toEqual({
      title: '张三 诉 李四，张三',
      list: [1, null, '张三'],
    });
  });
  it('is bound to its event, its member and its key', async () => {
    const { vault, sealed } = await bench();
    const token = await sealed('张三');
    const other = await sealed('李四', 'p2', '/other');
    const [mine, theirs] = [tokensIn(token)[0], tokensIn(other)[0]];
    if (!mine || !theirs) throw new Error('no token');
    const keys = await vault.find([mine.ref, theirs.ref]);
    for (const forged of [
      token.replace('/name', '/phone'),
      token.replace(mine.context, 'A'.repeat(22)),
      token.replace(mine.ref, theirs.ref),
      token.replace(mine.payload, theirs.payload),
      token
        .replace(/.⟧$/, (end) => (end.startsWith('A') ? 'B⟧' : 'A⟧'))
        .replace(mine.payload.slice(0, 4), mine.payload.startsWith('AAAA') ? 'BBBB' : 'AAAA'),
    ])
      expect(() => withOpened(forged, keys)).toThrow();
    expect(withOpened(token, keys)).toBe('张三');
  });
  it('stands only where it was sealed', async () => {
    const token = await (await bench()).sealed('张三', 'p1', '/parties/0/name');
    const data = { parties: [{ name: token }] };
    expect(() => assertInPlace(place, data)).not.toThrow();
    for (const moved of [
      { ...place, id: 'e2' },
      { ...place, stream: 'dispute-d2' },
      { ...place, type: 'Other' },
    ])
      expect(() => assertInPlace(moved, data)).toThrow(MovedSeal);
    expect(() => assertInPlace(place, { parties: [{ phone: token }] })).toThrow('/parties/0/phone');
  });
});

describe('the vault', () => {
  it('makes one key a person, once, however many ask at the same time', async () => {
    const { store, vault } = await bench();
    const asked = await Promise.all([vault.provide('d1', ['p1', '']), vault.provide('d1', ['p1']), vault.provide('d2', ['p1'])]);
    expect(new Set(asked.flatMap((keys) => [...keys.values()].map(({ ref }) => ref))).size).toBe(3);
    expect((await store.bySubject('d1')).length).toBe(2);
    for (const { ref, wrapped } of await store.bySubject('d1')) {
      expect(ref).not.toMatch(/d1|p1/);
      expect(Buffer.from(wrapped ?? []).toString('hex')).not.toContain(asked[0]?.get('p1')?.key.export().toString('hex') ?? 'none');
    }
  });
  it('asks the store nothing while it remembers, for five minutes at most', async () => {
    let asked = 0;
    const counted = new Proxy(memoryKeyStore(), {
      get: (target, name: keyof KeyStore) => {
        if (name === 'provide' || name === 'byRef') asked += 1;
        return target[name];
      },
    });
    const { vault, sealed, later } = await bench(counted);
    const token = await sealed('张三');
    await open(await sealed('李四'), vault);
    expect(asked).toBe(1);
    later(5 * 60_000);
    expect(await open(token, vault)).toBe('张三');
    expect(asked).toBe(2);
  });
  it('shows "erased" for a destroyed key, for ever; whoever comes back gets a new one', async () => {
    const { vault, sealed } = await bench();
    const token = await sealed('张三');
    const [{ ref } = { ref: '' }] = await vault.held('d1');
    await vault.destroy([ref]);
    await vault.release([ref]);
    await vault.destroy([ref, 'never-there']);
    expect(await open(token, vault)).toBe(ERASED);
    expect(await vault.held('d1')).toEqual([]);
    const again = await sealed('张三');
    expect(await open([token, again], vault)).toEqual([ERASED, '张三']);
  });
  it('only keeps what is restricted: nothing is shown or added until it is released', async () => {
    const { vault, sealed } = await bench();
    const token = await sealed('张三');
    const [{ ref } = { ref: '' }] = await vault.held('d1');
    await vault.restrict([ref]);
    expect(await open(token, vault)).toBe(RESTRICTED);
    expect(withOpened(token, await vault.find([ref]), true)).toBe('张三');
    await expect(sealed('更多')).rejects.toThrow(RestrictedSubject);
    await vault.release([ref]);
    expect(await open(token, vault)).toBe('张三');
  });
  it('never falls back when the keys are out of reach', async () => {
    const store = memoryKeyStore();
    const { vault, sealed, later } = await bench(store);
    const token = await sealed('张三');
    later(5 * 60_000);
    const down = async (): Promise<never> => Promise.reject(new Error('connect ECONNREFUSED'));
    Object.assign(store, { provide: down, byRef: down });
    await expect(sealed('李四')).rejects.toThrow(KeysUnavailable);
    await expect(open(token, vault)).rejects.toThrow(KeysUnavailable);
    await expect(vault.find(['X'.repeat(22)])).rejects.toThrow(KeysUnavailable);
  });
  it('does not start without the master keys that wrapped what is stored', async () => {
    const { store, sealed } = await bench();
    await sealed('张三');
    await expect(createKeyVault({ store, master: memoryMasterKeys(), now: () => 0 })).rejects.toThrow('is missing');
  });
});

describe('turning to a new master key', () => {
  it('wraps every key anew; what was destroyed before cannot be unwrapped by anything that is left', async () => {
    const store = memoryKeyStore();
    const { master, vault, sealed, later } = await bench(store);
    const tokens = await Promise.all(Array.from({ length: 1_200 }, (_, index) => sealed(`人${index}`, `p${index}`)));
    const copy = [...store.rows.values()].find(({ person }) => person === 'p7');
    await vault.destroy(copy ? [copy.ref] : []);
    master.rotate();
    expect(await rewrapAll(store, master)).toBe(1_199);
    master.retireOld();
    later(5 * 60_000);
    const read = await open(tokens, vault);
    expect(read.filter((text, index) => text !== `人${index}`)).toEqual([ERASED]);
    expect(() => master.unwrap(copy?.master ?? '', copy?.wrapped ?? new Uint8Array(), '')).toThrow(KeysUnavailable);
    expect(await open(await sealed('新人', 'new'), vault)).toBe('新人');
  });
});

describe('the file of master keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-keys-'));
  const file = join(folder, 'keys', 'master.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner alone, and read again when it has changed', () => {
    const one = masterKeyFile(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = masterKeyFile(file);
    expect(other.current()).toBe(one.current());
    const { master, wrapped } = one.wrap(Buffer.alloc(32, 1), 'row');
    other.add();
    expect(one.current()).not.toBe(master);
    expect(Buffer.from(one.unwrap(master, wrapped, 'row'))).toEqual(Buffer.alloc(32, 1));
    expect(() => one.unwrap(master, wrapped, 'another row')).toThrow();
    other.retireOld();
    expect(() => one.unwrap(master, wrapped, 'row')).toThrow(KeysUnavailable);
    expect(readFileSync(file, 'utf8')).not.toContain(master);
  });
  it('is refused when others can read it', () => {
    chmodSync(file, 0o644);
    expect(() => masterKeyFile(file)).toThrow('chmod 600');
    chmodSync(file, 0o600);
  });
});

describe('the journal of erasures', () => {
  const decided = (type: string, ref: string, stream = 'erasure-e1') => ({
    stream,
    type,
    body: Buffer.from(JSON.stringify({ data: { keys: [{ ref }] } })),
  });
  it('does to the keys what was decided, and again what it may have missed', async () => {
    const { vault, sealed } = await bench();
    const token = await sealed('张三');
    const [{ ref } = { ref: '' }] = await vault.held('d1');
    let saved = '';
    const keeper = keyKeeper(vault, { load: async () => saved, save: async (checkpoint) => void (saved = checkpoint) });
    await keeper.apply({
      events: [decided('SubjectKeyRestricted', ref), decided('SubjectKeyDestroyed', ref, 'dispute-d1')],
      checkpoint: '2',
    });
    expect([saved, await open(token, vault)]).toEqual(['2', RESTRICTED]);
    await keeper.apply({ events: [decided('ErasureDeclined', ref)], checkpoint: '3' });
    expect(await open(token, vault)).toBe('张三');
    const last = { events: [decided('SubjectKeyDestroyed', ref)], checkpoint: '4' };
    await keeper.apply(last);
    await keeper.apply(last);
    expect(await open(token, vault)).toBe(ERASED);
  });
  it('destroys again what an older copy of the keyring still has', async () => {
    const { vault, sealed } = await bench();
    const token = await sealed('张三');
    const [{ ref } = { ref: '' }] = await vault.held('d1');
    const events = [decided('SubjectKeyDestroyed', ref)];
    const log = { readLog: async (after: string) => (after === '' ? { events, checkpoint: '9' } : { events: [], checkpoint: after }) };
    expect(await replayDestroyed(log, vault)).toBe(1);
    expect(await open(token, vault)).toBe(ERASED);
  });
});

describe('a blind index', () => {
  it('is one however the number is written, another for another kind and installation', async () => {
    const [index, elsewhere] = [await blindIndex((await bench()).vault), await blindIndex((await bench()).vault)];
    expect(index('number', '4202 0219900101123x')).toBe(index('number', '42020219900101123X'));
    expect(index('number', '420')).toMatch(/^hmac-1:[\w-]{43}$/);
    expect(new Set([index('number', '420'), index('name', '420'), elsewhere('number', '420')]).size).toBe(3);
  });
});
