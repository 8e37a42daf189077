import {
  canonicalJson,
  fold,
  NotCanonical,
  streamName,
  type Actor,
  type Instant,
  type LocalDate,
  type Occasion,
  type Shape,
} from '@fengqiao/kernel';
import type { Codec } from '@fengqiao/contracts';
import { holdsToken, open, sealFor, type KeyVault } from '@fengqiao/sealing';
import type { Aggregate, Gate, Outcome } from './aggregate.js';
import { Overloaded } from './group.js';
import { deriveId, sha256 } from './digest.js';
import { claimed, counted, nextNumber, type NumberSeries, type PlacedNumber } from './numbers.js';
import type { EventStore, NewEvent, RecordedEvent, StreamSlice, Write } from './port.js';
import { repeated, settle, type Planned } from './settle.js';

/** The circumstances of one command, as the edge or the bus knows them. */
export interface CommandContext {
  /** UUID, the same for every repetition. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly on: LocalDate;
  /** Message or event that led to it. */
  readonly causation?: string;
  /** W3C `traceparent` of this step: it is recorded, and goes with what is published. */
  readonly trace?: string;
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
  /** Its personal text readable, but for what was erased or restricted. @throws KeysUnavailable */
  load(id: string): Promise<Instance<S>>;
  /** As it is stored: personal text stays sealed. For views, which are opened where they leave, once the rights have chosen. */
  look(id: string): Promise<Instance<S>>;
  /** Events of one instance, decoded and opened, in order. */
  history(id: string): Promise<readonly (S['event'] & { readonly recorded: RecordedEvent })[]>;
}

export interface HandlerOptions<S extends Shape> {
  readonly store: EventStore;
  readonly aggregate: Aggregate<S>;
  readonly codec: Codec;
  readonly keys: KeyVault;
  /** Absent: no gate (tests of the domain through the store). */
  readonly gate?: Gate;
  /** Real time, for append deadlines. */
  readonly realTime: () => Date;
  /** Told which dispute a command or a view is about, once that is known. */
  readonly onSubject?: (dispute: string | undefined) => void;
}

/** One stored event body at most: 256 KB. */
export const MAX_BODY = 256 * 1024;
const PATIENCE = 10_000;
const ATTEMPTS = 8;

export const createHandler = <S extends Shape>({
  store,
  aggregate,
  codec,
  keys,
  gate,
  realTime,
  onSubject = () => undefined,
}: HandlerOptions<S>): Handler<S> => {
  const decode = (event: RecordedEvent): S['event'] => {
    const { type, data } = codec.decode(event.type, event.body, event);
    return { type, data } as S['event'];
  };
  const folded = ({ version }: StreamSlice, decoded: readonly S['event'][]): Instance<S> => ({
    state: fold(aggregate, decoded),
    version,
  });
  const stored = (id: string): Promise<StreamSlice> => store.readStream(streamName(aggregate.category, id));

  const load = async (id: string): Promise<Instance<S>> => {
    const slice = await stored(id);
    return folded(slice, await open(slice.events.map(decode), keys));
  };
  const look = async (id: string): Promise<Instance<S>> => {
    const slice = await stored(id);
    const instance = folded(slice, slice.events.map(decode));
    onSubject(aggregate.subject(instance.state, id));
    return instance;
  };

  const refused = (refusal: S['refusal']): Outcome => ({ kind: 'refused', refusal, text: aggregate.refusals[refusal] });

  /** Judges one loaded instance: an early answer, or the writes that a positive decision asks for. */
  const judge = async (context: CommandContext, call: Call<S>, { state, version }: Instance<S>): Promise<Outcome | Planned> => {
    const { actor, at, on, ifMatch } = context;
    const numbered = call.series && (await nextNumber(store, call.series));
    const command = typeof call.command === 'function' ? call.command(numbered?.number ?? '') : call.command;
    if (version > 0) onSubject(aggregate.subject(state, call.id));
    const access = gate?.(command.type, actor, aggregate.ties(state)) ?? 'open';
    if (access !== 'open') return { kind: access };
    if (ifMatch !== undefined && ifMatch !== version) return { kind: 'stale', version };
    const occasion: Occasion = { actor, at, on };
    const decision = aggregate.decide(command, state, occasion);
    if (decision.kind === 'refused') return refused(decision.refusal as S['refusal']);
    return plan({ context, call, instance: { state, version }, events: decision.events, numbered });
  };

  /** What puts the number of a case on record. @returns the refusal where another case bears it */
  const numbering = async (
    used: PlacedNumber | undefined,
    events: readonly S['event'][],
    allocated: (number: PlacedNumber) => NewEvent,
  ): Promise<readonly Write[] | S['refusal']> => {
    if (used) return [counted(used, allocated(used))];
    const { reported } = aggregate;
    const number = reported && events.map((event) => reported.number(event)).find(Boolean);
    return number ? ((await claimed(store, number, allocated(number))) ?? reported.taken) : [];
  };

  const plan = async ({ context, call, instance: { state, version }, events, numbered }: Accepted<S>): Promise<Outcome | Planned> => {
    const { commandId, actor, at, causation, trace } = context;
    const stream = streamName(aggregate.category, call.id);
    const after = events.reduce<S['state']>((current, event) => aggregate.evolve(current, event), state);
    const dispute = aggregate.subject(after, call.id);
    const subject = dispute ?? stream;
    onSubject(dispute);
    const caused = { ...(causation === undefined ? {} : { causation }), ...(trace === undefined ? {} : { trace }) };
    const meta = { actor, at, command: commandId, ...caused };
    const people = [...new Set(events.flatMap(({ type, data }) => codec.people(type, data)))];
    const owned = people.length === 0 ? new Map<string, never>() : await keys.provide(subject, people);
    const encode = (type: string, data: unknown, part: string): NewEvent => {
      const id = deriveId(commandId, stream, part);
      return { id, type, body: codec.encode(type, data, meta, sealFor({ stream, id, type }, owned)) };
    };
    const encoded = events.map((event, index) => encode(event.type, event.data, String(index)));
    const used = events.some(({ data }) => (data as { caseNumber?: string }).caseNumber === numbered?.number) ? numbered : undefined;
    const numbers = await numbering(used, events, ({ number: caseNumber, serial }) =>
      encode('NumberAllocated', { caseNumber, serial, usedBy: stream }, 'number'),
    );
    if (typeof numbers === 'string') return refused(numbers);
    const writes: Write[] = [{ stream, expected: version, subject, events: encoded }, ...numbers];
    const result = {
      id: call.id,
      stream,
      version: version + events.length,
      events: events.map(({ type }) => type),
      ...(used ? { number: used.number } : {}),
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
    look,
    async handle(context, call) {
      const sample = call.asked ?? (typeof call.command === 'function' ? call.command('') : call.command);
      const asked = canonicalJson([context.actor.person, streamName(aggregate.category, call.id), sample]);
      if (holdsToken(asked)) throw new NotCanonical('', 'holds what is reserved for sealed text');
      const fingerprint = sha256(Buffer.from(asked));
      for (let round = 0; round < ATTEMPTS; round += 1) {
        const outcome = await attempt(context, call, fingerprint);
        if (outcome === 'again') continue;
        const final = outcome.kind === 'recorded' || outcome.kind === 'key-reused';
        return final ? outcome : ((await answered(context.commandId, fingerprint)) ?? outcome);
      }
      return { kind: 'busy' };
    },
    async history(id) {
      const { events } = await stored(id);
      const decoded = await open(events.map(decode), keys);
      return events.map((recorded, index) => ({ ...(decoded[index] as S['event']), recorded }));
    },
  };
};

/** A positive decision and all that its writes are made from. */
interface Accepted<S extends Shape> {
  readonly context: CommandContext;
  readonly call: Call<S>;
  readonly instance: Instance<S>;
  readonly events: readonly S['event'][];
  readonly numbered: PlacedNumber | undefined;
}
