import { analyticsJourney } from './analytics.js';
import type { RunningServices } from '@fengqiao/testing';
import { asking } from './asking.js';
import { lateJourney } from './confirmation.js';
import { earlierJourney } from './earlier.js';
import { entrustedJourney } from './entrusted.js';
import { erasuresJourney } from './erasures.js';
import { groupJourney } from './groups.js';
import { everyServiceJourney, jobsJourney } from './every-service.js';
import { courtJourney, screeningJourney } from './court.js';
import { attemptsJourney, complaint, dispute, complaintsJourney, recordsJourney, routesJourney } from './intake.js';
import { li } from './people.js';
import type { Send } from './sender.js';
import { suspicionsJourney } from './suspicions.js';
import { unheardBy, unheardJourney } from './unheard.js';
import { committee, leaving, villageJourney } from './village.js';

/** Legal time of the journey: a day on which a court works. */
export const START = '2025-03-03T02:00:00.000Z';

export interface Played {
  /** Which should be nothing. */
  readonly refused: readonly string[];
  /** A confirmed agreement that nobody enforces yet. */
  readonly confirmed: Readonly<Record<string, string>>;
}

/** Asks every operation, in an order in which each is answered well. */
export const playJourney = async (
  send: Send,
  decisions: ReadonlySet<string>,
  { platform, advance }: Pick<RunningServices, 'platform' | 'advance'>,
): Promise<Played> => {
  const refused: string[] = [];
  const ask = asking(send, decisions, refused);
  const earlier = await earlierJourney(ask, asking(send, decisions, refused, 'earlier'));
  await advance(START);
  const group = await committee(ask);
  const id = await dispute(ask);
  await recordsJourney(ask, id);
  await complaintsJourney(ask);
  const persisted = await complaint(ask, await dispute(ask));
  await ask(li, 'POST /v1/intake/complaints/{id}/persistence', { path: { id: persisted }, body: { partyId: 'li' } });
  await routesJourney(ask, group.organisation, group.clerk);
  await attemptsJourney(ask, group.organisation);
  const ruled = await villageJourney(ask, group);
  await courtJourney(ask, group);
  await entrustedJourney(ask, group);
  await groupJourney(ask, group);
  await screeningJourney(ask);
  await suspicionsJourney(ask, group);
  await lateJourney(ask);
  await analyticsJourney(ask, ruled);
  await everyServiceJourney(ask, {
    intake: 'example-disputes-1',
    diversion: 'example-disputes-disputeId-moves-1',
    mediation: 'example-organisations-1',
    confirmation: 'example-applications-id-joinings-1',
    analytics: 'example-populations-1',
  });
  await jobsJourney(ask);
  await unheardJourney(ask, unheardBy(platform));
  await erasuresJourney(ask);
  await earlier.goOn();
  await leaving(ask, group);
  return { refused, confirmed: earlier.confirmed };
};
