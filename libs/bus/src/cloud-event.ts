import { canonicalJson, categoryOf, type Actor } from '@fengqiao/kernel';
import { services, type Service } from '@fengqiao/contracts';
import type { Message } from './message.js';

/** A message as it travels: attributes of CloudEvents 1.0 with our extensions, all strings, and the body as JSON. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  /** `/fengqiao/<service>`. */
  readonly source: string;
  /** `fengqiao.<service>.<EventType>.v1`. */
  readonly type: string;
  /** The dispute, else the stream: the key on a topic. */
  readonly subject: string;
  /** Legal time. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly stream: string;
  readonly streamversion: string;
  /** Number of the event in its subject, from 1. */
  readonly sequence: string;
  /** Sequence of the service's previous event on the same subject, 0 for the first: a reader of one topic sees a gap by it. */
  readonly previous: string;
  /** Number of the event in the whole log. */
  readonly position: string;
  readonly recordedtime: string;
  /** Who acted, as canonical JSON: references only. */
  readonly actor: string;
  /** W3C trace context of the step that recorded it (CloudEvents distributed tracing extension). */
  readonly traceparent?: string;
  /** Absent where only the path entry is published. */
  readonly data?: unknown;
}

/** A message and what its sender sent before it on the same subject. */
export interface Carried {
  readonly message: Message;
  readonly previous: number;
}

/** What came is no message of ours; the reason is for whoever sent it. */
export class MalformedMessage extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'MalformedMessage';
  }
}

export const MEDIA_TYPE = 'application/json';

export const toCloudEvent = ({ message, previous }: Carried): CloudEvent => ({
  specversion: '1.0',
  id: message.id,
  source: `/fengqiao/${message.service}`,
  type: `fengqiao.${message.service}.${message.type}.v1`,
  subject: message.subject,
  time: message.at,
  datacontenttype: MEDIA_TYPE,
  stream: message.stream,
  streamversion: String(message.version),
  sequence: String(message.subjectSequence),
  previous: String(previous),
  position: message.position,
  recordedtime: message.recordedAt,
  actor: canonicalJson(message.actor),
  ...(message.trace === undefined ? {} : { traceparent: message.trace }),
  ...(message.data === undefined ? {} : { data: message.data }),
});

type Attributes = Readonly<Record<string, unknown>>;

const text = (attributes: Attributes, name: string, pattern: RegExp): string => {
  const value = attributes[name];
  if (typeof value !== 'string') throw new MalformedMessage(`the attribute ${name} is missing`);
  if (!pattern.test(value)) throw new MalformedMessage(`the attribute ${name} is ${JSON.stringify(value.slice(0, 100))}`);
  return value;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NUMBER = /^(0|[1-9]\d{0,14})$/;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;
const NAME = /^[^\s\p{Cc}\p{Cs}]{1,300}$/u;
const STREAM = /^[A-Za-z]+-[^\s\p{Cc}\p{Cs}]{1,300}$/u;
const TYPE = /^fengqiao\.([a-z]+)\.([A-Za-z][A-Za-z0-9]*)\.v1$/;

const isService = (name: string): name is Service => (services as readonly string[]).includes(name);

const sender = (attributes: Attributes): { readonly service: Service; readonly type: string } => {
  const [, service = '', type = ''] = TYPE.exec(text(attributes, 'type', TYPE)) ?? [];
  if (!isService(service)) throw new MalformedMessage(`there is no service ${JSON.stringify(service)}`);
  if (attributes['source'] !== `/fengqiao/${service}`) throw new MalformedMessage('the attributes source and type name different services');
  return { service, type };
};

const actorOf = (attributes: Attributes): Actor => {
  try {
    const actor = JSON.parse(text(attributes, 'actor', /^\{/)) as Actor;
    if (typeof actor.person === 'string' && typeof actor.role === 'string') return actor;
  } catch (error) {
    if (error instanceof MalformedMessage) throw error;
  }
  throw new MalformedMessage('the attribute actor names nobody');
};

/** One that cannot be read begins no trace, and spoils no message. */
const traceOf = ({ traceparent }: Attributes): Pick<Message, 'trace'> =>
  typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { trace: traceparent } : {};

/** @throws MalformedMessage with the first thing that is wrong */
export const fromCloudEvent = (event: unknown): Carried => {
  if (typeof event !== 'object' || event === null) throw new MalformedMessage('it is not an object');
  const attributes = event as Attributes;
  if (attributes['specversion'] !== '1.0') throw new MalformedMessage('it is not a CloudEvent 1.0: specversion is missing');
  if (attributes['datacontenttype'] !== MEDIA_TYPE) throw new MalformedMessage(`datacontenttype must be ${MEDIA_TYPE}`);
  const { service, type } = sender(attributes);
  const number = (name: string): number => Number(text(attributes, name, NUMBER));
  const stream = text(attributes, 'stream', STREAM);
  const [subjectSequence, previous] = [number('sequence'), number('previous')];
  if (previous >= subjectSequence) throw new MalformedMessage('previous is not before sequence');
  const message: Message = {
    id: text(attributes, 'id', UUID),
    position: text(attributes, 'position', NUMBER),
    service,
    stream,
    category: categoryOf(stream),
    version: number('streamversion'),
    type,
    subject: text(attributes, 'subject', NAME),
    subjectSequence,
    actor: actorOf(attributes),
    at: text(attributes, 'time', INSTANT),
    recordedAt: text(attributes, 'recordedtime', INSTANT),
    ...traceOf(attributes),
    ...(attributes['data'] === undefined ? {} : { data: attributes['data'] }),
  };
  return { message, previous };
};
