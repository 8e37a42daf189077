import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Known {
  readonly path: RegExp;
  readonly methods: readonly string[];
}

const routes = new WeakMap<object, Known[]>();

/** `/v1/intake/disputes/:id` as what it matches. A parameter is one step, a star all that follow. */
const patternOf = (url: string): RegExp => {
  const steps = url.split('/').map((step) => {
    if (step.startsWith(':')) return '[^/]+';
    return step === '*' ? '.*' : step.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${steps.join('/')}$`);
};

/** Keeps the methods of every route that is added from now on. */
export const rememberMethods = (server: FastifyInstance): void => {
  const known: Known[] = [];
  routes.set(server.server, known);
  server.addHook('onRoute', ({ url, method }) => void known.push({ path: patternOf(url), methods: [method].flat() }));
};

/** The methods that the path of a request has, of whatever routes. */
export const methodsOf = ({ server, url }: FastifyRequest): readonly string[] => {
  const [path = ''] = url.split('?');
  const found = (routes.get(server.server) ?? []).filter((route) => route.path.test(path)).flatMap(({ methods }) => methods);
  return [...new Set(found)].sort();
};
