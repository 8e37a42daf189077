import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codecOf, type Codec, type Metadata } from '@fengqiao/contracts';
import type { Aggregate, EventStore } from '@fengqiao/event-store';
import { canonicalJson, fold, type Shape } from '@fengqiao/kernel';
import { inTheClear } from './facts.js';
import { append, bytes, event, fresh, textOf } from './appends.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'contracts', 'samples');
const meta: Omit<Metadata, 'shape'> = { actor: { person: 'li-na', role: 'party' }, at: '2025-03-10T04:00:00.000Z', command: 'c1' };

interface Golden {
  readonly type: string;
  readonly version: number;
  readonly data: object;
}

/** The samples of a service, oldest shape first. */
const samplesOf = (service: string): readonly Golden[] =>
  readdirSync(join(FOLDER, service))
    .map((file) => {
      const [, type = '', version = ''] = /^(\w+)\.v(\d+)\.json$/.exec(file) ?? [];
      return { type, version: Number(version), data: JSON.parse(readFileSync(join(FOLDER, service, file), 'utf8')) as object };
    })
    .toSorted((a, b) => a.version - b.version);

const stored = ({ type, version, data }: Golden, unknown: object = {}) =>
  event(bytes(canonicalJson({ data: { ...data, ...unknown }, meta: { ...meta, shape: version } })), undefined, type);

/** What a stream of these bodies says after the store and the codec. */
const decoded = async (store: EventStore, codec: Codec, bodies: readonly ReturnType<typeof stored>[]) => {
  const stream = fresh();
  await store.append(append({ stream, events: bodies }));
  const { events } = await store.readStream(stream);
  for (const [index, { body }] of events.entries()) assert.equal(textOf(body), textOf(bodies[index]?.body));
  return events.map(({ type, body }) => codec.decode(type, body));
};

const foldedAlike = async (store: EventStore, codec: Codec, aggregate: Aggregate<Shape>, golden: readonly Golden[]): Promise<void> => {
  const facts = (list: readonly { readonly type: string; readonly data: unknown }[]) => list.map(({ type, data }) => ({ type, data }));
  const plain = await decoded(store, codec, golden.map((one) => stored(one))); // prettier-ignore
  const state = JSON.stringify(fold(aggregate, facts(plain)));
  const written = await decoded(store, codec, plain.map(({ type, data }) => event(codec.encode(type, data, meta, inTheClear), undefined, type))); // prettier-ignore
  assert.equal(JSON.stringify(fold(aggregate, facts(written))), state, `${aggregate.category}: lifted and written anew`);
  const unknown = { 'x-later': { kept: ['1.10', 7] } };
  for (const [index, { data }] of (
    await decoded(
      store,
      codec,
      golden.map((one) => stored(one, unknown)),
    )
  ).entries()) {
    // prettier-ignore
    assert.deepEqual((data as typeof unknown)['x-later'], unknown['x-later'], `${golden[index]?.type ?? ''} keeps what it does not know`);
  }
};

/** A shape that was lifted once: both versions say the same. */
const lifted = async (store: EventStore): Promise<void> => {
  const codec = codecOf('confirmation', { ExcuseRequested: [(data: { dueOn: string }) => ({ ...data, daysLate: 1 })] });
  const old = stored({ type: 'ExcuseRequested', version: 1, data: { dueOn: '2025-04-10' } }, { note: 'kept' });
  const now = event(codec.encode('ExcuseRequested', { dueOn: '2025-04-10', daysLate: 1 }, meta), undefined, 'ExcuseRequested');
  const [before, after] = await decoded(store, codec, [old, now]);
  assert.deepEqual(before?.data, { ...(after?.data as object), note: 'kept' });
};

export const goldenSamples = async (store: EventStore): Promise<string> => {
  const [{ allServices }, { codecFor }] = await Promise.all([import('@fengqiao/all'), import('@fengqiao/edge')]);
  let [count, streams] = [0, 0];
  for (const definition of allServices) {
    const samples = samplesOf(definition.name);
    const codec = codecFor(definition);
    for (const aggregate of definition.aggregates) {
      const golden = samples.filter(({ type }) => type in aggregate.shapes);
      if (golden.length === 0) continue;
      await foldedAlike(store, codec, aggregate, golden);
      streams += 1;
    }
    count += samples.length;
  }
  assert.ok(count > 0);
  await lifted(store);
  return `${count} golden samples in ${streams} streams`;
};
