import { MalformedMessage, MEDIA_TYPE, type CloudEvent } from '../cloud-event.js';

/** A record of a topic in CloudEvents binary mode: attributes in headers, the body as the value. */
export interface TopicRecord {
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Buffer;
}

const PREFIX = 'ce_';
const CONTENT_TYPE = 'content-type';
const LARGEST_BODY = 1_048_576;

export const toRecord = ({ data, datacontenttype, ...attributes }: CloudEvent): TopicRecord => ({
  key: attributes.subject,
  headers: {
    [CONTENT_TYPE]: datacontenttype,
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`${PREFIX}${name}`, value])),
  },
  value: data === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(data)),
});

/** Header values as kafkajs gives them. */
export type Headers = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;

const headerText = (value: Headers[string]): string | undefined => {
  const [only = undefined, ...more] = Array.isArray(value) ? value : [value];
  return more.length > 0 ? undefined : only?.toString();
};

/** Numbers that a double cannot hold would be read as others: refused instead. */
const INEXACT = /(?<![\d."])-?\d{16,}(?![\d"])/;

const bodyOf = (value: Buffer): unknown => {
  if (value.byteLength > LARGEST_BODY) throw new MalformedMessage(`the body has ${value.byteLength} bytes`);
  const text = new TextDecoder('utf-8', { fatal: true });
  try {
    const body = text.decode(value);
    if (INEXACT.test(body.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) throw new MalformedMessage('the body holds a number that is not exact');
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof MalformedMessage) throw error;
    throw new MalformedMessage('the body is not JSON in UTF-8');
  }
};

/** The CloudEvent of a record, in binary or structured mode; its attributes have not been checked yet. @throws MalformedMessage */
export const fromRecord = ({ headers, value }: { readonly headers: Headers; readonly value: Buffer | null }): unknown => {
  const contentType = headerText(headers[CONTENT_TYPE]) ?? '';
  if (contentType.startsWith('application/cloudevents+json')) return bodyOf(value ?? Buffer.alloc(0));
  const attributes = Object.entries(headers).flatMap(([name, header]) => {
    if (!name.startsWith(PREFIX)) return [];
    const held = headerText(header);
    return held === undefined ? [] : [[name.slice(PREFIX.length), held] as const];
  });
  if (attributes.length === 0) throw new MalformedMessage('it has no ce_ headers: it is not a CloudEvent in binary mode');
  const known = { ...Object.fromEntries(attributes), datacontenttype: contentType.split(';')[0]?.trim() || MEDIA_TYPE };
  return value === null || value.byteLength === 0 ? known : { ...known, data: bodyOf(value) };
};
