import { request, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { services, type Service } from '@fengqiao/contracts';
import { problem } from '@fengqiao/edge';
import { refuse } from './refuse.js';

/** Answers a path itself; undefined leaves it to the services. */
export type OwnAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Stands for the Ingress: it hands a request to a process of the service that its path names, and holds no logic. */
export interface ProxyOptions {
  readonly targets: (service: Service) => readonly string[];
  readonly own: OwnAnswer;
}

/** What one connection says of itself, and not of the message: it ends here (RFC 9110 section 7.6.1). */
const OF_A_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'];
/** Longer than any client of ours keeps an idle connection: the one who sends is the one who closes. */
const IDLE = 75_000;

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_CONNECTION.includes(name)));

const PLACES = ['v1', 'docs', 'openapi'];

const serviceOf = (url: string): Service | undefined => {
  const [, place = '', name = ''] = url.split(/[/?]/);
  if (place === 'v1' && name === 'ledger') return 'analytics'; // which shows paths and what proves them
  const service = name.replace(/\.json$/, '') as Service;
  return PLACES.includes(place) && services.includes(service) ? service : undefined;
};

const forward = (target: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
  const onward = request(`${target}${incoming.url ?? '/'}`, { method: incoming.method, headers: endToEnd(incoming.headers) }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    answer.pipe(outgoing);
  });
  onward.on('error', () => refuse(incoming, outgoing, problem('outage')));
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
};

/** The processes of a service take turns. */
export const createProxy = ({ targets, own }: ProxyOptions): Server => {
  let turn = 0;
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (await own(incoming, outgoing)) return;
    const service = serviceOf(incoming.url ?? '/');
    if (!service) return refuse(incoming, outgoing, problem('not-found'));
    const up = targets(service);
    const target = up[(turn += 1) % Math.max(1, up.length)];
    if (target === undefined) return refuse(incoming, outgoing, problem('outage'));
    forward(target, incoming, outgoing);
  };
  return createServer({ keepAliveTimeout: IDLE }, (incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => refuse(incoming, outgoing, problem('internal')));
  });
};
