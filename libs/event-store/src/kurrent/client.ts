import {
  BACKWARDS,
  END,
  FORWARDS,
  KurrentDBClient,
  NO_STREAM,
  START,
  STREAM_STATE,
  StreamNotFoundError,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type BinaryEventData,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { reachFailure, ServerLacks, writeFailure } from './failures.js';
import { LEGAL_STREAMS } from './names.js';
import type { Abilities, Check, KurrentServer, Place, Proposed, Seen } from './server.js';

const BATCH = 500;
const SERVICE = '/kurrentdb.protocol.v2.streams.StreamsService';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

/** What the server gave, as the adapter reads it; undefined for a link whose target is gone. */
export const seenOf = ({ event }: ResolvedEvent | AllStreamResolvedEvent): Seen | undefined => {
  if (!event) return undefined;
  if (!event.position) throw new Error('KurrentDB gave a record without its place: a version before 22.6 cannot be used');
  const { streamId: stream, revision, id, type, created, metadata, data, position: place } = event;
  const properties = isRecord(metadata) ? metadata : {};
  return { place, stream, revision: Number(revision), id: id.toLowerCase(), type, created, properties, data };
};

const eventData = ({ id, type, data, properties }: Proposed): BinaryEventData => ({
  id,
  type,
  contentType: 'application/octet-stream',
  data: Uint8Array.from(data),
  metadata: properties,
});

const stateOf = (state: Check['state']): bigint | typeof NO_STREAM => (state === 'none' ? NO_STREAM : BigInt(state));

const seenIn = async function* (events: AsyncIterable<ResolvedEvent | AllStreamResolvedEvent>): AsyncIterable<Seen> {
  try {
    for await (const event of events) {
      const one = seenOf(event);
      if (one) yield one;
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw reachFailure(error);
  }
};

const collected = async (events: AsyncIterable<ResolvedEvent | AllStreamResolvedEvent>): Promise<Seen[]> => {
  const seen: Seen[] = [];
  for await (const one of seenIn(events)) seen.push(one);
  return seen;
};

/** Records by stream, in the order of the first of each: what an append session takes. */
const sessionsOf = (records: readonly Proposed[], checks: readonly Check[]) =>
  checks.map(({ stream, state }) => ({
    streamName: stream,
    expectedState: stateOf(state),
    events: records.filter((record) => record.stream === stream).map(eventData),
  }));

/** Whether every stream that is checked is written too. */
const allWritten = (records: readonly Proposed[], checks: readonly Check[]): boolean => {
  const written = new Set(records.map(({ stream }) => stream));
  return checks.every(({ stream }) => written.has(stream));
};

interface Features {
  readonly serverVersion: string;
  supports(method: { readonly path: string }): boolean;
}

/** The client keeps what it knows of the server to itself; asking for it costs one call per connection. */
const featuresOf = async (client: KurrentDBClient): Promise<Features> => {
  try {
    return await (client['capabilities'] as Promise<Features>);
  } catch (error) {
    throw reachFailure(error);
  }
};

const followed = async function* (client: KurrentDBClient, after: Place | undefined, stopped: AbortSignal): AsyncIterable<readonly Seen[]> {
  if (stopped.aborted) return;
  const subscription = client.subscribeToAll({ fromPosition: after ?? START, resolveLinkTos: false }, { highWaterMark: BATCH });
  const stop = (): void =>
    void subscription
      .unsubscribe()
      .catch(() => undefined) // it never began
      .finally(() => subscription.destroy());
  stopped.addEventListener('abort', stop, { once: true });
  let batch: Seen[] = [];
  try {
    for await (const event of subscription) {
      const one = seenOf(event);
      if (one) batch.push(one);
      if (batch.length === 0 || (subscription.readableLength > 0 && batch.length < BATCH)) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (!stopped.aborted) throw reachFailure(error); // a stopped subscription ends early, and says so
  } finally {
    stopped.removeEventListener('abort', stop);
    if (!stopped.aborted) stop();
  }
};

const written = async (client: KurrentDBClient, records: readonly Proposed[], checks: readonly Check[]): Promise<void> => {
  const features = await featuresOf(client);
  if (features.supports({ path: `${SERVICE}/AppendRecords` })) {
    await client.appendRecords(
      records.map((record) => ({ streamName: record.stream, record: eventData(record) })),
      checks.map(({ stream, state }) => ({ type: STREAM_STATE, streamName: stream, expectedState: stateOf(state) })),
    );
    return;
  }
  if (!allWritten(records, checks)) throw new ServerLacks('a check of streams that are not written', '26.1', features.serverVersion);
  await client.multiStreamAppend(sessionsOf(records, checks));
};

/** A connected server. @param url `kurrentdb://…`, as the client takes it; user and password of one that may read `$all` */
export const kurrentServer = (url: string): KurrentServer => {
  const client = KurrentDBClient.connectionString(url);
  return {
    async abilities(): Promise<Abilities> {
      const features = await featuresOf(client);
      return {
        version: features.serverVersion,
        sessions: features.supports({ path: `${SERVICE}/AppendSession` }),
        records: features.supports({ path: `${SERVICE}/AppendRecords` }),
      };
    },
    last: async (stream) =>
      (await collected(client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true }))).at(0),
    read: (stream, from, count) =>
      collected(client.readStream(stream, { direction: FORWARDS, fromRevision: BigInt(from), maxCount: count, requiresLeader: true })),
    all: (from, count) => {
      const legal = streamNameFilter({ regex: LEGAL_STREAMS });
      return seenIn(client.readAll({ direction: FORWARDS, fromPosition: from, maxCount: count, filter: legal }));
    },
    end: async () => (await collected(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))).at(0),
    follow: (after, stopped) => followed(client, after, stopped),
    async write(records, checks) {
      try {
        await written(client, records, checks);
        return 'written';
      } catch (error) {
        const failure = writeFailure(error) ?? reachFailure(error);
        if (failure === 'refused') return failure;
        throw failure;
      }
    },
    async close() {
      await client.dispose();
      (await client['getChannel']()).close(); // the client itself leaves it open
    },
  };
};
