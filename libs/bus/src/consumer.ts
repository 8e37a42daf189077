import type { Fact } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import type { Checkpoint, OrderedLog, Follower, NumberSeries, Outcome, RecordedEvent } from '@fengqiao/event-store';
import { isOutage } from '@fengqiao/postgres';
import { deliveries, type Chaos } from './chaos.js';
import type { Inbox, Held } from './inbox.js';
import type { Message } from './message.js';

/** A command that a message leads to, in the hearer's own service. */
export interface Reaction {
  /** Category of the aggregate it goes to. */
  readonly to: string;
  readonly id: string;
  readonly command: Fact | ((number: string) => Fact);
  readonly series?: NumberSeries;
}

/** Other services' messages (and the service's own) to commands: stateless. An empty list ignores a message. */
export type Translate = (message: Message) => readonly Reaction[];

/** What a reaction comes of. */
export interface Reacting {
  /** Its command id derives from this. */
  readonly key: string;
  /** The message. */
  readonly causation: string;
  readonly subject: string;
  /** W3C `traceparent` of the step that recorded the message. */
  readonly trace?: string;
}

export interface ConsumerOptions {
  readonly service: Service;
  readonly translate: Translate;
  readonly messageOf: (event: RecordedEvent) => Message | undefined;
  /** Runs a reaction. The context's command id derives from (consumer, message id), so a repetition records nothing new. */
  readonly react: (reaction: Reaction, context: Reacting) => Promise<Outcome>;
  readonly inbox: Inbox;
  readonly log: OrderedLog;
  readonly chaos?: Chaos;
}

export interface Consumer extends Follower {
  /** Tries a parked message again, then those of its dispute that queued behind it. @throws Fenced in a process that stands by */
  replay(position: Checkpoint): Promise<boolean>;
}

/** The store was too busy to answer: the same messages are given again. */
class TryAgain extends Error {}

/** A message at its place in the log that the consumer follows, which need not be the whole log that it was recorded in. */
interface Placed extends Message {
  readonly checkpoint: Checkpoint;
}

/** A checkpoint that no reaction goes with is saved only now and then: hearing those messages again does nothing. */
const SAVE_AFTER = 1_000;

type Verdict = { readonly kind: 'done' } | { readonly kind: 'not-yet' | 'failed'; readonly reason: string };

/**
 * Delivers messages to one service. A refusal means "not yet": the message waits and is tried again whenever something happens to the
 * stream that its command goes to. A failure parks the dispute: its later messages queue behind, in order, and all other disputes flow.
 */
export const createConsumer = ({ service, translate, messageOf, react, inbox, log, chaos }: ConsumerOptions): Consumer => {
  let lane = deliveries<Placed>(chaos);
  /** The newest event taken in and not yet saved as the checkpoint: it is saved only once nothing is held back. */
  let given: Checkpoint | undefined;
  let unsaved = 0;
  let reacted = false;
  /** Streams that a waiting message's commands go to. Unknown after a restart: then any news of its dispute will do. */
  const awaited = new Map<Checkpoint, readonly string[]>();
  /** Undefined where it cannot even be told what it leads to: then it is parked like any other that fails. */
  const targetsOf = (message: Message): readonly string[] | undefined => {
    try {
      return translate(message).map(({ to, id }) => `${to}-${id}`);
    } catch {
      return undefined;
    }
  };

  const placed = (event: RecordedEvent): Placed | undefined => {
    const message = messageOf(event);
    return message && { ...message, checkpoint: event.checkpoint };
  };

  const run = async (message: Message): Promise<Verdict> => {
    try {
      const { id: causation, subject, trace } = message;
      for (const [index, reaction] of translate(message).entries()) {
        const coming = { causation, subject, key: `${causation}/${index}`, ...(trace === undefined ? {} : { trace }) };
        const outcome = await react(reaction, coming);
        if (outcome.kind === 'refused') return { kind: 'not-yet', reason: `${reaction.to}-${reaction.id}: ${outcome.refusal}` };
        if (outcome.kind === 'busy' || outcome.kind === 'too-late') throw new TryAgain(outcome.kind);
        if (outcome.kind !== 'recorded') return { kind: 'failed', reason: `${reaction.to}-${reaction.id}: ${outcome.kind}` };
      }
      return { kind: 'done' };
    } catch (error) {
      if (error instanceof TryAgain || isOutage(error)) throw error; // nothing is wrong with the message: it is delivered again
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };

  const messageAt = async (position: Checkpoint): Promise<Placed> => {
    const held = inbox.before(position);
    const [event] = (await log.readLog(held, 1)).events;
    const message = event && placed(event);
    if (!message) throw new Error(`${service}: there is no message at ${position}`);
    return message;
  };

  const settle = async (message: Placed, verdict: Verdict): Promise<void> => {
    awaited.delete(message.checkpoint);
    if (verdict.kind === 'not-yet') awaited.set(message.checkpoint, targetsOf(message) ?? []);
    if (verdict.kind === 'done') await inbox.remove(message.checkpoint);
    else
      await inbox.hold({
        position: message.checkpoint,
        subject: message.subject,
        status: verdict.kind === 'not-yet' ? 'waiting' : 'parked',
        reason: verdict.reason,
      });
  };

  /** Tries what waits for news of these streams, and of those that this brings news of in turn. */
  const retryWaiting = async (subject: string, streams: readonly string[]): Promise<void> => {
    const news = new Set(streams);
    const concerns = ({ status, position }: Held): boolean =>
      status === 'waiting' && (awaited.get(position)?.some((stream) => news.has(stream)) ?? true);
    for (let progress = true; progress;) {
      progress = false;
      for (const held of inbox.of(subject).filter(concerns)) {
        const message = await messageAt(held.position);
        const verdict = await run(message);
        await settle(message, verdict);
        if (verdict.kind === 'not-yet') continue;
        progress = true;
        for (const stream of targetsOf(message) ?? []) news.add(stream);
      }
    }
  };

  const deliver = async (message: Placed): Promise<void> => {
    inbox.assertMine();
    const targets = targetsOf(message);
    if (targets?.length === 0) return retryWaiting(message.subject, [message.stream]);
    reacted = true;
    if (inbox.of(message.subject).some(({ status, position }) => status === 'parked' && position !== message.checkpoint)) {
      await inbox.hold({ position: message.checkpoint, subject: message.subject, status: 'queued', reason: 'behind a parked message' });
      return;
    }
    const verdict = await run(message);
    if (verdict.kind !== 'done' || inbox.of(message.subject).length > 0) await settle(message, verdict);
    await retryWaiting(message.subject, verdict.kind === 'done' ? [message.stream, ...(targets ?? [])] : [message.stream]);
  };

  return {
    name: `${service}.consumer`,
    ...(inbox.lease ? { lease: inbox.lease } : {}),
    load() {
      lane = deliveries<Placed>(chaos);
      awaited.clear();
      [given, unsaved, reacted] = [undefined, 0, false];
      return inbox.load();
    },
    idle: () => lane.empty(),
    async apply({ events, checkpoint }) {
      for (const event of events) {
        const message = placed(event);
        if (message) lane.push(message, `${message.service}/${message.subject}`);
      }
      for (const message of lane.take()) await deliver(message);
      if (events.length > 0) given = checkpoint;
      unsaved += events.length;
      const worthSaving = reacted || unsaved >= SAVE_AFTER || (inbox.lease?.contended() ?? false);
      if (!lane.empty() || given === undefined || !worthSaving) return;
      await inbox.advance(given);
      [given, unsaved, reacted] = [undefined, 0, false];
    },
    async replay(position) {
      inbox.assertMine();
      const held = inbox.all().find((one) => one.position === position);
      if (!held) return false;
      const behind: readonly Held[] = inbox.of(held.subject).filter(({ status }) => status === 'queued');
      for (const { position: next } of [held, ...behind]) {
        const message = await messageAt(next);
        const verdict = await run(message);
        await settle(message, verdict);
        if (verdict.kind === 'failed') return false;
      }
      await retryWaiting(
        held.subject,
        inbox.of(held.subject).flatMap(({ position: waiting }) => awaited.get(waiting) ?? []),
      );
      return true;
    },
  };
};
