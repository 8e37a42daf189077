import { createRequire } from 'node:module';
import type { Ajv2020, AnySchemaObject } from 'ajv/dist/2020.js';
import { fromCloudEvent, messagesFrom, toCloudEvent, type AnyPublishTable, type CloudEvent, type Publisher } from '@fengqiao/bus';
import { fromRecord, toRecord } from '@fengqiao/bus/kafka';
import { codecOf, mapPersonal, services, type Service } from '@fengqiao/contracts';
import { canonicalJson } from '@fengqiao/kernel';
import { analytics } from '@fengqiao/analytics';
import { confirmation } from '@fengqiao/confirmation';
import { diversion } from '@fengqiao/diversion';
import { intake } from '@fengqiao/intake';
import { mediation } from '@fengqiao/mediation';
import { screening } from '@fengqiao/screening';
import { readJson } from '../architecture/repository.js';

const load = createRequire(import.meta.url);
const { Ajv2020: Validator } = load('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
const addFormats = load('ajv-formats') as (ajv: Ajv2020) => void;

type Node = AnySchemaObject & { readonly $id?: string; readonly $defs: Readonly<Record<string, AnySchemaObject>> };
const definitions = [intake, diversion, mediation, confirmation, screening, analytics];
const tables = Object.fromEntries(definitions.map(({ name, publish }) => [name, publish])) as Readonly<Record<Service, AnyPublishTable>>;
const attributes = readJson('contracts/cloud-event.v1.json') as AnySchemaObject;
const documents = new Map(services.map((service) => [service, readJson(`contracts/published/${service}.v1.json`) as Node]));

/** The same schemas, closed: nothing may leave that they do not name. */
const closed = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return inner['type'] === 'object' && inner['properties'] ? { ...inner, additionalProperties: false } : inner;
};

const ajv = new Validator({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats(ajv);
ajv.addKeyword('x-published');
ajv.addSchema(attributes);
for (const document of documents.values()) ajv.addSchema(closed(document) as AnySchemaObject);

const faults = (id: string, value: unknown): string[] => {
  const validate = ajv.getSchema(id);
  if (!validate) return [`there is no schema ${id}`];
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

const sent = (service: Service, type: string): { readonly sample: unknown; readonly event: CloudEvent } => {
  const sample = readJson(`contracts/samples/${service}/${type}.v1.json`);
  const meta = { actor: { person: 'judge-liu', role: 'judge' }, at: '2025-03-31T02:00:00.000Z', command: 'c', shape: 1 };
  const publisher: Publisher = { service, codec: codecOf(service, { [type]: [] }), publish: tables[service], categories: ['kept'] };
  const message = messagesFrom([publisher])({
    checkpoint: '41',
    position: 41,
    stream: 'kept-d1',
    version: 2,
    subject: 'd1',
    subjectSequence: 2,
    id: '7ff08686-a624-5af7-a0fd-f518e8083202',
    type,
    body: new TextEncoder().encode(canonicalJson({ data: sample, meta })),
    hash: new Uint8Array(32),
    recordedAt: '2025-03-31T02:00:00.123Z',
  });
  if (!message) throw new Error(`${type} became no message`);
  return { sample, event: toCloudEvent({ message, previous: 1 }) };
};

const all = services.flatMap((service) => Object.keys(tables[service]).map((type) => ({ service, type })));

describe('a message as it is published', () => {
  it('has a schema for each fact in a publish table, and there is no schema beside', () => {
    const described = services.flatMap((service) =>
      Object.entries(documents.get(service)?.$defs ?? {}).flatMap(([type, schema]) => (schema['x-published'] ? [{ service, type }] : [])),
    );
    const named = (list: typeof all): string[] => list.map(({ service, type }) => `${service} ${type}`).toSorted();
    expect(named(described)).toEqual(named(all));
  });

  it.each(all)('$service $type fits its schema, and holds nothing else', ({ service, type }) => {
    const { event } = sent(service, type);
    const id = `https://fengqiao.example/contracts/published/${service}.v1.json#/$defs/${type}`;
    expect(faults(attributes['$id'] as string, event)).toEqual([]);
    expect(event.data === undefined).toBe(documents.get(service)?.$defs[type]?.['x-published'] === 'path');
    if (event.data !== undefined) expect(faults(id, event.data)).toEqual([]);
    expect(fromCloudEvent(fromRecord(toRecord(event))).message.type).toBe(type);
  });

  it.each(all)('$service $type holds no personal text', ({ service, type }) => {
    const { sample, event } = sent(service, type);
    const texts: string[] = [];
    mapPersonal(`events/${service}.v1.json`, type, sample, (text) => (texts.push(text), text));
    const out = JSON.stringify(event.data ?? null);
    expect(texts.filter((text) => text.length > 1 && out.includes(JSON.stringify(text)))).toEqual([]);
  });
});

describe('the attributes', () => {
  const good = sent('intake', 'CaseDocketed').event as unknown as Readonly<Record<string, unknown>>;
  const bad = Object.keys(good)
    .filter((name) => name !== 'data')
    .flatMap((name) => [
      [`${name} missing`, { ...good, [name]: undefined }] as const,
      [`${name} odd`, { ...good, [name]: ' \n' }] as const,
      [`${name} a number`, { ...good, [name]: 7 }] as const,
    ]);

  it.each(bad)('are refused by the schema as by the receiver: %s', (_what, event) => {
    expect(() => fromCloudEvent(event)).toThrow();
    expect(faults(attributes['$id'] as string, JSON.parse(JSON.stringify(event)))).not.toEqual([]);
  });
});
