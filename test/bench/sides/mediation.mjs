/** The real mediation service over a database of its own, and mediations in it to load it with. */
import { randomUUID } from 'node:crypto';
import { createPlatform, demonstrationClock, migratePlatform } from '@fengqiao/edge';
import { mediation } from '@fengqiao/mediation';
import { memoryMasterKeys } from '@fengqiao/sealing';

const LENGTH = 20;
const AT = '2025-06-02T09:00:00+08:00';
export const ACTOR = { person: 'he-ping', role: 'people-mediator', organisation: 'committee-1', tier: 'village' };
const PARTIES = [
  { partyId: 'party-1', side: 'applicant', personId: 'zhang-san', agents: [] },
  { partyId: 'party-2', side: 'respondent', personId: 'li-si', agents: [] },
];
const RECORD = `sha-256:${'0'.repeat(64)}`;
export const SESSION = { mode: 'on-site', attended: ['party-1', 'party-2'], identityRechecked: true, confronted: false, record: RECORD };
const CREDENTIALS = {
  organisationId: 'committee-1',
  kind: 'people-mediation-committee',
  division: '330681000000',
  rosters: [],
  seals: [],
  mediator: 'listed',
};

/** Not started: nothing follows the log. */
export const openMediation = async (url) => {
  const options = {
    databaseUrl: url,
    services: [mediation],
    clock: demonstrationClock(AT),
    masterKeys: memoryMasterKeys(),
    onFailure: (where, error) => console.error(where, error),
  };
  await migratePlatform(options);
  const platform = await createPlatform(options);
  return { platform, runtime: platform.services.get('mediation') };
};

/** One mediation lived through by its own decider: begun, the parties informed, and as many sessions as fit. */
export const template = async ({ handlers }) => {
  const handler = handlers.get('mediation');
  const begin = {
    mediationId: 'template',
    disputeId: 'template',
    partyIds: ['party-1', 'party-2'],
    parties: PARTIES,
    unasked: true,
    credentials: CREDENTIALS,
  };
  const inform = { partyIds: ['party-1', 'party-2'], identity: 'document', rightsTold: true, shamWarned: true };
  const give = async (type, data) => {
    const context = { commandId: randomUUID(), actor: ACTOR, at: AT, on: AT.slice(0, 10) };
    const outcome = await handler.handle(context, { id: 'template', command: { type, data } });
    if (outcome.kind !== 'recorded') throw new Error(`${type} was answered ${JSON.stringify(outcome)}`);
  };
  await give('BeginPeoplesMediation', begin);
  await give('InformParties', inform);
  for (let number = 1; (await handler.load('template')).version < LENGTH; number += 1)
    await give('HoldSession', { ...SESSION, sessionId: `s-${number}` });
  return (await handler.history('template')).map(({ recorded }) => recorded);
};

/** The same events once more, as streams of their own. */
export const copies = async ({ store }, events, streams) => {
  let next = 0;
  const copy = (stream) => ({
    stream,
    expected: 0,
    subject: stream,
    events: events.map(({ type, body }) => ({ id: randomUUID(), type, body })),
  });
  const keepGoing = async () => {
    while (next < streams) {
      const first = next;
      next += 10;
      const writes = Array.from({ length: Math.min(10, streams - first) }, (_, index) => copy(`mediation-m${first + index}`));
      const command = { id: randomUUID(), fingerprint: Buffer.alloc(32), result: Buffer.alloc(0) };
      await store.append({ command, writes, deadline: new Date(Date.now() + 60_000) });
    }
  };
  await Promise.all(Array.from({ length: 16 }, keepGoing));
};
