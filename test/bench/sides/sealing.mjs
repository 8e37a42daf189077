/** Bodies that hold a personal text, sealed for its person on the way: the keys of a thousand people are at hand. */
import { randomUUID } from 'node:crypto';
import { createKeyVault, memoryMasterKeys, sealFor } from '@fengqiao/sealing';
import { KEYRING, migrateKeyring, postgresKeyStore } from '@fengqiao/sealing/postgres';
import { fact, nextStream, SIZE } from '../lib/facts.mjs';
import { poolOf } from '../lib/server.mjs';
import { appendOfBodies } from './ours.mjs';

const PEOPLE = 1_000;
const TYPE = 'ApplicationFiled';
const TEXT = '双方确认借款五万元，分三期归还。';
const master = memoryMasterKeys(); // of the whole run: a database is opened more than once

/** @param url migrated already @returns `next`: an append of so many events, as many bytes as everywhere, one field of each sealed */
export const openSealing = async (url) => {
  await migrateKeyring(url);
  const keyring = poolOf(url, 2, { role: KEYRING });
  const vault = await createKeyVault({ store: postgresKeyStore(keyring), master, now: () => performance.now() });
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => vault.provide(`person-${number}`, ['holder'])));
  const sealed = (stream, id, keys) => sealFor({ stream, id, type: TYPE }, keys)(TEXT, 'facts', 'holder');
  const length = Buffer.byteLength(sealed('bench-00000000', randomUUID(), people[0]));
  const [before, after] = JSON.stringify(fact(1, SIZE - length)).split('"amount"');
  let drawn = 0;
  const bodyOf = (stream, id) => {
    const text = sealed(stream, id, people[(drawn += 1) % PEOPLE]);
    return Buffer.from(`${before}"facts":"${text}","amount"${after}`);
  };
  return {
    next(events) {
      const place = nextStream();
      const facts = Array.from({ length: events }, () => randomUUID()).map((id) => ({ id, type: TYPE, body: bodyOf(place.stream, id) }));
      return appendOfBodies(place, facts);
    },
    close: () => keyring.end(),
  };
};
