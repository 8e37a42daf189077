import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { definitions, isContract } from '@fengqiao/contracts';
import type { ServiceDefinition } from '../service.js';
import { DEAD_LETTER_VIEWS } from './dead-letters.controller.js';
import { withExamples } from './examples.js';
import { withOffices } from './offices.js';
import { COMMON_VIEWS, JOB_VIEWS, type Schema } from './views.js';

/** Points every reference of a contract at the components of an OpenAPI document. */
const localised = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(localised);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !['x-personal', 'x-person', 'x-plain-when', 'x-decision', 'x-shape'].includes(key))
      .map(([key, value]) => [
        key,
        key === '$ref' && typeof value === 'string' ? value.replace(/^[^#]*#\/\$defs\//, '#/components/schemas/') : localised(value),
      ]),
  );
};

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** With what they refer to among the facts of the service, and what that refers to. */
const withReferred = (schemas: Readonly<Record<string, Schema>>, facts: Readonly<Record<string, Schema>>): Record<string, Schema> => {
  const found = { ...schemas };
  for (const pending = Object.values(schemas); pending.length > 0;) {
    const references = JSON.stringify(pending.pop()).matchAll(/"\$ref":"[^"#]*#\/\$defs\/([^"]+)"/g);
    for (const [, name = ''] of references) {
      const fact = facts[name];
      if (name in found || !fact) continue;
      found[name] = fact;
      pending.push(fact);
    }
  }
  return found;
};

/** The OpenAPI 3.1 document of one service, written from its controllers, its access table and its contracts. */
export const openApiOf = (
  app: INestApplication,
  { name: service, access }: Pick<ServiceDefinition, 'name' | 'access'>,
  module: Type,
): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Fengqiao ${service}`)
    .setDescription(
      `The ${service} service of Fengqiao (枫桥). Errors are application/problem+json, in zh-CN or, with Accept-Language: en, in English.`,
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    include: [module],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const own = {
    ...COMMON_VIEWS,
    ...DEAD_LETTER_VIEWS,
    ...JOB_VIEWS,
    ...definitions('common.v1.json'),
    ...definitions(`api/${service}.v1.json`),
  };
  const heard = `inbound/${service}.v1.json`;
  const schemas = withReferred(own, { ...definitions(`events/${service}.v1.json`), ...(isContract(heard) ? definitions(heard) : {}) });
  const components = {
    ...document.components,
    schemas: sorted(localised(schemas) as Record<string, Schema>),
  } as OpenAPIObject['components'] & object;
  return { ...document, components, paths: sorted(withOffices(withExamples(service, document.paths), access)) };
};
