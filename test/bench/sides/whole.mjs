/**
 * Our append with everything on: each event holds a personal text that is sealed for its person on the way (the keys of a thousand people are
 * at hand), and a signing notary takes what is appended into the ledger meanwhile, in this same process. As many bytes as the raw side writes.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEDGER } from '@fengqiao/event-store/postgres';
import { createNotary, localSigner, postgresLedger } from '@fengqiao/notary';
import { createKeyVault, memoryMasterKeys, sealFor } from '@fengqiao/sealing';
import { KEYRING, migrateKeyring, postgresKeyStore } from '@fengqiao/sealing/postgres';
import { fact, nextStream, SIZE } from '../lib/facts.mjs';
import { poolOf } from '../lib/server.mjs';
import { appendOfBodies, openOurs, recorded } from './ours.mjs';

const PEOPLE = 1_000;
const TYPE = 'ApplicationFiled';
const TEXT = '双方确认借款五万元，分三期归还。';
const LOG_KEY = 1; // Ed25519 (C2SP)
const master = memoryMasterKeys(); // of the whole run: a database is opened more than once

/** @param url migrated already */
export const openWhole = async (url) => {
  await migrateKeyring(url);
  const ours = openOurs(url);
  const [keyring, ledger] = [poolOf(url, 2, { role: KEYRING }), poolOf(url, 2, { role: LEDGER })];
  const vault = await createKeyVault({ store: postgresKeyStore(keyring), master, now: () => performance.now() });
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => vault.provide(`person-${number}`, ['holder'])));
  const sealed = (stream, id, keys) => sealFor({ stream, id, type: TYPE }, keys)(TEXT, 'facts', 'holder');
  const [before, after] = JSON.stringify(fact(1, SIZE - Buffer.byteLength(sealed('bench-00000000', randomUUID(), people[0])))).split(
    '"amount"',
  );
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-key-'));
  const failures = [];
  const notary = createNotary({
    store: postgresLedger(ledger),
    signer: localSigner(join(folder, 'log.key'), 'bench.example/log', LOG_KEY),
    onFailure: (error) => failures.push(error),
  });
  notary.start();
  let drawn = 0;
  const bodyOf = (stream, id) => {
    const text = sealed(stream, id, people[(drawn += 1) % PEOPLE]);
    return Buffer.from(`${before}"facts":"${text}","amount"${after}`);
  };
  return {
    ...ours,
    async append(events) {
      const place = nextStream();
      const facts = Array.from({ length: events }, () => randomUUID()).map((id) => ({ id, type: TYPE, body: bodyOf(place.stream, id) }));
      recorded(await ours.store.append(appendOfBodies(place, facts)));
    },
    async close() {
      await notary.stop();
      await Promise.all([ours.close(), keyring.end(), ledger.end()]);
      rmSync(folder, { recursive: true });
      if (failures.length > 0) throw failures[0];
    },
  };
};
