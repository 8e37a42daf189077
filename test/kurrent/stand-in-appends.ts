import type { sendUnaryData, ServerReadableStream, ServerUnaryCall, ServerWritableStream, ServiceError } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import {
  AppendRecordsResponse,
  AppendResponse,
  AppendSessionResponse,
  StreamRevision,
  type AppendRecordsRequest,
  type AppendRequest,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import type { Expectation, Outcome, Put, StandInLog } from './stand-in-log.js';
import { conflicting, putOf, refusedOutright, tooLarge, unavailable, violated } from './stand-in-wire.js';

const ANY = -2;
const EXISTS = -4;

/** What goes wrong with the next appends. */
export interface Faults {
  /** Written, but the answer is lost. */
  loseAnswer: number;
  /** Neither written nor answered, until `release`. */
  hold: number;
}

export type Reading = ServerWritableStream<ReadReq, ReadResp>;

export interface Inside {
  readonly log: StandInLog;
  readonly faults: Faults;
  readonly held: (() => void)[];
  readonly subscribers: Set<Reading>;
  readonly largest: number;
}

/** Whether a stream is written that no check binds to an exact state: the adapter must never ask for that. */
const unbound = (records: readonly Put[], checks: readonly Expectation[]): boolean => {
  const bound = new Set(checks.filter(({ state }) => state !== ANY && state !== EXISTS).map(({ stream }) => stream));
  return records.some(({ stream }) => !bound.has(stream)) || bound.size < checks.length;
};

/** The outcome of an append, or the error it is answered with; undefined: it is not answered. */
const appended = (
  { log, faults, held, largest }: Inside,
  records: readonly Put[],
  checks: readonly Expectation[],
): Outcome | ServiceError | undefined => {
  const size = records.reduce((sum, { data }) => sum + data.byteLength, 0);
  if (size > largest) return tooLarge(size, largest);
  if (unbound(records, checks)) return refusedOutright('a stream is written unchecked');
  if (faults.hold > 0) {
    faults.hold -= 1;
    held.push(() => void log.append(records, checks));
    return undefined;
  }
  const outcome = log.append(records, checks);
  if (faults.loseAnswer === 0) return outcome;
  faults.loseAnswer -= 1;
  return unavailable();
};

export const appendRecords =
  (inside: Inside) =>
  (call: ServerUnaryCall<AppendRecordsRequest, AppendRecordsResponse>, answer: sendUnaryData<AppendRecordsResponse>): void => {
    const records = call.request.getRecordsList().map((record) => putOf(record, record.getStream()));
    const checks = call.request.getChecksList().map((check) => ({
      stream: check.getStreamState()?.getStream() ?? '',
      state: Number(check.getStreamState()?.getExpectedState()),
    }));
    const outcome = appended(inside, records, checks);
    if (!outcome) return;
    if (outcome instanceof Error) return answer(outcome);
    if ('violations' in outcome) return answer(violated(outcome.violations));
    const revisions = [...outcome.revisions].map(([stream, revision]) =>
      new StreamRevision().setStream(stream).setRevision(String(revision)),
    );
    return answer(null, new AppendRecordsResponse().setPosition(String(outcome.place)).setRevisionsList(revisions));
  };

export const appendSession =
  (inside: Inside) =>
  (call: ServerReadableStream<AppendRequest, AppendSessionResponse>, answer: sendUnaryData<AppendSessionResponse>): void => {
    const records: Put[] = [];
    const checks: Expectation[] = [];
    call.on('data', (request: AppendRequest) => {
      records.push(...request.getRecordsList().map((record) => putOf(record, request.getStream())));
      checks.push({ stream: request.getStream(), state: Number(request.getExpectedRevision()) });
    });
    call.on('end', () => {
      const outcome = appended(inside, records, checks);
      if (!outcome) return;
      if (outcome instanceof Error) return answer(outcome);
      if ('violations' in outcome) return answer(conflicting(outcome.violations));
      const output = [...outcome.revisions].map(([stream, revision]) =>
        new AppendResponse().setStream(stream).setStreamRevision(String(revision)),
      );
      return answer(null, new AppendSessionResponse().setPosition(String(outcome.place)).setOutputList(output));
    });
  };
