/** Routes of a service as its controllers declare them: Nest keeps a decorator's word as metadata. */
import 'reflect-metadata';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
const ACCESS = 'fengqiao:access';

const joined = (...parts) => `/${parts.join('/').split('/').filter(Boolean).join('/')}`;

const ofController = (controller) => {
  const prefix = String(Reflect.getMetadata('path', controller));
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = controller.prototype[name];
    const path = typeof handler === 'function' ? Reflect.getMetadata('path', handler) : undefined;
    if (path === undefined) return [];
    const entry = Reflect.getMetadata(ACCESS, handler);
    return [{ entry, method: METHODS[Reflect.getMetadata('method', handler)], path: joined(prefix, String(path)) }];
  });
};

/** By access entry: a command's name, or `see:<view>`. */
export const routesOf = ({ definition }) => {
  const routes = new Map();
  for (const { entry, method, path } of definition.controllers.flatMap(ofController))
    if (entry !== undefined) routes.set(entry, [...(routes.get(entry) ?? []), `${method} ${path}`]);
  return routes;
};
