import { partiesOf } from './format/who.js';
import type { Scenario, Step } from './format/types.js';

export type ThingKind = 'dispute' | 'complaint' | 'attempt' | 'mediation' | 'agreement';

/** One duty of an agreement, by the keys of the file. */
export interface Duty {
  readonly from: string;
  readonly to: string;
}

/** Something the case has made on the platform, with the keys of its parties. An application bears the id of its agreement. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly name: string;
  /** Id of the dispute it belongs to. */
  readonly dispute: string;
  readonly parties: readonly string[];
  /** Of a dispute or an agreement made for one member of a group. */
  readonly member?: string;
  readonly organisation?: string;
  readonly mediationKind?: 'people' | 'commissioned' | 'entrusted';
  readonly duties?: readonly Duty[];
  readonly mediation?: string;
  caseNumber?: string;
  evidence?: number;
  sessions?: number;
  note?: Readonly<Record<string, string>>;
  /** It is at its end, and how. */
  ended?: string;
}

/** A step that asks for something the case has not made. */
export class NothingThere extends Error {}

const PLACE: Readonly<Record<ThingKind, string>> = {
  dispute: '`register` comes first',
  complaint: '`complain` comes first',
  attempt: '`offer-mediation` comes first',
  mediation: '`begin-mediation` or `offer-mediation` comes first',
  agreement: '`draft-agreement` comes first',
};

/** What one case has made so far, and what a step points at. */
export interface World {
  add(thing: Thing): void;
  /** Begins a new selection of disputes: what later steps are about unless they say otherwise. */
  begin(): void;
  /** @throws NothingThere */
  select(kind: ThingKind, step: Step, which?: (thing: Thing) => boolean): readonly Thing[];
  find(id: string): Thing | undefined;
  all(kind: ThingKind): readonly Thing[];
  organisation(key: string): string | undefined;
  register(key: string, id: string): void;
}

/** Of attempts and mediations the last one of a dispute counts. */
const LAST_ONE: readonly ThingKind[] = ['attempt', 'mediation'];

const lastOfEach = (things: readonly Thing[]): readonly Thing[] => [...new Map(things.map((thing) => [thing.dispute, thing])).values()];

const inLastMediation = (agreements: readonly Thing[]): readonly Thing[] => {
  const last = new Map(agreements.map(({ dispute, mediation }) => [dispute, mediation]));
  return agreements.filter(({ dispute, mediation }) => last.get(dispute) === mediation);
};

const current = (kind: ThingKind, things: readonly Thing[]): readonly Thing[] => {
  if (LAST_ONE.includes(kind)) return lastOfEach(things);
  return kind === 'agreement' ? inLastMediation(things) : things;
};

export const createWorld = (scenario: Scenario): World => {
  const things: Thing[] = [];
  const organisations = new Map<string, string>();
  let selected: string[] = [];

  const disputesOf = ({ disputes }: Step): readonly string[] => {
    if (disputes === undefined) return selected;
    const all = things.filter(({ kind }) => kind === 'dispute');
    return all.filter(({ name }) => disputes.includes('all') || disputes.includes(name)).map(({ id }) => id);
  };

  const select: World['select'] = (kind, step, which = ({ ended }) => ended === undefined) => {
    const disputes = disputesOf(step);
    const there = things.filter((thing) => thing.kind === kind && disputes.includes(thing.dispute));
    const { of, each } = step;
    const pointed = of === undefined ? current(kind, there.filter(which)) : there.filter(({ name }) => of.includes(name));
    const wanted = each === undefined ? undefined : partiesOf(each, scenario);
    const chosen = wanted === undefined ? pointed : pointed.filter(({ parties }) => parties.some((key) => wanted.includes(key)));
    if (chosen.length === 0) throw new NothingThere(`there is no ${kind} that this step could be about: ${PLACE[kind]}`);
    return chosen;
  };

  return {
    add(thing) {
      things.push(thing);
      if (thing.kind === 'dispute') selected.push(thing.id);
    },
    begin() {
      selected = [];
    },
    select,
    find: (id) => things.find((thing) => thing.id === id),
    all: (kind) => things.filter((thing) => thing.kind === kind),
    organisation: (key) => organisations.get(key),
    register: (key, id) => void organisations.set(key, id),
  };
};
