import { join } from 'node:path';
import { credentials, makeGenericClientConstructor, Metadata, type Client, type ServiceError } from '@grpc/grpc-js';
import { loadSync, type ServiceDefinition } from '@grpc/proto-loader';
import { services, type Service } from '@fengqiao/contracts';
import { grpcServiceName, readDetails } from '@fengqiao/edge';
import { root } from '../architecture/repository.js';

export type Message = Record<string, unknown>;

export interface Called {
  /** 0 where all is well. */
  readonly code: number;
  readonly message: Message;
  /** google.rpc error details. */
  readonly details: readonly { readonly type: string; readonly [field: string]: unknown }[];
  /** `content-language` of the metadata that come first, and of the trailers; the latter only where it is refused. */
  readonly languages: readonly unknown[];
}

export interface Calling {
  readonly token?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  /** Milliseconds from now; negative: passed already. */
  readonly deadline?: number;
}

type Unary = (
  request: object,
  metadata: Metadata,
  options: object,
  answered: (error: ServiceError | null, message: Message) => void,
) => { on(name: 'metadata', heard: (metadata: Metadata) => void): void };

/** The protos as an integrator loads them: from the files of the contracts. */
export const described = loadSync(
  services.map((service) => `fengqiao/${service}/v1/${service}.proto`),
  { includeDirs: [join(root, 'contracts', 'proto')], keepCase: true, longs: Number },
);

/** The names of all rpcs of a service. */
export const rpcNames = (service: Service): readonly string[] => Object.keys(described[grpcServiceName(service)] as ServiceDefinition);

const metadataOf = ({ token, metadata = {} }: Calling): Metadata => {
  const all = new Metadata();
  if (token !== undefined) all.set('authorization', `Bearer ${token}`);
  for (const [name, value] of Object.entries(metadata)) all.set(name, value);
  return all;
};

/** Calls as any client does that has nothing but the protos. */
export const caller = (address: string) => {
  const clients = new Map<Service, Client>();
  const of = (service: Service): Client => {
    const Constructor = makeGenericClientConstructor(described[grpcServiceName(service)] as ServiceDefinition, service);
    const made = clients.get(service) ?? new Constructor(address, credentials.createInsecure());
    clients.set(service, made);
    return made;
  };
  return {
    call: (service: Service, rpc: string, request: object, calling: Calling = {}): Promise<Called> =>
      new Promise((resolve) => {
        const client = of(service) as unknown as Record<string, Unary>;
        const options = calling.deadline === undefined ? {} : { deadline: Date.now() + calling.deadline };
        const languages: unknown[] = [];
        const hear = (metadata: Metadata | undefined): unknown => languages.push(...(metadata?.get('content-language') ?? []));
        const asked = client[rpc]?.call(client, request, metadataOf(calling), options, (error, message) => {
          hear(error?.metadata);
          const bytes = error?.metadata.get('grpc-status-details-bin')[0];
          resolve({ code: error?.code ?? 0, message, details: bytes ? readDetails(Buffer.from(bytes)) : [], languages });
        });
        asked?.on('metadata', hear);
      }),
    close: () => [...clients.values()].forEach((client) => client.close()),
  };
};
