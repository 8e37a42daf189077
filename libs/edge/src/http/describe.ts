import 'reflect-metadata';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Service } from '@fengqiao/contracts';
import type { ServiceDefinition } from '../service.js';
import { deadLettersController } from './dead-letters.controller.js';
import { openApiOf } from './openapi.js';
import { feedController } from './feed.controller.js';
import { projectionsControllers } from './projections.controller.js';
import { everyServiceController } from './service-controllers.js';
import { webhookChangesController, webhooksController } from './webhooks.controller.js';
import { ACCESS_TABLES, CLOCK, dataSource, KEYS, LOGGER, PLATFORM, resource, VERIFY } from './tokens.js';

/** Names what a controller may ask for. Nobody is ever given it: a preview makes no controller. */
const named = (...tokens: readonly string[]): Provider[] => tokens.map((provide) => ({ provide, useValue: null }));

const moduleOf = (definition: ServiceDefinition): DynamicModule => {
  class DescribedService {}
  return {
    module: DescribedService,
    controllers: [
      ...definition.controllers,
      everyServiceController(definition),
      deadLettersController(definition),
      feedController(definition),
      webhooksController(definition),
      webhookChangesController(definition),
      ...projectionsControllers(definition),
    ],
    providers: named(dataSource(definition.name), ...definition.aggregates.map(({ category }) => resource(category))),
  };
};

/**
 * The OpenAPI documents of services, the same as the running edge serves, from their definitions alone: a preview of Nest reads
 * the routes and makes nothing, so that no platform, database or port is needed.
 */
export const describeServices = async (definitions: readonly ServiceDefinition[]): Promise<ReadonlyMap<Service, OpenAPIObject>> => {
  class DescribedServices {}
  Module({})(DescribedServices);
  const modules = definitions.map((definition) => [definition, moduleOf(definition)] as const);
  const process = named(PLATFORM, CLOCK, KEYS, VERIFY, LOGGER, ACCESS_TABLES);
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: DescribedServices, global: true, imports: modules.map(([, module]) => module), providers: process, exports: process },
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  return new Map(modules.map(([definition, { module }]) => [definition.name, openApiOf(app, definition, module as Type)] as const));
};
