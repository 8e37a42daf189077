/** Disputes from their registration to the ruling that confirms their agreement, over HTTP: the work that the fault runs do, too. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { localIssuer } from '@fengqiao/all';
import { perSecond } from '../lib/rounds.mjs';

const require = createRequire(import.meta.url);
require('../../../scripts/lib/load-typescript.cjs');
const { recordingClient } = require('../../workload/client.ts');
const { oneDispute, settle } = require('../../workload/disputes.ts');
const { tokensOf } = require('../../workload/tokens.ts');

const PATIENCE = 120_000;
/** Seconds a platform is given to settle, and how long it waits for that in one answer. */
const SETTLES = 60;
const WAITS = 10;
const ISSUER = 'https://local.fengqiao.example';
const AUDIENCE = 'fengqiao';

/**
 * @param url of a platform
 * @param folder where its issuer keeps the key
 * @param width journeys under way at once
 */
export const openJourneys = async (url, folder, width) => {
  const token = tokensOf(await localIssuer(join(folder, 'token-key.json'), ISSUER, AUDIENCE));
  const client = recordingClient({ url, token, patience: PATIENCE });
  const place = await settle(client);
  let begun = 0;
  return {
    /** Journeys a second: those begun within so many seconds, each gone to its end. */
    rate: (seconds) => perSecond(width, seconds, async () => void (await oneDispute(client, place, `journey-${(begun += 1)}`))),
    /** Waits until all services have taken in and shown what was recorded. */
    async settled() {
      const authorization = `Bearer ${await token({ person: 'bench', role: 'operator' })}`;
      for (const end = performance.now() + SETTLES * 1_000; performance.now() < end;) {
        const start = performance.now();
        const { ok } = await fetch(`${url}/v1/analytics/held-messages`, { headers: { authorization, prefer: `wait=${WAITS}` } });
        if (ok && performance.now() - start < (WAITS - 1) * 1_000) return;
      }
      throw new Error('the platform does not settle');
    },
  };
};
