import { join } from 'node:path';
import { credentials, makeGenericClientConstructor, Metadata, type Client, type ServiceError } from '@grpc/grpc-js';
import { loadSync, type ServiceDefinition } from '@grpc/proto-loader';
import type { OpenAPIObject } from '@nestjs/swagger';
import { services, type Service } from '@fengqiao/contracts';
import { grpcServiceName, rpcsOf } from '@fengqiao/edge';
import type { Actor } from '@fengqiao/kernel';
import { root } from '../architecture/repository.js';
import type { Described } from './documents.js';
import type { Asked, Given, Send } from './sender.js';

type Rpc = ReturnType<typeof rpcsOf>[number];
type Message = Record<string, unknown>;
type Unary = (request: object, metadata: Metadata, answered: (error: ServiceError | null, message: Message) => void) => void;

/** JSON as the protos map it: the same names as in REST. */
const described = loadSync(
  services.map((service) => `fengqiao/${service}/v1/${service}.proto`),
  { includeDirs: [join(root, 'contracts', 'proto')], longs: Number },
);

/** The request of an rpc that says the same. */
export const requestOf = ({ path, query, key, version, body }: Asked): object => ({
  ...path,
  ...query,
  ...(body ? { command: body } : {}),
  ...(key === undefined ? {} : { requestId: key }),
  ...(version === undefined ? {} : { expectedVersion: version }),
});

/** Asks by gRPC what the route would be asked. @param each is told of every request that was answered well, with its rpc */
export const grpcSender = (
  { documents, routes }: Described,
  {
    address,
    token,
    each,
  }: { readonly address: string; readonly token: (as: Actor) => Promise<string>; readonly each: (name: string, asked: Asked) => void },
) => {
  const rpcs: ReadonlyMap<string, Rpc & { readonly service: Service }> = new Map(
    [...documents].flatMap(([service, document]) =>
      rpcsOf(document as unknown as OpenAPIObject).map((rpc) => [`${rpc.method} ${rpc.path}`, { service, ...rpc }] as const),
    ),
  );
  const clients = new Map<Service, Client>();
  const clientOf = (service: Service): Record<string, Unary> => {
    const Constructor = makeGenericClientConstructor(described[grpcServiceName(service)] as ServiceDefinition, service);
    const made = clients.get(service) ?? new Constructor(address, credentials.createInsecure());
    clients.set(service, made);
    return made as unknown as Record<string, Unary>;
  };
  const send: Send = async (asked): Promise<Given> => {
    const rpc = rpcs.get(asked.route);
    if (!rpc || !routes.has(asked.route)) throw new Error(`there is no rpc for ${asked.route}`);
    const metadata = new Metadata();
    metadata.set('authorization', `Bearer ${await token(asked.as)}`);
    metadata.set('prefer', 'wait=10');
    metadata.set('accept-language', 'en');
    const client = clientOf(rpc.service);
    return new Promise((resolve) => {
      client[rpc.name]?.call(client, requestOf(asked), metadata, (error, message) => {
        if (error) return resolve({ status: 500, body: { code: error.code, detail: error.details } });
        each(`${rpc.service}.${rpc.name}`, asked);
        const { result, version } = message as { result?: Message; version?: number };
        resolve({ status: 200, body: rpc.wraps ? (result ?? {}) : message, ...(version === undefined ? {} : { version }) });
      });
    });
  };
  return { send, rpcs, close: () => [...clients.values()].forEach((client) => client.close()) };
};
