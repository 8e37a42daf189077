import { fromJSON, type PackageDefinition } from '@grpc/proto-loader';
import { ReflectionService } from '@grpc/reflection';
import { HealthImplementation, type ServingStatus } from 'grpc-health-check';
import { ServerGrpc } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { from } from 'rxjs';
import type { Logger } from 'pino';
import type { Service } from '@fengqiao/contracts';
import { descriptors } from '../generated/descriptors.js';
import { protos } from '../generated/protos.js';
import { dispatcher, type UnaryCall } from './dispatch.js';
import { componentsOf, rpcsOf } from './rpcs.js';
import type { GrpcSettings } from './settings.js';

type Documents = ReadonlyMap<Service, OpenAPIObject>;
type Namespace = Parameters<typeof fromJSON>[0];

/** Routes and protos are not the same: the boot fails. */
export class UndescribedRoute extends Error {
  constructor(names: readonly string[]) {
    super(`these calls are in the routes or in the protos only, run npm run generate: ${names.join(', ')}`);
    this.name = 'UndescribedRoute';
  }
}

const HEALTH_EVERY = 1_000;
const LONGEST_DRAIN = 10_000;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `fengqiao.intake.v1.IntakeService`. */
export const grpcServiceName = (service: string): string => `fengqiao.${service}.v1.${capital(service)}Service`;

const only = (services: readonly string[]): Namespace => {
  const { nested } = protos as {
    readonly nested: { readonly google: Namespace; readonly fengqiao: { readonly nested: Record<string, Namespace> } };
  };
  const ours = Object.entries(nested.fengqiao.nested).filter(([name]) => name === 'common' || services.includes(name));
  return { nested: { google: nested.google, fengqiao: { nested: Object.fromEntries(ours) } } };
};

/** What these services speak, from the committed protos. */
export const grpcDefinition = (services: readonly string[]): PackageDefinition =>
  fromJSON(only(services), { keepCase: true, longs: String, enums: Number });

/** What reflection tells of these services: their files as a compiler describes them, and all that those import. */
const reflectedOf = (services: readonly string[]): PackageDefinition => {
  const files = Object.entries(descriptors).filter(([path]) => {
    const [, service = ''] = /^fengqiao\/(\w+)\//.exec(path) ?? [];
    return service === '' || service === 'common' || services.includes(service);
  });
  const fileDescriptorProtos = files.map(([, encoded]) => Buffer.from(encoded, 'base64'));
  return { reflected: { fileDescriptorProtos } } as unknown as PackageDefinition;
};

/** @throws UndescribedRoute */
export const assertDescribed = (definition: PackageDefinition, documents: Documents): void => {
  const wrong = [...documents].flatMap(([service, document]) => {
    const described = Object.keys(definition[grpcServiceName(service)] ?? {});
    const routed = rpcsOf(document).map(({ name }) => name);
    const alone = [...routed.filter((name) => !described.includes(name)), ...described.filter((name) => !routed.includes(name))];
    return alone.map((name) => `${service}.${name}`);
  });
  if (wrong.length > 0) throw new UndescribedRoute(wrong);
};

/** Nest's own server, which lets calls under way end before it closes. */
class DrainingServer extends ServerGrpc {
  override async close(): Promise<void> {
    const server = this.grpcClient as { tryShutdown(done: () => void): void; forceShutdown(): void } | null | undefined;
    this.grpcClient = null as never;
    if (!server) return;
    const late = setTimeout(() => server.forceShutdown(), LONGEST_DRAIN);
    await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
    clearTimeout(late);
    server.forceShutdown();
  }
}

/** The gRPC edge of one process; it listens once all microservices of the application are started. */
export class GrpcEdge {
  private readonly health = new HealthImplementation();
  private server: DrainingServer | undefined;
  private watching: NodeJS.Timeout | undefined;
  private names: readonly string[] = [];
  private said: ServingStatus | undefined;
  private stopping = false;

  constructor(
    private readonly settings: GrpcSettings,
    private readonly logger: Logger,
  ) {}

  /** @throws UndescribedRoute */
  attach(app: NestFastifyApplication, documents: Documents): void {
    const definition = grpcDefinition([...documents.keys()]);
    assertDescribed(definition, documents);
    this.names = ['', ...[...documents.keys()].map(grpcServiceName)];
    this.say('NOT_SERVING');
    const server = this.serverOf(definition, [...documents.keys()]);
    for (const [service, document] of documents) {
      const dispatch = dispatcher(app, service, componentsOf(document), this.logger);
      for (const rpc of rpcsOf(document)) {
        const answer = dispatch(rpc);
        const pattern = { service: grpcServiceName(service).split('.').at(-1), rpc: rpc.name, streaming: 'no_stream' };
        server.addHandler(pattern, async (...given: readonly unknown[]) => from(answer(given[2] as UnaryCall)));
      }
    }
    app.connectMicroservice({ strategy: server });
    this.server = server;
    this.watch(app);
  }

  /** Says that it takes no more, and ends what is under way, while the process can still answer. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.watching);
    this.say('NOT_SERVING');
    this.stopping = true;
    await this.server?.close();
  }

  private serverOf(definition: PackageDefinition, services: readonly string[]): DrainingServer {
    const { host, port, reflection } = this.settings;
    return new DrainingServer({
      url: `${host.includes(':') ? `[${host}]` : host}:${port}`,
      package: services.map((service) => `fengqiao.${service}.v1`),
      packageDefinition: definition,
      onLoadPackageDefinition: (_loaded: PackageDefinition, server: Parameters<HealthImplementation['addToServer']>[0]) => {
        this.health.addToServer(server);
        if (reflection) new ReflectionService(reflectedOf(services)).addToServer(server as never);
      },
    });
  }

  /** Health is readiness, looked at again and again: whoever watches is told of a change. */
  private watch(app: NestFastifyApplication): void {
    const look = async (): Promise<void> => {
      const { statusCode } = await app.inject({ method: 'GET', url: '/health/ready' });
      this.say(statusCode === 200 ? 'SERVING' : 'NOT_SERVING');
    };
    let looking = false;
    this.watching = setInterval(() => {
      if (looking) return;
      looking = true;
      look()
        .catch(() => this.say('NOT_SERVING'))
        .finally(() => (looking = false));
    }, HEALTH_EVERY);
    this.watching.unref();
  }

  private say(serving: ServingStatus): void {
    if (this.stopping || this.said === serving) return;
    this.said = serving;
    for (const name of this.names) this.health.setStatus(name, serving);
  }
}
