import { services, type Service } from '@fengqiao/contracts';
import { readJson } from '../architecture/repository.js';
import type { Document, Operation } from '../fuzz/requests.js';

export interface Route {
  readonly service: Service;
  /** `POST /v1/intake/disputes` */
  readonly route: string;
  readonly id: string;
  readonly operation: Operation;
}

export interface Described {
  readonly documents: ReadonlyMap<Service, Document>;
  readonly routes: ReadonlyMap<string, Route>;
}

/** Every operation of the six documents. */
export const described = (): Described => {
  const documents = new Map(services.map((service) => [service, readJson(`contracts/openapi/${service}.json`) as Document]));
  const routes = [...documents].flatMap(([service, { paths }]) =>
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Route] => {
        const route = `${method.toUpperCase()} ${path}`;
        return [route, { service, route, id: (operation as Operation & { operationId: string }).operationId, operation }];
      }),
    ),
  );
  return { documents, routes: new Map(routes) };
};

export const operationOf = ({ routes }: Described, route: string): Route => {
  const found = routes.get(route);
  if (!found) throw new Error(`there is no operation ${route}`);
  return found;
};

/** Routes that rest on a version. */
export const decisionsOf = ({ routes }: Described): ReadonlySet<string> =>
  new Set(
    [...routes.values()].filter(({ operation }) => operation.parameters?.some(({ name }) => name === 'If-Match')).map(({ route }) => route),
  );
