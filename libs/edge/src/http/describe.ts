import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Service } from '@fengqiao/contracts';
import type { ServiceDefinition } from '../service.js';
import { openApiOf } from './openapi.js';
import { everyServiceController } from './service-controllers.js';

const moduleOf = (definition: ServiceDefinition): DynamicModule => {
  class DescribedModule {}
  return { module: DescribedModule, controllers: [...definition.controllers, everyServiceController(definition)] };
};

/**
 * The OpenAPI documents of services as the running edge serves them, from their definitions alone: Nest's preview reads the routes
 * and makes no controller, so that no platform, database or port is needed.
 */
export const describeServices = async (definitions: readonly ServiceDefinition[]): Promise<ReadonlyMap<Service, OpenAPIObject>> => {
  class DescribedServices {}
  Module({})(DescribedServices);
  const modules = definitions.map((definition) => [definition.name, moduleOf(definition)] as const);
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: DescribedServices, imports: modules.map(([, module]) => module) },
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  return new Map(modules.map(([name, { module }]) => [name, openApiOf(app, name, module as Type)] as const));
};
