import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Ajv2020, AnySchemaObject } from 'ajv/dist/2020.js';
import { exists, filesUnder, read, readJson } from './repository.js';

const load = createRequire(import.meta.url);
const { Ajv2020: Validator } = load('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
const addFormats = load('ajv-formats') as (ajv: Ajv2020) => void;

interface Contract {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, unknown>>;
}

const services = ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'];
const contracts = new Map(services.map((service) => [service, readJson(`contracts/events/${service}.v1.json`) as Contract]));
/** A $def that another one refers to, or that says so itself, is a shape; every other one is an event. */
const isShape = (contract: Contract, name: string): boolean =>
  JSON.stringify(contract).includes(`#/$defs/${name}"`) || (contract.$defs[name] as { 'x-shape'?: true })['x-shape'] === true;
const events = [...contracts].flatMap(([service, contract]) =>
  Object.keys(contract.$defs)
    .filter((name) => !isShape(contract, name) || (contract.$defs[name] as { $ref?: string }).$ref !== undefined)
    .map((event) => ({ service, event })),
);
/** What services hear from outside has samples too, in one folder: the names of messages are unique. */
const heard = services
  .filter((service) => exists(`contracts/inbound/${service}.v1.json`))
  .map((service) => readJson(`contracts/inbound/${service}.v1.json`) as Contract);
const messages = heard.flatMap(({ $id, $defs }) => Object.keys($defs).map((message) => ({ message, id: `${$id}#/$defs/${message}` })));
const samplePath = (service: string, event: string): string => `contracts/samples/${service}/${event}.v1.json`;
const samples = filesUnder('contracts/samples').filter((path) => path !== 'contracts/samples/manifest.json');

const ajv = new Validator({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
addFormats(ajv);
for (const keyword of ['x-personal', 'x-person', 'x-plain-when', 'x-publish', 'x-decision', 'x-shape', 'x-topics']) ajv.addKeyword(keyword);
ajv.addSchema(readJson('contracts/common.v1.json') as AnySchemaObject);
for (const contract of [...contracts.values(), ...heard]) ajv.addSchema(contract as unknown as AnySchemaObject);

const faultsBy = (id: string, sample: unknown): string[] => {
  const validate = ajv.getSchema(id);
  if (!validate) return [`no schema ${id}`];
  return validate(sample) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
};

const faults = (service: string, event: string, sample: unknown): string[] =>
  faultsBy(`${contracts.get(service)?.$id ?? ''}#/$defs/${event}`, sample);

const sha256 = (path: string): string => createHash('sha256').update(read(path)).digest('hex');

describe('a published event', () => {
  it('is published by every service', () => {
    const publishing = new Set(events.map(({ service }) => service));
    expect(services.filter((service) => !publishing.has(service))).toEqual([]);
  });

  it('has one golden sample, and no sample is of something else', () =>
    expect(samples.toSorted()).toEqual(
      [
        ...events.map(({ service, event }) => samplePath(service, event)),
        ...messages.map(({ message }) => samplePath('inbound', message)),
      ].toSorted(),
    ));

  it.each(messages)('heard from outside: the sample of $message keeps its schema', ({ message, id }) =>
    expect(faultsBy(id, readJson(samplePath('inbound', message)))).toEqual([]),
  );

  it.each(events)('$service $event: its sample keeps its schema', ({ service, event }) =>
    expect(faults(service, event, readJson(samplePath(service, event)))).toEqual([]),
  );

  it('refuses what is not it', () => {
    const [first] = events;
    expect(faults(first?.service ?? '', first?.event ?? '', 'not an event')).not.toEqual([]);
  });
});

describe('a golden sample', () => {
  const manifest = (exists('contracts/samples/manifest.json') ? readJson('contracts/samples/manifest.json') : {}) as Readonly<
    Record<string, string>
  >;
  const recorded = Object.entries(manifest);

  it('is recorded when it is written (npm run goldens)', () =>
    expect(samples.map((path) => path.replace('contracts/samples/', '')).filter((path) => !(path in manifest))).toEqual([]));

  it('is never edited or removed: a new shape is a new version', () => {
    const changed = recorded.filter(
      ([path, hash]) => !samples.includes(`contracts/samples/${path}`) || sha256(`contracts/samples/${path}`) !== hash,
    );
    expect(changed.map(([path]) => path)).toEqual([]);
  });
});
