import { credentials, loadPackageDefinition, type Client } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';

const string = (id: number) => ({ type: 'string', id });

/** As much of grpc.reflection.v1 as asks for the list of services. */
const REFLECTION = {
  nested: {
    grpc: {
      nested: {
        reflection: {
          nested: {
            v1: {
              nested: {
                ServerReflection: {
                  methods: {
                    ServerReflectionInfo: {
                      requestType: 'ServerReflectionRequest',
                      requestStream: true,
                      responseType: 'ServerReflectionResponse',
                      responseStream: true,
                    },
                  },
                },
                ServerReflectionRequest: { fields: { host: string(1), list_services: string(7) } },
                ServerReflectionResponse: { fields: { list_services_response: { type: 'ListServiceResponse', id: 6 } } },
                ListServiceResponse: { fields: { service: { rule: 'repeated', type: 'ServiceResponse', id: 1 } } },
                ServiceResponse: { fields: { name: string(1) } },
              },
            },
          },
        },
      },
    },
  },
} as const;

interface Listed {
  readonly list_services_response?: { readonly service: readonly { readonly name: string }[] };
}

interface Reflection extends Client {
  ServerReflectionInfo(): {
    on(name: 'data', heard: (answer: Listed) => void): void;
    on(name: 'error', heard: (error: Error) => void): void;
    write(request: object): void;
    end(): void;
  };
}

/** What `grpcurl list` shows. */
export const reflectedServices = (address: string): Promise<readonly string[]> => {
  const { grpc } = loadPackageDefinition(fromJSON(REFLECTION as never, { keepCase: true })) as unknown as {
    grpc: { reflection: { v1: { ServerReflection: new (address: string, secured: unknown) => Reflection } } };
  };
  const client = new grpc.reflection.v1.ServerReflection(address, credentials.createInsecure());
  return new Promise<readonly string[]>((resolve, reject) => {
    const stream = client.ServerReflectionInfo();
    stream.on('data', ({ list_services_response: listed }) => {
      resolve((listed?.service ?? []).map(({ name }) => name));
      stream.end();
    });
    stream.on('error', reject);
    stream.write({ list_services: '*' });
  }).finally(() => client.close());
};
