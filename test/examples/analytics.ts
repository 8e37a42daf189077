import type { Ask } from './asking.js';
import { analyst, judge, li } from './people.js';

/** What is made of it all: summaries, paths, figures. */
export const analyticsJourney = async (ask: Ask, disputeId: string): Promise<void> => {
  const path = { id: disputeId };
  const population = { division: '420205000000', year: 2024, residents: 62_000, floating: 4_000, source: '虚构' };
  await ask(analyst, 'POST /v1/analytics/populations', { body: population });
  await ask(analyst, 'GET /v1/analytics/populations');
  await ask(analyst, 'GET /v1/analytics/populations/{division}', { path: { division: population.division } });
  await ask(analyst, 'GET /v1/analytics/disputes', { query: { limit: 2 } });
  await ask(li, 'GET /v1/analytics/disputes/{id}', { path });
  await ask(li, 'GET /v1/analytics/disputes/{id}/path', { path, query: { limit: 2 } });
  await ask(li, 'GET /v1/analytics/disputes/{id}/path.txt', { path });
  await ask(analyst, 'GET /v1/analytics/disputes/{id}/bundle', { path });
  await ask(analyst, 'GET /v1/analytics/counts', { query: { by: 'outcome' } });
  await ask(analyst, 'GET /v1/analytics/suits-per-ten-thousand', { query: { division: population.division, year: 2025 } });
  await ask(judge, 'GET /v1/screening/indicators');
  await ask(judge, 'GET /v1/screening/screenings', { query: { limit: 2 } });
};
