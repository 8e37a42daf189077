import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { definitions, type Service } from '@fengqiao/contracts';

type Schema = Readonly<Record<string, unknown>>;

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

const COMMON_VIEWS: Readonly<Record<string, Schema>> = {
  WorklistItem: {
    type: 'object',
    required: ['id', 'category', 'dispute', 'status', 'title', 'waitingFor', 'version', 'openedAt', 'updatedAt'],
    properties: {
      id: { type: 'string' },
      category: { type: 'string' },
      dispute: { type: 'string' },
      status: { type: 'string' },
      title: { type: 'string' },
      waitingFor: { type: 'array', items: { type: 'string' } },
      tier: { type: 'string' },
      court: { type: 'string' },
      version: { type: 'integer' },
      openedAt: { type: 'string' },
      updatedAt: { type: 'string' },
    },
  },
  DeadlineView: {
    type: 'object',
    required: ['key', 'stream', 'deadlineId', 'subject', 'kind', 'rule', 'status', 'dueOn', 'dueAt', 'late', 'period'],
    properties: {
      key: { type: 'string' },
      stream: { type: 'string' },
      deadlineId: { type: 'string' },
      subject: { type: 'string' },
      kind: { type: 'string' },
      rule: { type: 'string' },
      status: { type: 'string' },
      dueOn: { type: 'string' },
      dueAt: { type: 'string' },
      late: { type: 'boolean' },
      period: { $ref: '#/components/schemas/Deadline' },
    },
  },
  HeldMessage: {
    type: 'object',
    required: ['position', 'subject', 'status', 'reason'],
    properties: {
      position: { type: 'string' },
      subject: { type: 'string' },
      status: { enum: ['waiting', 'parked', 'queued', 'replayed'] },
      reason: { type: 'string' },
    },
  },
};

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The OpenAPI 3.1 document of one service, written from its controllers and its contracts. */
export const openApiOf = (app: INestApplication, service: Service, module: Type): OpenAPIObject => {
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
  const schemas = { ...COMMON_VIEWS, ...definitions('common.v1.json'), ...definitions(`api/${service}.v1.json`) };
  const components = {
    ...document.components,
    schemas: sorted(localised(schemas) as Record<string, Schema>),
  } as OpenAPIObject['components'] & object;
  return { ...document, components, paths: sorted(document.paths) };
};
