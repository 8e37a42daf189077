import type { Heard } from '@fengqiao/bus';
import { topicOf } from '@fengqiao/bus/kafka';
import { services, type Service } from '@fengqiao/contracts';
import type { Platform } from '@fengqiao/edge';
import type { Ask } from './asking.js';
import { operator } from './people.js';

/** A record of another service that is no message of it: it is buried, and stays so however often it is tried. */
const broken = (service: Service): Heard => ({
  topic: topicOf(service === 'mediation' ? 'intake' : 'mediation'),
  partition: 0,
  offset: '41',
  key: `of-nobody-${service}`,
  headers: { ce_id: 'cut-short' },
  body: Buffer.from('{"disputeId":'),
});

/** Puts before a service what it could not deal with. */
export interface Unheard {
  /** @returns the place in the log of a message that is parked for this service */
  park(service: Service): Promise<string>;
  /** @returns the id of a dead letter */
  bury(service: Service): Promise<string>;
}

const PARKED = '1';

export const unheardBy = (platform: Platform): Unheard => ({
  async park(service) {
    const runtime = platform.services.get(service);
    await runtime?.inbox.hold({ position: PARKED, subject: 'committee', status: 'parked', reason: 'no answer of the database' });
    return PARKED;
  },
  async bury(service) {
    const record = broken(service);
    await platform.desk?.bury(record, 'the record is cut short');
    const found = (await platform.desk?.list(services.length)) ?? [];
    return found.find(({ key }) => key === record.key)?.id ?? '';
  },
});

/** Looked at, and tried again. */
export const unheardJourney = async (ask: Ask, unheard: Unheard): Promise<void> => {
  for (const name of services) {
    const at = `/v1/${name}`;
    await ask(operator, `POST ${at}/held-messages/{position}/replay`, { path: { position: await unheard.park(name) } });
    const path = { id: await unheard.bury(name) };
    await ask(operator, `GET ${at}/dead-letters/{id}`, { path });
    await ask(operator, `POST ${at}/dead-letters/{id}/replay`, { path });
  }
};
