import { check, definitions, type Service } from '@fengqiao/contracts';
import { MalformedMessage } from './cloud-event.js';
import type { Reaction } from './consumer.js';

/** What a message of a connected system leads to, and on which refusals it waits because it has only come too early. */
export interface Report extends Reaction {
  readonly early: readonly string[];
}

/** By message, the command it becomes: exactly one, in the hearer's own service. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the data of each message has been checked against its own schema
export type InboundTable = Readonly<Record<string, (data: any) => Report>>;

/** A message of a connected system that keeps its contract. */
export interface OutsideMessage {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The dispute. */
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** W3C `traceparent` of the sender; read with care. */
  readonly traceparent?: string;
}

const fileOf = (service: Service): string => `inbound/${service}.v1.json`;

/** The connected systems that may send a message. */
const sendersOf = (service: Service, message: string): readonly string[] =>
  (definitions(fileOf(service))[message]?.['x-topics'] as readonly string[] | undefined) ?? [];

/** The connected systems that a service hears. */
export const systemsHeardBy = (service: Service, table: InboundTable): readonly string[] => [
  ...new Set(Object.keys(table).flatMap((message) => sendersOf(service, message))),
];

const TYPE = /^fengqiao\.inbound\.([A-Z][A-Za-z0-9]*)\.v1$/;

const assertFits = (file: string, name: string, value: unknown, at: string): void => {
  const [first] = check(file, name, value);
  if (first) throw new MalformedMessage(`${at}/${(first.path ?? []).map(String).join('/')} ${first.message}`);
};

export interface Outsider {
  readonly service: Service;
  readonly table: InboundTable;
  /** Whose topic it came on. */
  readonly system: string;
}

/** Reads a CloudEvent of a connected system. @throws MalformedMessage with the first thing that is wrong */
export const readOutside = (event: unknown, { service, table, system }: Outsider): OutsideMessage => {
  assertFits('inbound/cloud-event.v1.json', 'CloudEvent', event, '');
  const { id, source, subject, data, traceparent, ...rest } = event as OutsideMessage;
  const [, type = ''] = TYPE.exec(rest.type) ?? [];
  if (!Object.hasOwn(table, type) || !sendersOf(service, type).includes(system))
    throw new MalformedMessage(`/type ${system} sends no message ${JSON.stringify(type)}`);
  assertFits(fileOf(service), type, data, '/data');
  const { disputeId } = data as { readonly disputeId?: string };
  if (disputeId !== undefined && disputeId !== subject) throw new MalformedMessage('/subject is another dispute than /data/disputeId');
  return { id, source, type, subject, data, ...(traceparent === undefined ? {} : { traceparent }) };
};
