import { services } from '@fengqiao/contracts';
import type { Ask } from './asking.js';
import { analyst, li, operator, system } from './people.js';

const ENDPOINT = 'https://court.example.org/fengqiao';

/** What every service has alike: lists, the feed, webhooks, what is held, read models built again. */
export const everyServiceJourney = async (ask: Ask, commandKeys: Readonly<Record<string, string>>): Promise<void> => {
  for (const name of services) {
    const at = `/v1/${name}`;
    await ask(li, `GET ${at}/worklist`, { query: { limit: 2 } });
    await ask(li, `GET ${at}/deadlines`, { query: { limit: 2 } });
    const key = commandKeys[name];
    if (key !== undefined)
      await ask(
        name === 'mediation' || name === 'analytics' ? (name === 'analytics' ? analyst : operator) : li,
        `GET ${at}/commands/{key}`,
        { path: { key } },
      );
    await ask(system, `GET ${at}/events`, { query: { limit: 2 } });
    await ask(operator, `GET ${at}/held-messages`);
    await ask(operator, `GET ${at}/dead-letters`);
    const hook = String((await ask(system, `POST ${at}/webhooks`, { body: { url: ENDPOINT } }))['id']);
    const path = { id: hook };
    await ask(system, `GET ${at}/webhooks`);
    await ask(system, `GET ${at}/webhooks/{id}`, { path });
    await ask(system, `GET ${at}/webhooks/{id}/deliveries`, { path });
    await ask(system, `POST ${at}/webhooks/{id}/disable`, { path });
    await ask(system, `POST ${at}/webhooks/{id}/rotate-secret`, { path });
    await ask(system, `POST ${at}/webhooks/{id}/redeliver`, { path, body: { after: '0' } });
    await ask(system, `POST ${at}/webhooks/{id}/enable`, { path });
    await ask(system, `POST ${at}/webhooks/{id}/delete`, { path });
  }
};

const RUNNING = 'running';

/** Read models built again, compared, and built as of a moment; each job is waited for. */
export const jobsJourney = async (ask: Ask): Promise<void> => {
  for (const name of services) {
    const at = `/v1/${name}`;
    const done = async (job: Readonly<Record<string, unknown>>): Promise<string> => {
      const id = String(job['id']);
      for (let left = 200; left > 0; left -= 1)
        if ((await ask(operator, `GET ${at}/projection-jobs/{id}`, { path: { id } }))['status'] !== RUNNING) break;
      return id;
    };
    const begin = async (model: string, what: string, query = {}): Promise<string> =>
      done(await ask(operator, `POST ${at}/projections/{model}/${what}`, { path: { model }, query }));
    await begin('item', 'compare');
    await begin('item', 'rebuild');
    const items = await begin('item', 'as-of', { asOf: '1' });
    await ask(operator, `GET ${at}/projection-jobs/{id}/items`, { path: { id: items }, query: { limit: 2 } });
    const rows = await begin('deadline', 'as-of', { asOf: '1' });
    await ask(operator, `GET ${at}/projection-jobs/{id}/rows`, { path: { id: rows }, query: { limit: 2 } });
    await ask(operator, `POST ${at}/projection-jobs/{id}/cancel`, { path: { id: rows } });
    await ask(operator, `GET ${at}/projection-jobs`);
  }
};
