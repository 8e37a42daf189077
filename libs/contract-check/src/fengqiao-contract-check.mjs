#!/usr/bin/env node
/**
 * Tells for each message whether it fits the published contracts, and if not, why and where.
 * Exit code 0: all fit; 1: some do not; 2: nothing was checked (wrong usage, unreadable file, no broker, no messages, no answer in time).
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { texts } from './texts.mjs';

const CONTRACTS = fileURLToPath(new URL('../../../contracts', import.meta.url));

/** Each fault: where (JSON pointer) and why. @param folder the contracts @returns a function that checks one structured CloudEvent */
export const openChecker = (folder = CONTRACTS, say = texts.en) => {
  const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  const attributes = ajv.compile(read('cloud-event.v1.json'));
  const known = new Map();
  for (const file of readdirSync(join(folder, 'published')).filter((name) => name.endsWith('.json'))) {
    const document = read(`published/${file}`);
    ajv.addSchema(document);
    for (const [type, schema] of Object.entries(document.$defs))
      if (schema['x-published'])
        known.set(`fengqiao.${file.split('.')[0]}.${type}.v1`, { id: `${document.$id}#/$defs/${type}`, schema, document });
  }
  const faultsOf = (validate, value, at) =>
    validate(value)
      ? []
      : validate.errors.map(({ instancePath, message, params }) => ({
          at: `${at}${instancePath}${memberOf(params)}`,
          why: params.missingProperty === undefined ? reason(message, params) : say.missing,
        }));
  const checkInbound = openInbound(folder, { ajv, read, faultsOf, say });
  return (event, topic) => {
    if (typeof event !== 'object' || event === null || Array.isArray(event)) return { faults: [{ at: '', why: say.object }], notes: [] };
    if (event.specversion === undefined && event.type === undefined) return { faults: [{ at: '', why: say.event }], notes: [] };
    if (checkInbound && isInbound(event, topic)) return checkInbound(event, topic);
    const faults = [...faultsOf(attributes, event, ''), ...beyondSchema(event, say)];
    const contract = known.get(event.type);
    if (!contract) return { faults: [...faults, { at: '/type', why: say.unknown(event.type) }], notes: [] };
    if (contract.schema['x-published'] === 'path')
      return { faults: event.data === undefined ? faults : [...faults, { at: '/data', why: say.path }], notes: [] };
    if (event.data === undefined) return { faults: [...faults, { at: '/data', why: say.data }], notes: [] };
    const extra = Object.keys(Object(event.data)).filter((key) => !(key in (contract.schema.properties ?? {})));
    const notes = extra.length > 0 ? [say.extra(extra.join(', '))] : [];
    return { faults: [...faults, ...faultsOf(ajv.getSchema(contract.id), event.data, '/data')], notes };
  };
};

const INBOUND = /^fengqiao\.inbound\./;
const PUBLISHED = /^fengqiao\.(?!inbound\.)/;

/** To Fengqiao: so says its type or its topic, or it is sent by another system and its type names none of our services. */
const isInbound = ({ type, source }, topic) =>
  INBOUND.test(type) || INBOUND.test(topic) || (typeof source === 'string' && !source.startsWith('/fengqiao/') && !PUBLISHED.test(type));

/** @returns a function that checks a message to Fengqiao; undefined where this copy of the contracts has none */
const openInbound = (folder, { ajv, read, faultsOf, say }) => {
  if (!existsSync(join(folder, 'inbound'))) return undefined;
  ajv.addSchema(read('common.v1.json'));
  const known = new Map();
  for (const file of readdirSync(join(folder, 'inbound'))) {
    const document = read(`inbound/${file}`);
    ajv.addSchema(document);
    for (const [type, schema] of Object.entries(document.$defs))
      if (schema['x-topics'])
        known.set(`fengqiao.inbound.${type}.v1`, {
          id: `${document.$id}#/$defs/${type}`,
          topics: schema['x-topics'].map((system) => `fengqiao.inbound.${system}.v1`),
        });
  }
  const attributes = ajv.getSchema(`${read('inbound/cloud-event.v1.json').$id}#/$defs/CloudEvent`);
  return (event, topic) => {
    const faults = faultsOf(attributes, event, '');
    const contract = known.get(event.type);
    if (!contract) return { faults: [...faults, { at: '/type', why: say.unheard(event.type) }], notes: [] };
    if (topic !== undefined && !contract.topics.includes(topic)) faults.push({ at: '/type', why: say.topic(contract.topics.join(', ')) });
    const other = event.data?.disputeId !== undefined && event.data.disputeId !== event.subject;
    const own = event.data === undefined ? [] : faultsOf(ajv.getSchema(contract.id), event.data, '/data');
    return { faults: [...faults, ...own, ...(other ? [{ at: '/subject', why: say.dispute }] : [])], notes: [] };
  };
};

/** The member that is missing, as the rest of a JSON pointer. */
const memberOf = ({ missingProperty }) =>
  missingProperty === undefined ? '' : `/${missingProperty.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const reason = (message, { allowedValues, additionalProperty, pattern }) => {
  if (additionalProperty) return `${message}: ${additionalProperty}`;
  if (allowedValues) return `${message}: ${allowedValues.join(', ')}`;
  return pattern === undefined ? message : `must match ${pattern}`;
};

const namesSomebody = (actor) => {
  try {
    const { person, role } = JSON.parse(actor);
    return typeof person === 'string' && typeof role === 'string';
  } catch {
    return false;
  }
};

const beyondSchema = ({ type, source, sequence, previous, actor }, say) => [
  ...(Number(previous) >= Number(sequence) ? [{ at: '/previous', why: say.order }] : []),
  ...(typeof type === 'string' && source !== `/fengqiao/${type.split('.')[1]}` ? [{ at: '/source', why: say.sender }] : []),
  ...(typeof actor === 'string' && !namesSomebody(actor) ? [{ at: '/actor', why: say.actor }] : []),
];

const parsed = (text, place, say) => {
  try {
    return { place, event: JSON.parse(text) };
  } catch (error) {
    return { place, faults: [{ at: '', why: `${say.json}: ${error.message}` }] };
  }
};

/** Messages of a text: one object, a list, a page of the feed, or one object a line. */
export const messagesIn = (text, say = texts.en) => {
  const whole = parsed(text, 'message 1', say);
  if (!whole.faults) {
    const list = Array.isArray(whole.event) ? whole.event : (whole.event?.items ?? [whole.event]);
    return list.map((event, index) => ({ place: `message ${index + 1}`, event }));
  }
  const lines = text.split('\n').map((line, index) => ({ line, place: `line ${index + 1}` }));
  return lines.filter(({ line }) => line.trim() !== '').map(({ line, place }) => parsed(line, place, say));
};

const oneOf = (header) => (header === undefined ? undefined : String(Array.isArray(header) ? header[0] : header));

/** A record of a topic in binary or structured mode, as `{ place, event }`, or `{ place, faults }` where it is neither. */
export const messageOfRecord = ({ key, value, headers = {} }, place, say = texts.en) => {
  const type = oneOf(headers['content-type']) ?? '';
  if (type.startsWith('application/cloudevents+json')) return parsed(String(value), place, say);
  const entries = Object.entries(headers).filter(([name]) => name.startsWith('ce_'));
  if (entries.length === 0) return { place, faults: [{ at: '', why: say.headers }] };
  const event = {
    ...Object.fromEntries(entries.map(([name, header]) => [name.slice(3), oneOf(header)])),
    datacontenttype: type.split(';')[0].trim(),
  };
  if (String(key) !== event.subject) return { place, faults: [{ at: '/subject', why: say.key }] };
  if (!value || value.length === 0) return { place, event };
  const body = parsed(String(value), place, say);
  return body.faults ? { place, faults: [{ ...body.faults[0], at: '/data' }] } : { place, event: { ...event, data: body.event } };
};

const endsOf = async (admin, topic, say) => {
  if (!(await admin.listTopics()).includes(topic)) throw new Error(say.topicless(topic));
  return admin.fetchTopicOffsets(topic);
};

/** Reads what stands on a topic when it begins, in a group of its own that commits nothing. */
const readTopic = async (brokers, topic, limit, say) => {
  const { Kafka, logLevel } = await import('kafkajs').then((module) => module.default ?? module);
  const kafka = new Kafka({ clientId: 'fengqiao-contract-check', brokers, logLevel: logLevel.NOTHING, retry: { retries: 8 } });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await endsOf(admin, topic, say).finally(() => admin.disconnect());
  const left = new Map(ends.filter(({ low, high }) => Number(high) > Number(low)).map(({ partition, high }) => [partition, Number(high)]));
  const found = [];
  if (left.size === 0) return found;
  const consumer = kafka.consumer({ groupId: `fengqiao-contract-check-${process.pid}-${Date.now()}` });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise((resolve, reject) => {
      // A broker that has just begun, or moves a group, is asked again by the client itself: only what it gives up ends the reading.
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (!payload.restart) reject(payload.error);
      });
      consumer
        .run({
          autoCommit: false,
          eachMessage: async ({ partition, message }) => {
            if (!left.has(partition) || found.length >= limit) return;
            found.push(messageOfRecord(message, `${topic}[${partition}]@${message.offset}`, say));
            if (Number(message.offset) + 1 >= left.get(partition)) left.delete(partition);
            if (left.size === 0 || found.length >= limit) resolve();
          },
        })
        .catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return found;
};

const print = ({ place, event }, { faults, notes }, { json, show, say }) => {
  const head = { place, type: event?.type, id: event?.id };
  if (json) return console.log(JSON.stringify({ ...head, ok: faults.length === 0, faults, notes, ...(show ? { event } : {}) }));
  console.log(`${place} ${event?.type ?? ''}: ${faults.length === 0 ? say.fits : say.unfit}`);
  for (const { at, why } of faults) console.log(`  ${at || '/'} ${why}`);
  for (const note of notes) console.log(`  (${note})`);
  if (show) console.log(JSON.stringify(event, null, 2).replaceAll(/^/gm, '  '));
  return undefined;
};

const run = async (values, [target, ...more], say) => {
  if (values.help) return console.log(say.help) ?? 0;
  if (target === undefined || more.length > 0) return console.error(say.help) ?? 2;
  const checkOf = openChecker(values.contracts, say);
  const messages = values.brokers
    ? await readTopic(values.brokers.split(','), target, Number(values.limit), say)
    : messagesIn(readFileSync(target === '-' ? 0 : target, 'utf8'), say);
  if (messages.length === 0) return console.error(say.none) ?? 2;
  const results = messages.map((message) =>
    message.faults ? { faults: message.faults, notes: [] } : checkOf(message.event, values.brokers ? target : undefined),
  );
  messages.forEach((message, index) => print(message, results[index], { ...values, say }));
  const bad = results.filter(({ faults }) => faults.length > 0).length;
  if (!values.json) console.log(say.total(results.length - bad, bad));
  return bad > 0 ? 1 : 0;
};

const OPTIONS = {
  brokers: { type: 'string' },
  contracts: { type: 'string' },
  limit: { type: 'string', default: '1000' },
  lang: { type: 'string', default: /^zh/.test(process.env.LANG ?? '') ? 'zh' : 'en' },
  json: { type: 'boolean', default: false },
  show: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

const main = async () => {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    process.exitCode = await run(values, positionals, values.lang.startsWith('zh') ? texts.zh : texts.en);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) void main();
