import { randomUUID } from 'node:crypto';
import { allServices } from '@fengqiao/all';
import { messagesFrom } from '@fengqiao/bus';
import { categoriesOf, publisherOf } from '@fengqiao/edge';
import { sha256, type Append, type RecordedEvent } from '@fengqiao/event-store';
import { postgresStore, serviceRole } from '@fengqiao/event-store/postgres';
import { poolOf, type CleanRun } from './clean-run.js';

interface Body {
  readonly data: unknown;
  readonly meta: object;
}

export const bodyOf = ({ body }: RecordedEvent): Body => JSON.parse(Buffer.from(body).toString()) as Body;

/** The service that records a stream. */
export const ownerOf = (stream: string): string =>
  allServices.find((service) => categoriesOf(service).includes(stream.slice(0, stream.indexOf('-'))))?.name ?? '';

const published = messagesFrom(allServices.map(publisherOf));

/** An event that leads to no command anywhere, so that one more of its kind wakes nobody; of one service where that matters. */
export const quietEvent = ({ events }: CleanRun, service?: string): RecordedEvent => {
  const quiet = events.find((event) => {
    const message = published(event);
    if (service !== undefined && ownerOf(event.stream) !== service) return false;
    return event.type !== 'NumberAllocated' && message && allServices.every(({ translate }) => translate(message).length === 0);
  });
  if (!quiet) throw new Error('every event leads to something');
  return quiet;
};

/** An event once more, with other metadata: as a command records it. */
export const written = (like: RecordedEvent, meta: object, data: unknown = bodyOf(like).data): Append['writes'][number] =>
  ({
    stream: like.stream,
    expected: 'any',
    subject: like.subject,
    events: [{ id: randomUUID(), type: like.type, body: Buffer.from(JSON.stringify({ data, meta: { ...bodyOf(like).meta, ...meta } })) }],
  }) as Append['writes'][number];

/** Records by the real store, as the service that owns the streams. */
export const record = async ({ evidence }: CleanRun, writes: Append['writes']): Promise<void> => {
  const pool = poolOf(evidence.databaseUrl, 1, serviceRole(ownerOf(writes[0]?.stream ?? '')));
  try {
    const command = { id: randomUUID(), fingerprint: sha256(Buffer.from('asked')), result: Buffer.from('{}') };
    await postgresStore(pool).append({ command, writes, deadline: new Date(Date.now() + 60_000) });
  } finally {
    await pool.end();
  }
};
