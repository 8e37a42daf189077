import type { Actor } from '@fengqiao/kernel';

/** One request of the journey: the route as the documents write it, its parameters beside. */
export interface Asked {
  readonly as: Actor;
  /** `POST /v1/intake/disputes/{id}/parties` */
  readonly route: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | number>>;
  readonly key?: string;
  /** The version that a decision rests on. */
  readonly version?: number;
  readonly body?: object;
  /** Leads up to an example, and is none itself. */
  readonly aside?: true;
}

export interface Given {
  readonly status: number;
  readonly version?: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks by one of the two edges. */
export type Send = (asked: Asked) => Promise<Given>;

export const urlOf = ({ route, path, query }: Asked): string => {
  const [, template = ''] = route.split(' ');
  const url = template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
  return search.size === 0 ? url : `${url}?${search.toString()}`;
};
