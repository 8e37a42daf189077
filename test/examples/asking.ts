import type { Actor } from '@fengqiao/kernel';
import type { Given, Send } from './sender.js';

export interface Told {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object;
  /** Of another resource than the route lies below. */
  readonly rests?: string;
}

export type Ask = (as: Actor, route: string, told?: Told) => Promise<Given['body']>;

/** The view that a decision rests on. */
const restsOn = (route: string): string => {
  const [, , , service = '', collection = '', id = ''] = route.split(/[ /]/);
  return `GET /v1/${service}/${collection}/${id}${service === 'diversion' && collection === 'disputes' ? '/route' : ''}`;
};

/** Those of the parameters that a route has. */
const within = (route: string, path: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(path).filter(([name]) => route.includes(`{${name}}`)));

/**
 * Asks one thing after the other, under keys that are the same in every play, so that what is made has the same ids. What is refused is noted, and
 * the journey goes on: the operations that nobody answered are then counted.
 * @param aside begins the keys of what only leads up to examples
 */
export const asking = (send: Send, decisions: ReadonlySet<string>, refused: string[], aside?: string): Ask => {
  const used = new Map<string, number>();
  const [prefix, mark] = aside === undefined ? ['example', {}] : [aside, { aside: true as const }];
  return async (as, route, { path = {}, query = {}, body, rests = restsOn(route) } = {}) => {
    const count = (used.get(route) ?? 0) + 1;
    used.set(route, count);
    const asked = { as, route, path, query, ...(body ? { body } : {}), ...mark };
    const seen = decisions.has(route) ? await send({ as, route: rests, path: within(rests, path), query: {}, ...mark }) : undefined;
    const key = route.startsWith('POST')
      ? { key: `${prefix}-${route.split('/').slice(3).join('-').replaceAll(/[{}]/g, '')}-${count}` }
      : {};
    const given = await send({ ...asked, ...key, ...(seen?.version === undefined ? {} : { version: seen.version }) });
    if (given.status >= 300) refused.push(`${route} as ${as.role}: ${given.status} ${JSON.stringify(given.body)}`);
    return given.body;
  };
};
