import { categoryOf, type Actor, type Instant } from '@fengqiao/kernel';
import { withoutPersonal, type Codec, type Service } from '@fengqiao/contracts';
import type { RecordedEvent } from '@fengqiao/event-store';

/** What one service hears of another: at least the path entry, and as much of the body as `publish` lets out. */
export interface Message {
  /** The event's own id. */
  readonly id: string;
  /** Its number in the whole log. */
  readonly position: string;
  readonly service: Service;
  readonly stream: string;
  readonly category: string;
  readonly version: number;
  readonly type: string;
  readonly subject: string;
  readonly subjectSequence: number;
  readonly actor: Actor;
  /** Legal time. */
  readonly at: Instant;
  /** Real time of recording. */
  readonly recordedAt: Instant;
  /** W3C `traceparent` of the step that recorded it. */
  readonly trace?: string;
  /** The body without personal fields; absent where only the path entry is published. */
  readonly data?: unknown;
}

/** How much of a fact others may read: its body without personal fields, only its path entry, or a part made by a function. */
export type Published<Data> = 'body' | 'path' | ((data: Data) => unknown);
export type PublishTable<Event extends { readonly type: string; readonly data: unknown }> = {
  readonly [T in Event['type']]: Published<Extract<Event, { type: T }>['data']>;
};
/** A table whose event union has been forgotten: what the platform holds. */
export type AnyPublishTable = Readonly<Record<string, Published<never>>>;

/** What the platform needs to turn recorded events of a service into messages. */
export interface Publisher {
  readonly service: Service;
  readonly codec: Codec;
  readonly publish: AnyPublishTable;
  readonly categories: readonly string[];
}

const bodyOf = ({ service, publish }: Publisher, type: string, data: unknown): unknown => {
  const much = publish[type] ?? 'path';
  if (much === 'path') return undefined;
  return much === 'body' ? withoutPersonal(`events/${service}.v1.json`, type, data) : much(data as never);
};

/** A service's own fact with its whole body: for its own projections, never for another service. */
export const ownFrom = (publisher: Publisher): ((event: RecordedEvent) => Message | undefined) =>
  messagesFrom([{ ...publisher, publish: new Proxy({}, { get: () => (data: unknown) => data }) as AnyPublishTable }]);

/** Turns recorded events into messages. @throws UnknownShape where an event cannot be read: it is never skipped. */
export const messagesFrom = (publishers: readonly Publisher[]): ((event: RecordedEvent) => Message | undefined) => {
  const byCategory = new Map(publishers.flatMap((publisher) => publisher.categories.map((category) => [category, publisher])));
  return (event) => {
    const category = categoryOf(event.stream);
    const publisher = byCategory.get(category);
    if (!publisher) return undefined;
    const { data, meta } = publisher.codec.decode(event.type, event.body, event);
    const body = bodyOf(publisher, event.type, data);
    return {
      id: event.id,
      position: String(event.position),
      service: publisher.service,
      stream: event.stream,
      category,
      version: event.version,
      type: event.type,
      subject: event.subject,
      subjectSequence: event.subjectSequence,
      actor: meta.actor,
      at: meta.at,
      recordedAt: event.recordedAt,
      ...(meta.trace === undefined ? {} : { trace: meta.trace }),
      ...(body === undefined ? {} : { data: body }),
    };
  };
};

/** Remembers what was made of an event as long as the event itself is held: one page goes to many followers. */
export const remembering = (make: (event: RecordedEvent) => Message | undefined): ((event: RecordedEvent) => Message | undefined) => {
  const made = new WeakMap<RecordedEvent, { readonly message: Message | undefined }>();
  return (event) => {
    const known = made.get(event);
    if (known) return known.message;
    const message = make(event);
    made.set(event, { message });
    return message;
  };
};
