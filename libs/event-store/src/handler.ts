import { canonicalJson, fold, streamName, type Actor, type Instant, type LocalDate, type Occasion, type Shape } from '@fengqiao/kernel';
import type { Codec } from '@fengqiao/contracts';
import { StreamClosed } from './admit.js';
import { Overloaded } from './group.js';
import type { Aggregate, CommandResult, Gate, Outcome } from './aggregate.js';
import { deriveId, sha256 } from './digest.js';
import { nextNumber, type NextNumber, type NumberSeries } from './numbers.js';
import type { AppendAnswer, EventStore, NewEvent, RecordedEvent, Write } from './port.js';

/** The circumstances of one command, as the edge or the bus knows them. */
export interface CommandContext {
  /** UUID, the same for every repetition. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly on: LocalDate;
  /** Message or event that led to it. */
  readonly causation?: string;
  /** Version the caller has seen. */
  readonly ifMatch?: number;
}

export interface Call<S extends Shape> {
  readonly id: string;
  /** A function where the command uses the next number of `series`. */
  readonly command: S['command'] | ((number: string) => S['command']);
  readonly series?: NumberSeries;
  /** What the caller asked, where the command also carries what was looked up for it: the repetition is recognised by this alone. */
  readonly asked?: unknown;
}

export interface Instance<S extends Shape> {
  readonly state: S['state'];
  /** 0 when nothing was recorded. */
  readonly version: number;
}

/** Loads, decides and appends for one kind of aggregate. */
export interface Handler<S extends Shape> {
  readonly aggregate: Aggregate<S>;
  /** @throws on an outage: the outcome is unknown, and the same command id answers it later. */
  handle(context: CommandContext, call: Call<S>): Promise<Outcome>;
  load(id: string): Promise<Instance<S>>;
  /** Events of one instance, decoded, in order. */
  history(id: string): Promise<readonly (S['event'] & { readonly recorded: RecordedEvent })[]>;
}

export interface HandlerOptions<S extends Shape> {
  readonly store: EventStore;
  readonly aggregate: Aggregate<S>;
  readonly codec: Codec;
  /** Absent: no gate (tests of the domain through the store). */
  readonly gate?: Gate;
  /** Real time, for append deadlines. */
  readonly realTime: () => Date;
}

/** One stored event body at most: 256 KB. */
export const MAX_BODY = 256 * 1024;
const PATIENCE = 10_000;
const ATTEMPTS = 8;

export const createHandler = <S extends Shape>({ store, aggregate, codec, gate, realTime }: HandlerOptions<S>): Handler<S> => {
  const decode = (event: RecordedEvent): S['event'] => {
    const { type, data } = codec.decode(event.type, event.body);
    return { type, data } as S['event'];
  };

  const load = async (id: string): Promise<Instance<S>> => {
    const { version, events } = await store.readStream(streamName(aggregate.category, id));
    return { state: fold(aggregate, events.map(decode)), version };
  };

  /** Judges one loaded instance: an early answer, or the writes that a positive decision asks for. */
  const judge = async (context: CommandContext, call: Call<S>, { state, version }: Instance<S>): Promise<Outcome | Planned> => {
    const { actor, at, on, ifMatch } = context;
    const numbered = call.series && (await nextNumber(store, call.series));
    const command = typeof call.command === 'function' ? call.command(numbered?.number ?? '') : call.command;
    const access = gate?.(command.type, actor, aggregate.ties(state)) ?? 'open';
    if (access !== 'open') return { kind: access };
    if (ifMatch !== undefined && ifMatch !== version) return { kind: 'stale', version };
    const occasion: Occasion = { actor, at, on };
    const decision = aggregate.decide(command, state, occasion);
    if (decision.kind === 'refused')
      return { kind: 'refused', refusal: decision.refusal, text: aggregate.refusals[decision.refusal as S['refusal']] };
    return plan({ context, call, instance: { state, version }, events: decision.events, numbered });
  };

  const plan = ({ context, call, instance: { state, version }, events, numbered }: Accepted<S>): Planned => {
    const { commandId, actor, at, causation } = context;
    const stream = streamName(aggregate.category, call.id);
    const after = events.reduce<S['state']>((current, event) => aggregate.evolve(current, event), state);
    const subject = aggregate.subject(after, call.id) ?? stream;
    const meta = { actor, at, command: commandId, ...(causation === undefined ? {} : { causation }) };
    const encode = (type: string, data: unknown, part: string): NewEvent => ({
      id: deriveId(commandId, stream, part),
      type,
      body: codec.encode(type, data, meta),
    });
    const encoded = events.map((event, index) => encode(event.type, event.data, String(index)));
    const uses = numbered !== undefined && events.some(({ data }) => (data as { caseNumber?: string }).caseNumber === numbered.number);
    const writes: Write[] = [{ stream, expected: version, subject, events: encoded }];
    if (numbered && uses) {
      const allocated = { caseNumber: numbered.number, serial: numbered.serial, usedBy: stream };
      writes.push({
        stream: numbered.stream,
        expected: numbered.version,
        subject: numbered.stream,
        events: [encode('NumberAllocated', allocated, 'number')],
      });
    }
    const result = {
      id: call.id,
      stream,
      version: version + events.length,
      events: events.map(({ type }) => type),
      ...(numbered && uses ? { number: numbered.number } : {}),
    };
    return { kind: 'planned', writes, result };
  };

  /**
   * What was answered to this command before. The append asks the same under its lock; here it is asked only when nothing would be recorded,
   * so that a repetition gets its first answer even where the state, the version or the caller's rights have changed since.
   */
  const answered = async (commandId: string, fingerprint: Uint8Array): Promise<Outcome | undefined> => {
    const before = await store.command(commandId);
    if (!before) return undefined;
    return Buffer.from(before.fingerprint).equals(Buffer.from(fingerprint))
      ? repeated(before.result, before.checkpoint)
      : { kind: 'key-reused' };
  };

  const attempt = async (context: CommandContext, call: Call<S>, fingerprint: Uint8Array): Promise<Outcome | 'again'> => {
    const judged = await judge(context, call, await load(call.id));
    if (judged.kind !== 'planned') return judged;
    if (judged.writes.some(({ events }) => events.some(({ body }) => body.byteLength > MAX_BODY))) return { kind: 'too-large' };
    const result = Buffer.from(canonicalJson(judged.result));
    const asked = {
      command: { id: context.commandId, fingerprint, result },
      writes: judged.writes,
      deadline: new Date(realTime().getTime() + PATIENCE),
    };
    try {
      return settle(await store.append(asked), judged.result);
    } catch (error) {
      if (error instanceof Overloaded) return { kind: 'busy' };
      throw error;
    }
  };

  return {
    aggregate,
    load,
    async handle(context, call) {
      const sample = call.asked ?? (typeof call.command === 'function' ? call.command('') : call.command);
      const fingerprint = sha256(Buffer.from(canonicalJson([context.actor.person, streamName(aggregate.category, call.id), sample])));
      for (let round = 0; round < ATTEMPTS; round += 1) {
        const outcome = await attempt(context, call, fingerprint);
        if (outcome === 'again') continue;
        const final = outcome.kind === 'recorded' || outcome.kind === 'key-reused';
        return final ? outcome : ((await answered(context.commandId, fingerprint)) ?? outcome);
      }
      return { kind: 'busy' };
    },
    async history(id) {
      const { events } = await store.readStream(streamName(aggregate.category, id));
      return events.map((recorded) => ({ ...decode(recorded), recorded }));
    },
  };
};

/** A positive decision and all that its writes are made from. */
interface Accepted<S extends Shape> {
  readonly context: CommandContext;
  readonly call: Call<S>;
  readonly instance: Instance<S>;
  readonly events: readonly S['event'][];
  readonly numbered: NextNumber | undefined;
}

interface Planned {
  readonly kind: 'planned';
  readonly writes: readonly Write[];
  readonly result: Omit<CommandResult, 'position' | 'repeated'>;
}

const repeated = (result: Uint8Array, position: string): Outcome => {
  const stored = JSON.parse(Buffer.from(result).toString()) as Planned['result'];
  return { kind: 'recorded', result: { ...stored, position, repeated: true } };
};

const settle = (answer: AppendAnswer, result: Planned['result']): Outcome | 'again' => {
  switch (answer.kind) {
    case 'recorded':
      return { kind: 'recorded', result: { ...result, position: answer.checkpoint, repeated: false } };
    case 'known':
      return repeated(answer.result, answer.checkpoint);
    case 'conflict':
      return 'again';
    case 'fingerprint-mismatch':
    case 'event-mismatch':
      return { kind: 'key-reused' };
    case 'deadline-passed':
      return { kind: 'too-late' };
    case 'closed':
      throw new StreamClosed(answer.streams);
  }
};
