import type { Service } from '@fengqiao/contracts';
import { listOf } from '../format/cast.js';
import { partiesOf } from '../format/who.js';
import { field, flag, officer, some, type Desk, type Verb } from '../desk.js';
import { NothingThere, type ThingKind } from '../world.js';

export const addFinding: Verb = async function* (desk) {
  const { step, world } = desk;
  const about = (field(desk, 'about') ?? 'agreement') as ThingKind;
  const evidence = listOf(step.fields['evidence']);
  const body = {
    fact: field(desk, 'fact'),
    evidence: evidence.length > 0 ? evidence : [field(desk, 'text') ?? '法院查明'],
    ...some({ documentOn: field(desk, 'document-on'), notBefore: field(desk, 'not-before'), note: field(desk, 'text') }),
  };
  for (const { id } of world.select(about, step))
    yield { service: 'screening', actor: officer(desk, 'judge'), path: `screenings/${id}/findings`, body };
};

const KINDS: readonly ThingKind[] = ['dispute', 'complaint', 'attempt', 'mediation', 'agreement'];

/** `{agreement}` and the like as ids; `{party:key}` as a party. */
export const filledIn = (desk: Desk, text: string): string =>
  text.replaceAll(/\{([a-z]+)(?::([a-z0-9-]+))?\}/g, (whole, word: string, key: string | undefined) => {
    if (word === 'party' && key !== undefined) return desk.actors.person(key);
    const kind = KINDS.find((one) => one === (word === 'application' ? 'agreement' : word));
    if (kind === undefined) return whole;
    const [first] = desk.world.select(kind, desk.step, () => true);
    return first?.id ?? whole;
  });

const serviceIn = (path: string): Service => (path.split('/')[2] ?? 'intake') as Service;
const rest = (path: string): string => path.split('/').slice(3).join('/');

/** `/v1/mediation/organisations/<id>/roster` is decided on what `/v1/mediation/organisations/<id>` shows. */
const viewOf = (path: string): string => rest(path).split('/').slice(0, 2).join('/');

export const call: Verb = async function* (desk) {
  const path = filledIn(desk, field(desk, 'path') ?? '');
  const [by = 'clerk'] = desk.step.by ?? [];
  const [party] = partiesOf([by], desk.scenario);
  const actor = party === undefined ? desk.actors.office(by) : desk.actors.party(party);
  if (field(desk, 'method') === 'GET') {
    const { status } = await desk.api.get(actor, path);
    if (status !== 200) throw new NothingThere(`GET ${path} answered ${status}`);
    return;
  }
  const body = JSON.parse(filledIn(desk, JSON.stringify(desk.step.fields['body'] ?? {}))) as object;
  const view = field(desk, 'view');
  const decision = flag(desk, 'decision') ? (view === undefined ? viewOf(path) : rest(filledIn(desk, view))) : undefined;
  yield { service: serviceIn(path), actor, path: rest(path), body, ...some({ decision }) };
};

/** Nothing is asked of the platform: legal time moves, that is all. */
export const waitUntil: Verb = async function* () {
  yield* [];
};
