import { analyticsJourney } from './analytics.js';
import { asking } from './asking.js';
import { everyServiceJourney, jobsJourney } from './every-service.js';
import { courtJourney, screeningJourney } from './court.js';
import { attemptsJourney, complaint, dispute, complaintsJourney, recordsJourney, routesJourney } from './intake.js';
import { li } from './people.js';
import type { Send } from './sender.js';
import { committee, leaving, villageJourney } from './village.js';

/** Legal time of the journey: a day on which a court works. */
export const START = '2025-03-03T02:00:00.000Z';

/** Asks every operation that has an example, in an order in which each is answered well. @returns what was refused, which should be nothing */
export const playJourney = async (send: Send, decisions: ReadonlySet<string>): Promise<readonly string[]> => {
  const refused: string[] = [];
  const ask = asking(send, decisions, refused);
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
  await screeningJourney(ask);
  await analyticsJourney(ask, ruled);
  await everyServiceJourney(ask, {
    intake: 'example-disputes-1',
    diversion: 'example-disputes-disputeId-moves-1',
    mediation: 'example-organisations-1',
    confirmation: 'example-applications-id-joinings-1',
    analytics: 'example-populations-1',
  });
  await jobsJourney(ask);
  await leaving(ask, group);
  return refused;
};
