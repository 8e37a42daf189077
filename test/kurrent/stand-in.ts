import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import { SupportedMethod, SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { StreamsServiceService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb.js';
import { appendRecords, appendSession, type Faults, type Inside, type Reading } from './stand-in-appends.js';
import { standInLog, type Kept, type StandInLog } from './stand-in-log.js';
import { confirmation, notFound, readEvent, unavailable } from './stand-in-wire.js';

/** Speaks as much of KurrentDB's protocol as the adapter uses, over real gRPC, so that the real client and its native half run against it. */
export interface StandIn {
  readonly url: string;
  readonly log: StandInLog;
  readonly faults: Faults;
  /** Lets what was held be written now. */
  release(): void;
  /** Breaks every subscription. */
  cut(): void;
  stop(): Promise<void>;
}

const LARGEST = 24 * 1024 * 1024;

const methods = (names: readonly string[], service: string): SupportedMethod[] =>
  names.map((name) => new SupportedMethod().setServiceName(service).setMethodName(name));

const featuresOf = (version: string, v2: readonly string[]): SupportedMethods => {
  const supported = new SupportedMethods().setEventStoreServerVersion(version);
  supported.setMethodsList([
    ...methods(['read', 'append', 'batchappend'], 'event_store.client.streams.streams'),
    ...methods(v2, 'kurrentdb.protocol.v2.streams.streamsservice'),
  ]);
  return supported;
};

const matches = (options: ReadReq.Options): ((kept: Kept) => boolean) => {
  const regex = options.getFilter()?.getStreamIdentifier()?.getRegex();
  return regex ? ({ stream }) => new RegExp(regex).test(stream) : () => true;
};

const backwards = (options: ReadReq.Options): boolean => options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

const countOf = (options: ReadReq.Options): number => Math.min(Number(options.getCount()), Number.MAX_SAFE_INTEGER);

const sourceOf = (log: StandInLog, options: ReadReq.Options): readonly Kept[] => {
  const stream = options.getStream()?.getStreamIdentifier();
  return stream ? log.stream(Buffer.from(stream.getStreamName()).toString()) : log.all();
};

/** Where a reading begins: a revision in a stream, a place in the whole log, or its start or end. */
const reaches = (options: ReadReq.Options): ((kept: Kept) => boolean) => {
  const [stream, place] = [options.getStream(), options.getAll()?.getPosition()];
  if (stream?.hasRevision()) {
    const from = Number(stream.getRevision());
    return ({ revision }) => (backwards(options) ? revision <= from : revision >= from);
  }
  if (!place) return () => true;
  const from = Number(place.getPreparePosition());
  return (kept) => (backwards(options) ? kept.place < from : kept.place >= from);
};

const chosen = (log: StandInLog, options: ReadReq.Options): readonly Kept[] => {
  const [source, wanted, inReach] = [sourceOf(log, options), matches(options), reaches(options)];
  const found: Kept[] = [];
  for (let nth = 0; nth < source.length && found.length < countOf(options); nth += 1) {
    const kept = source[backwards(options) ? source.length - 1 - nth : nth];
    if (kept && inReach(kept) && wanted(kept)) found.push(kept);
  }
  return found;
};

const subscribe = ({ log, subscribers }: Inside, call: Reading, structured: boolean): void => {
  const position = call.request.getOptions()?.getAll()?.getPosition();
  const after = position ? Number(position.getPreparePosition()) : -1;
  let next = log.all().findIndex(({ place }) => place > after);
  if (next < 0) next = log.all().length;
  call.write(confirmation());
  const push = (): void => {
    for (const kept of log.all().slice(next)) call.write(readEvent(kept, structured));
    next = log.all().length;
  };
  push();
  const unwatch = log.watch(push);
  subscribers.add(call);
  for (const end of ['cancelled', 'close', 'error'])
    call.on(end, () => {
      unwatch();
      subscribers.delete(call);
    });
};

const reading =
  (inside: Inside) =>
  (call: Reading): void => {
    const options = call.request.getOptions();
    if (!options) return void call.end();
    const structured = options.getUuidOption()?.hasStructured() ?? false;
    const { log } = inside;
    if (options.hasSubscription()) return subscribe(inside, call, structured);
    const stream = options.getStream()?.getStreamIdentifier();
    const name = Buffer.from(stream?.getStreamName() ?? '').toString();
    if (stream && log.stream(name).length === 0) call.write(notFound(name));
    for (const kept of chosen(log, options)) call.write(readEvent(kept, structured));
    return void call.end();
  };

export interface StandInOptions {
  readonly version?: string;
  /** Methods of the newer protocol that it offers: none is a server from before 25.1. */
  readonly v2?: readonly string[];
  /** Bytes of one append. */
  readonly largest?: number;
}

export const standIn = async ({
  version = '26.1.1',
  v2 = ['appendrecords', 'appendsession'],
  largest = LARGEST,
}: StandInOptions = {}): Promise<StandIn> => {
  const log = standInLog(() => Date.now());
  const faults: Faults = { loseAnswer: 0, hold: 0 };
  const inside: Inside = { log, faults, held: [], subscribers: new Set(), largest };
  const server = new Server({ 'grpc.max_receive_message_length': 2 * LARGEST });
  server.addService(ServerFeaturesService as never, {
    getSupportedMethods: (_: unknown, answer: sendUnaryData<SupportedMethods>) => answer(null, featuresOf(version, v2)),
  });
  server.addService(StreamsService as never, { read: reading(inside) } as never);
  server.addService(
    StreamsServiceService as never,
    { appendRecords: appendRecords(inside), appendSession: appendSession(inside) } as never,
  );
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  return {
    url: `kurrentdb://127.0.0.1:${port}?tls=false`,
    log,
    faults,
    release: () => inside.held.splice(0).forEach((write) => write()),
    cut: () => [...inside.subscribers].forEach((call) => call.emit('error', unavailable())),
    stop: async () => server.forceShutdown(),
  };
};
