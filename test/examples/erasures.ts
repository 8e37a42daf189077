import type { Ask } from './asking.js';
import { dispute } from './intake.js';
import { officer, president } from './people.js';

/** Personal text that is destroyed, for which it takes two people, and personal text that is not. */
export const erasuresJourney = async (ask: Ask): Promise<void> => {
  const requested = async (subject: string, more: object): Promise<Readonly<Record<string, string>>> => ({
    id: String((await ask(officer, 'POST /v1/intake/erasures', { body: { subject, ...more } }))['id']),
  });
  const granted = await requested(await dispute(ask), { basis: 'unlawful' });
  await ask(officer, 'GET /v1/intake/erasures/{id}', { path: granted });
  await ask(officer, 'POST /v1/intake/erasures/{id}/restriction', { path: granted, body: {} });
  await ask(president, 'POST /v1/intake/erasures/{id}/approval', { path: granted, body: {} });
  const declined = await requested(await dispute(ask), { basis: 'consent-withdrawn', person: 'li' });
  await ask(president, 'POST /v1/intake/erasures/{id}/refusal', { path: declined, body: { ground: 'request-withdrawn' } });
};
