import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { definitions, isContract, type Service } from '@fengqiao/contracts';
import { DEAD_LETTER_VIEWS } from './dead-letters.controller.js';
import { withExamples } from './examples.js';

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
  FeedEvent: {
    type: 'object',
    description: 'A CloudEvent 1.0 in structured mode: the same attributes and body as the record of the topic.',
    required: [
      'specversion',
      'id',
      'source',
      'type',
      'subject',
      'time',
      'datacontenttype',
      'stream',
      'streamversion',
      'sequence',
      'previous',
      'position',
      'recordedtime',
      'actor',
    ],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', format: 'uuid' },
      source: { type: 'string' },
      type: { type: 'string' },
      subject: { type: 'string', description: 'The dispute, else the stream.' },
      time: { type: 'string', format: 'date-time', description: 'Legal time.' },
      datacontenttype: { const: 'application/json' },
      stream: { type: 'string' },
      streamversion: { type: 'string' },
      sequence: { type: 'string', description: 'Number of the event in its subject, from 1.' },
      previous: { type: 'string', description: 'Sequence of the event of this service before it on the subject; 0 for the first.' },
      position: { type: 'string', description: 'Number of the event in the whole log.' },
      recordedtime: { type: 'string', format: 'date-time' },
      actor: { type: 'string', description: 'Who acted, as JSON: references only.' },
      data: { description: 'The published body; absent where only the path entry is published.' },
    },
  },
  FeedPage: {
    type: 'object',
    required: ['items', 'next', 'more'],
    properties: {
      items: { type: 'array', maxItems: 500, items: { $ref: '#/components/schemas/FeedEvent' } },
      next: { type: 'string', description: 'The place to read on from: `after`, or with subject `sequence`, of the next page.' },
      more: { type: 'boolean', description: 'There may be more at once, though this page is short or empty.' },
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

const JOB_VIEWS: Readonly<Record<string, Schema>> = {
  ProjectionJob: {
    type: 'object',
    required: ['id', 'kind', 'model', 'status', 'askedBy', 'askedAt', 'moment'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      kind: { enum: ['rebuild', 'compare', 'as-of'] },
      model: { type: 'string' },
      status: { enum: ['running', 'done', 'failed', 'cancelled'] },
      askedBy: { type: 'string' },
      askedAt: { type: 'string', format: 'date-time' },
      moment: {
        type: 'object',
        properties: {
          position: { type: 'integer' },
          at: { type: 'string', format: 'date-time' },
          knownAt: { type: 'string', format: 'date-time' },
        },
      },
      checkpoint: { type: 'string', description: 'While it runs: how far it has come.' },
      reason: { type: 'string', description: 'Why it failed.' },
      result: {
        type: 'object',
        required: ['checkpoint', 'rows'],
        properties: {
          checkpoint: { type: 'string' },
          rows: { type: 'integer' },
          hash: { type: 'string', description: 'MD5 of all rows, by key.' },
          serving: { type: 'string', description: 'Comparing: the same of the rows that serve.' },
          differing: { type: 'integer', description: 'Comparing: rows that are not the same. 0 is right.' },
        },
      },
      endedAt: { type: 'string', format: 'date-time' },
      expiresAt: { type: 'string', format: 'date-time', description: 'Until when what it built can be read.' },
    },
  },
  ProjectionRow: { type: 'object', description: 'A row of the read model, without what points at a person.', additionalProperties: true },
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
  return { ...document, components, paths: sorted(withExamples(service, document.paths)) };
};
