/** What a service hears from connected systems, for its AsyncAPI document: channels, messages with an example, and their schemas. */
import { createHash } from 'node:crypto';

const REFERENCE = /"\$ref":"[^"#]*#\/\$defs\/([^"]+)"/g;
const localised = (schema) => JSON.parse(JSON.stringify(schema).replaceAll(REFERENCE, '"$ref":"#/components/schemas/$1"'));
const without = (record, ...keys) => Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** With every shared definition that they refer to. */
const withReferred = (schemas, common) => {
  const found = { ...schemas };
  for (const pending = Object.values(schemas); pending.length > 0;) {
    for (const [, name] of JSON.stringify(pending.pop()).matchAll(REFERENCE)) {
      if (found[name]) continue;
      found[name] = common[name];
      pending.push(common[name]);
    }
  }
  return found;
};

const idOf = (type) => `sample-${createHash('sha256').update(type).digest('hex').slice(0, 12)}`;

/** The structured CloudEvent of a sample, as a connected system would send it. */
export const inboundEventOfSample = (type, sample) => ({
  specversion: '1.0',
  id: idOf(type),
  source: '/outside/sample',
  type: `fengqiao.inbound.${type}.v1`,
  subject: sample.disputeId ?? '7a0d1f0e-5c1f-5f0c-9a53-0b6e1f0d2c11',
  time: '2025-03-31T02:00:00Z',
  datacontenttype: 'application/json',
  data: sample,
});

const messageOf = (toRecord, type, schema, sample) => {
  const { headers, value } = toRecord(inboundEventOfSample(type, sample));
  return {
    name: `fengqiao.inbound.${type}.v1`,
    title: type,
    summary: schema.description,
    contentType: 'application/json',
    traits: [{ $ref: '#/components/messageTraits/inboundEvent' }],
    headers: { type: 'object', properties: { ce_type: { const: `fengqiao.inbound.${type}.v1` } } },
    payload: { $ref: `#/components/schemas/${type}` },
    examples: [{ name: 'sample', headers, payload: JSON.parse(value.toString()) }],
  };
};

/** @returns undefined where the service hears nobody outside */
export const inboundParts = ({ name, heard, common, attributes, sampleOf, toRecord, headersOf }) => {
  if (heard === undefined) return undefined;
  const types = Object.entries(heard.$defs);
  const systems = [...new Set(types.flatMap(([, schema]) => schema['x-topics']))];
  const plain = Object.fromEntries(types.map(([type, schema]) => [type, without(schema, 'x-topics')]));
  const keyOf = (system) => `inbound-${system}`;
  return {
    systems,
    channels: Object.fromEntries(
      systems.map((system) => {
        const messages = types.filter(([, schema]) => schema['x-topics'].includes(system)).map(([type]) => type);
        return [
          keyOf(system),
          {
            address: `fengqiao.inbound.${system}.v1`,
            title: `What ${name} hears from ${system}`,
            description:
              'Written by this connected system alone, in binary or structured mode. The key is the subject, which is the dispute.',
            servers: [{ $ref: '#/servers/kafka' }],
            messages: Object.fromEntries(messages.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
          },
        ];
      }),
    ),
    operations: Object.fromEntries(
      systems.map((system) => [
        `hear-${system}`,
        {
          action: 'receive',
          channel: { $ref: `#/channels/${keyOf(system)}` },
          summary: `${name} does what ${system} reports, each message once.`,
        },
      ]),
    ),
    messages: Object.fromEntries(types.map(([type, schema]) => [type, messageOf(toRecord, type, schema, sampleOf(type))])),
    messageTraits: { inboundEvent: { headers: headersOf(attributes), bindings: { kafka: { key: attributes.properties.subject } } } },
    schemas: localised(withReferred(plain, common)),
  };
};
