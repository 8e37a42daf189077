/** What outsiders build against: schemas of what is published, and AsyncAPI documents with examples. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApiDocument, headersOf } from './asyncapi.mjs';
import { openContracts } from './documents/schemas.mjs';
import { loadServices } from './documents/services.mjs';
import { inboundParts } from './inbound.mjs';
import { messageOfSample } from './messages.mjs';
import { publishedDocument } from './published.mjs';
import { topicsTarget } from './topics.mjs';

const printed = (document) => `${JSON.stringify(document, null, 2)}\n`;

/** Each type with one category that records it. */
const typesOf = ({ aggregates, numbers }) =>
  new Map([
    ...(numbers.length > 0 ? [['NumberAllocated', numbers[0]]] : []),
    ...aggregates.flatMap(({ category, shapes }) => Object.keys(shapes).map((type) => [type, category])),
  ]);

export const outsiderTargets = async (root) => {
  const { services: names } = await import('@fengqiao/contracts');
  const code = { bus: await import('@fengqiao/bus'), kernel: await import('@fengqiao/kernel') };
  const { publisherOf } = await import('@fengqiao/edge');
  const { toRecord } = await import('@fengqiao/bus/kafka');
  const json = (path) => JSON.parse(readFileSync(join(root, 'contracts', path), 'utf8'));
  const contracts = openContracts(root, names);
  const attributes = json('cloud-event.v1.json');
  const heardBy = (name) => (existsSync(join(root, `contracts/inbound/${name}.v1.json`)) ? json(`inbound/${name}.v1.json`) : undefined);
  const inboundOf = (name) =>
    inboundParts({
      name,
      heard: heardBy(name),
      common: json('common.v1.json').$defs,
      attributes: json('inbound/cloud-event.v1.json').$defs.CloudEvent,
      sampleOf: (type) => json(`samples/inbound/${type}.v1.json`),
      toRecord,
      headersOf,
    });
  const documents = (await loadServices(root, names)).flatMap(({ name, definition }) => {
    const types = typesOf(definition);
    const published = publishedDocument(contracts, { name, publish: definition.publish, types: [...types.keys()] });
    const records = new Map(
      [...types].map(([type, category]) => {
        const sample = json(`samples/${name}/${type}.v1.json`);
        return [type, toRecord(messageOfSample(code, publisherOf(definition), { type, category }, sample))];
      }),
    );
    return [
      [`contracts/published/${name}.v1.json`, printed(published)],
      [`contracts/asyncapi/${name}.json`, printed(asyncApiDocument(name, published, { attributes, records, inbound: inboundOf(name) }))],
    ];
  });
  return [...documents, topicsTarget(names.map((name) => ({ name, systems: inboundOf(name)?.systems ?? [] })))];
};
