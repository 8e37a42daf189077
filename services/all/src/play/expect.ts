import type { Actor } from '@fengqiao/kernel';
import { field, flag, officer, some, type Desk } from './desk.js';
import { NothingThere, type ThingKind } from './world.js';

type View = Readonly<Record<string, unknown>>;

/** Whether a view has these members with these values; lists and objects need only hold what is named. */
export const has = (view: unknown, wanted: unknown): boolean => {
  if (Array.isArray(wanted)) return Array.isArray(view) && wanted.every((one) => view.some((there) => has(there, one)));
  if (typeof wanted !== 'object' || wanted === null) return view === wanted || String(view) === String(wanted);
  return typeof view === 'object' && view !== null && Object.entries(wanted).every(([name, value]) => has((view as View)[name], value));
};

interface Place {
  readonly kind: ThingKind;
  readonly path: (id: string) => string;
  readonly usual: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  application: { kind: 'agreement', path: (id) => `/v1/confirmation/applications/${id}`, usual: 'judge' },
  agreement: { kind: 'agreement', path: (id) => `/v1/mediation/agreements/${id}`, usual: '' },
  mediation: { kind: 'mediation', path: (id) => `/v1/mediation/mediations/${id}`, usual: '' },
  attempt: { kind: 'attempt', path: (id) => `/v1/diversion/attempts/${id}`, usual: '' },
  complaint: { kind: 'complaint', path: (id) => `/v1/intake/complaints/${id}`, usual: 'docketing' },
  dispute: { kind: 'dispute', path: (id) => `/v1/intake/disputes/${id}`, usual: '' },
  route: { kind: 'dispute', path: (id) => `/v1/diversion/disputes/${id}/route`, usual: '' },
  summary: { kind: 'dispute', path: (id) => `/v1/analytics/disputes/${id}`, usual: 'analyst' },
};

const viewer = (desk: Desk, { usual }: Place, parties: readonly string[]): Actor => {
  if (desk.step.by !== undefined || usual !== '') return officer(desk, usual);
  const own = parties.find((key) => desk.actors.get(key).signsIn) ?? parties[0] ?? '';
  return desk.actors.party(own);
};

const wantedOf = (desk: Desk): object => ({
  ...some({
    status: field(desk, 'status'),
    outcome: field(desk, 'outcome'),
    ground: field(desk, 'ground'),
    tier: field(desk, 'tier'),
    late: flag(desk, 'late'),
  }),
  ...((desk.step.fields['have'] ?? {}) as object),
});

const isHeld = ({ openSuspicions }: View): boolean => Array.isArray(openSuspicions) && openSuspicions.length > 0;

const shown = (view: View, wanted: object): string =>
  [...Object.keys(wanted), 'openSuspicions']
    .flatMap((name) => (view[name] === undefined ? [] : [`${name} ${JSON.stringify(view[name])}`]))
    .join(', ') || 'nothing of it';

const difference = ({ step }: Desk, asked: string, fitting: number, differing: readonly string[]): string | undefined => {
  const count = step.fields['count'] as number | undefined;
  if (count === undefined ? differing.length === 0 : fitting === count) return undefined;
  const times = count === undefined ? '' : ` ${count} times, found ${fitting}`;
  return `expected ${asked}${times}; differing: ${differing.slice(0, 3).join('; ') || 'none'}`;
};

/** Looks at everything the step chooses. @returns what is not as it was expected; undefined when all is */
export const unmet = async (desk: Desk): Promise<string | undefined> => {
  const the = field(desk, 'the') ?? 'application';
  const place = PLACES[the];
  if (!place) throw new NothingThere(`\`the: ${the}\` is not known`);
  const { kind, path } = place;
  const things = desk.world.select(kind, desk.step, () => true);
  const wanted = wantedOf(desk);
  const held = flag(desk, 'held');
  const differing: string[] = [];
  for (const { id, name, parties } of things) {
    const { status, body } = await desk.api.get(viewer(desk, place, parties), path(id));
    const fits = status === 200 && has(body, wanted) && (held === undefined || isHeld(body) === held);
    if (!fits) differing.push(`${name}: ${status === 200 ? shown(body, wanted) : `answered ${status}`}`);
  }
  return difference(desk, `${the} ${JSON.stringify({ ...wanted, ...some({ held }) })}`, things.length - differing.length, differing);
};
