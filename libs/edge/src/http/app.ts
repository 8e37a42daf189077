import 'reflect-metadata';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import {
  APP_FILTER,
  APP_GUARD,
  APP_INTERCEPTOR,
  APP_PIPE,
  DiscoveryModule,
  DiscoveryService,
  MetadataScanner,
  NestFactory,
  Reflector,
} from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { TerminusModule } from '@nestjs/terminus';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Service } from '@fengqiao/contracts';
import type { AccessTable } from '../access.js';
import { GrpcEdge } from '../grpc/server.js';
import type { GrpcSettings } from '../grpc/settings.js';
import type { Platform } from '../platform.js';
import type { ServiceDefinition } from '../service.js';
import type { Verify } from '../tokens.js';
import { deadLettersController } from './dead-letters.controller.js';
import { AccessGuard, serviceOf } from './access.guard.js';
import { ACCESS, OPEN } from './decorators.js';
import { createDraining, type Draining } from './draining.js';
import { HealthController } from './health.controller.js';
import { addHooks, traceIdOf } from './hooks.js';
import { ledgerAccess, LedgerController } from './ledger.controller.js';
import { MetricsController } from './metrics.controller.js';
import { OpenInterceptor } from './open.interceptor.js';
import { openApiOf } from './openapi.js';
import { bodyPipe, queryPipe } from './pipes.js';
import { ProblemFilter, unreadableAddress } from './problem.filter.js';
import { createResource } from './resource.js';
import { clusterController } from './cluster.controller.js';
import { feedController } from './feed.controller.js';
import { projectionsControllers } from './projections.controller.js';
import { everyServiceController } from './service-controllers.js';
import { webhookChangesController, webhooksController } from './webhooks.controller.js';
import { SettleInterceptor } from './settle.interceptor.js';
import { ACCESS_TABLES, CLOCK, dataSource, DRAINING, KEYS, LOGGER, PLATFORM, resource, VERIFY } from './tokens.js';

export interface EdgeOptions {
  readonly platform: Platform;
  readonly verify: Verify;
  readonly logger: Logger;
  /** Where the same calls are answered by gRPC, once all microservices of the application are started; absent, nowhere. */
  readonly grpc?: GrpcSettings;
  /** Controllers of the process itself, such as the demonstration clock, with their access entries under `/v1/<name>`. */
  readonly own?: {
    readonly controllers: readonly Type[];
    readonly access: Readonly<Record<string, AccessTable>>;
    readonly providers?: readonly Provider[];
  };
}

const MEGABYTE = 1_048_576;

/** A Nest module per service: its controllers, and its aggregates as resources. */
const serviceModule = (definition: ServiceDefinition, platform: Platform): DynamicModule => {
  class ServiceModule {}
  Object.defineProperty(ServiceModule, 'name', { value: `${definition.name}Module` });
  const runtime = platform.services.get(definition.name);
  if (!runtime) throw new Error(`${definition.name} is not running here`);
  const resources = [...runtime.handlers].map(([category, handler]) => ({
    provide: resource(category),
    useValue: createResource({ handler, table: definition.access, store: runtime.store, codec: runtime.codec }),
  }));
  return {
    module: ServiceModule,
    controllers: [
      ...definition.controllers,
      everyServiceController(definition),
      deadLettersController(definition),
      feedController(definition),
      webhooksController(definition),
      webhookChangesController(definition),
      ...projectionsControllers(definition),
      ...(platform.settledHere ? [clusterController(definition.name)] : []),
    ],
    providers: [...resources, { provide: dataSource(definition.name), useValue: runtime.dataSource }],
  };
};

interface Inside {
  readonly services: readonly DynamicModule[];
  readonly grpc: GrpcEdge | undefined;
  readonly draining: Draining;
}

const rootModule = (options: EdgeOptions, { services, grpc, draining }: Inside): DynamicModule => {
  class EdgeModule {}
  Module({})(EdgeModule);
  const { platform, verify, logger, own } = options;
  const tables = new Map<string, AccessTable>([
    ...[...platform.services.values()].map(({ definition }) => [definition.name, definition.access] as const),
    ['ledger', ledgerAccess],
    ...Object.entries(own?.access ?? {}),
  ]);
  const shared: Provider[] = [
    { provide: PLATFORM, useValue: platform },
    { provide: CLOCK, useValue: platform.clock },
    { provide: KEYS, useValue: platform.keys },
    { provide: VERIFY, useValue: verify },
    { provide: LOGGER, useValue: logger },
    { provide: DRAINING, useValue: draining },
    { provide: ACCESS_TABLES, useValue: tables },
  ];
  return {
    module: EdgeModule,
    global: true,
    imports: [DiscoveryModule, TerminusModule.forRoot({ logger: false }), ...services],
    controllers: [HealthController, LedgerController, MetricsController, ...(own?.controllers ?? [])],
    providers: [
      ...shared,
      ...(own?.providers ?? []),
      ...(grpc ? [{ provide: GrpcEdge, useValue: grpc }] : []),
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_INTERCEPTOR, useClass: OpenInterceptor },
      { provide: APP_INTERCEPTOR, useClass: SettleInterceptor },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_PIPE, useFactory: queryPipe },
      { provide: APP_PIPE, useFactory: bodyPipe },
    ],
    exports: shared,
  };
};

/** A route that is declared neither open nor in its service's access table: the boot fails. */
export class UndeclaredRoute extends Error {
  constructor(routes: readonly string[]) {
    super(`these routes have no access entry: ${routes.join(', ')}`);
    this.name = 'UndeclaredRoute';
  }
}

const assertDeclared = (app: NestFastifyApplication): void => {
  const reflector = app.get(Reflector);
  const tables = app.get<ReadonlyMap<string, AccessTable>>(ACCESS_TABLES);
  const undeclared = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (!metatype || typeof instance !== 'object' || instance === null) return [];
      const prefix = `/${String(reflector.get<string>('path', metatype))}`;
      const table = tables.get(serviceOf(prefix));
      return new MetadataScanner().getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((method) => {
        const handler = (instance as Record<string, object>)[method] as never;
        if (Reflect.getMetadata('path', handler) === undefined) return [];
        const open = reflector.getAllAndOverride<string>(OPEN, [handler, metatype as never]);
        return open || table?.[reflector.get<string>(ACCESS, handler)] ? [] : [`${metatype.name}.${method}`];
      });
    });
  if (undeclared.length > 0) throw new UndeclaredRoute(undeclared);
};

export interface Edge {
  readonly app: NestFastifyApplication;
  /** OpenAPI documents by service. */
  readonly documents: ReadonlyMap<Service, OpenAPIObject>;
  /** Not ready from now on, though everything is answered: what sends requests here is given time to notice before `app.close()`. */
  drain(): void;
}

/** Builds the HTTP edge of the services of one process; it does not listen yet. @throws UndeclaredRoute */
export const createEdge = async (options: EdgeOptions): Promise<Edge> => {
  const { platform, logger } = options;
  const modules = [...platform.services.values()].map(({ definition }) => [definition, serviceModule(definition, platform)] as const);
  const grpc = options.grpc && new GrpcEdge(options.grpc, logger);
  const draining = createDraining();
  const adapter = new FastifyAdapter({
    bodyLimit: MEGABYTE,
    frameworkErrors: unreadableAddress,
    genReqId: traceIdOf,
    return503OnClosing: false, // whoever is still connected is answered
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule(options, { services: modules.map(([, module]) => module), grpc, draining }),
    adapter,
    { logger: false, abortOnError: false, bodyParser: false },
  );
  adapter.getInstance().removeContentTypeParser('text/plain'); // JSON alone is read, by Fastify's own parser
  addHooks(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, { clock: platform.clock, draining, logger });
  await app.init();
  assertDeclared(app);
  const documents = new Map(
    modules.map(([definition, { module }]) => [definition.name, openApiOf(app, definition, module as Type)] as const),
  );
  for (const [name, document] of documents)
    SwaggerModule.setup(`docs/${name}`, app, document, { jsonDocumentUrl: `openapi/${name}.json`, customSiteTitle: `Fengqiao ${name}` });
  grpc?.attach(app, documents);
  await app.getHttpAdapter().getInstance().ready();
  logger.debug({ services: [...platform.services.keys()] }, 'edge built');
  return { app, documents, drain: () => draining.begin() };
};
