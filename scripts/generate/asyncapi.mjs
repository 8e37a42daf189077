/** One AsyncAPI 3 document a service: its topic, its dead letters, and every message with headers, schema and an example. */
import { eventsIn } from './published.mjs';

const here = (kind, name) => ({ $ref: `#/components/${kind}/${name}` });
const moved = (value) => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
const without = (record, ...keys) => Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** The attributes as headers of a record. */
export const headersOf = ({ required, properties }) => {
  const names = Object.keys(properties).filter((name) => name !== 'data');
  const header = (name) => (name === 'datacontenttype' ? 'content-type' : `ce_${name}`);
  return {
    type: 'object',
    required: required.map(header),
    properties: Object.fromEntries(names.map((name) => [header(name), properties[name]])),
  };
};

const messageOf = (service, [type, schema], example) => {
  const path = schema['x-published'] === 'path';
  const { value, headers } = example;
  return {
    name: `fengqiao.${service}.${type}.v1`,
    title: type,
    summary: schema.description ?? type,
    contentType: 'application/json',
    traits: [here('messageTraits', 'cloudEvent')],
    headers: {
      type: 'object',
      properties: { ce_type: { const: `fengqiao.${service}.${type}.v1` }, ce_source: { const: `/fengqiao/${service}` } },
    },
    ...(path ? { description: 'Only the path entry: the value is empty.' } : { payload: here('schemas', type) }),
    examples: [{ name: 'sample', headers, ...(path ? {} : { payload: JSON.parse(value) }) }],
  };
};

const DEAD_HEADERS = {
  type: 'object',
  description: 'The headers of the record as it came, and where it came from.',
  required: ['x-original-topic', 'x-original-partition', 'x-original-offset', 'x-error', 'x-attempt', 'x-buried-at'],
  properties: {
    'x-original-topic': { type: 'string' },
    'x-original-partition': { type: 'string', pattern: '^\\d+$' },
    'x-original-offset': { type: 'string', pattern: '^\\d+$' },
    'x-error': { type: 'string', description: 'Why it could not be read.' },
    'x-attempt': { type: 'string', pattern: '^[1-9]\\d*$', description: 'How often it was buried.' },
    'x-buried-at': { type: 'string', format: 'date-time' },
  },
};

const channels = (name, types) => ({
  events: {
    address: `fengqiao.${name}.events.v1`,
    title: `What ${name} publishes`,
    description: 'One record an event, the path entry at least. The key is the subject; order holds within a key.',
    servers: [{ $ref: '#/servers/kafka' }],
    messages: Object.fromEntries(types.map((type) => [type, here('messages', type)])),
  },
  dead: {
    address: `fengqiao.${name}.dead.v1`,
    title: `What ${name} could not read`,
    servers: [{ $ref: '#/servers/kafka' }],
    messages: { DeadLetter: here('messages', 'DeadLetter') },
  },
});

const operation = (channel, summary) => ({ action: 'send', channel: { $ref: `#/channels/${channel}` }, summary });

/**
 * @param published the document of what leaves the service
 * @param records by event, the record of its golden sample as the relay writes it
 * @param inbound what it hears from connected systems, undefined for nothing
 */
export const asyncApiDocument = (name, published, { attributes, records, inbound }) => {
  const events = eventsIn(published);
  const schemas = Object.entries(published.$defs).filter(([, schema]) => schema['x-published'] !== 'path');
  return {
    asyncapi: '3.0.0',
    info: {
      title: `Fengqiao ${name}`,
      version: '1',
      description: 'CloudEvents 1.0 in binary mode. Messages may repeat (same ce_id); ce_previous shows a gap, and the feed fills it.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{brokers}',
        protocol: 'kafka',
        description: 'The brokers of the court.',
        variables: { brokers: { default: 'localhost:9092' } },
      },
    },
    channels: {
      ...channels(
        name,
        events.map(([type]) => type),
      ),
      ...inbound?.channels,
    },
    operations: {
      publish: operation('events', `${name} publishes what it records.`),
      bury: operation('dead', `${name} keeps what it could not read, and goes on.`),
      ...inbound?.operations,
    },
    components: {
      messages: {
        ...Object.fromEntries(events.map((event) => [event[0], messageOf(name, event, records.get(event[0]))])),
        ...inbound?.messages,
        DeadLetter: { name: 'DeadLetter', title: 'DeadLetter', summary: 'A record as it came.', headers: DEAD_HEADERS },
      },
      messageTraits: {
        cloudEvent: { headers: headersOf(attributes), bindings: { kafka: { key: attributes.properties.subject } } },
        ...inbound?.messageTraits,
      },
      schemas: { ...moved(Object.fromEntries(schemas.map(([key, schema]) => [key, without(schema, 'x-published')]))), ...inbound?.schemas },
    },
  };
};
