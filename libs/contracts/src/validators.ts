import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { documents } from './generated/schemas.js';
import type { Issue, StandardSchema } from './standard-schema.js';

/** Service names, in the order of a dispute's journey. */
export const services = ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'] as const;
export type Service = (typeof services)[number];

type SchemaNode = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);
const { Ajv2020: Validator } = require('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
const addFormats = require('ajv-formats') as (ajv: Ajv2020) => void;

const localizeZh = require('ajv-i18n/localize/zh') as (errors: ErrorObject[]) => void;

const BASE = 'https://fengqiao.example/contracts/';

const makeAjv = (): Ajv2020 => {
  const ajv = new Validator({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true, verbose: true });
  addFormats(ajv);
  for (const keyword of ['x-personal', 'x-person', 'x-plain-when', 'x-decision', 'x-shape', 'x-publish', 'x-topics'])
    ajv.addKeyword(keyword);
  for (const document of Object.values(documents)) ajv.addSchema(document as unknown as SchemaNode);
  return ajv;
};

let ajv: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction>();

const validatorOf = (file: string, name: string): ValidateFunction => {
  const id = `${BASE}${file}#/$defs/${name}`;
  const known = compiled.get(id);
  if (known) return known;
  ajv ??= makeAjv();
  const made = ajv.getSchema(id);
  if (!made) throw new Error(`contracts/${file} has no $def "${name}"`);
  compiled.set(id, made);
  return made;
};

/** Whether there is such a contract file. */
export const isContract = (file: string): boolean => file in documents;

/** The $defs of one contract file, as written. */
export const definitions = (file: string): Readonly<Record<string, SchemaNode>> => {
  const document = (documents as unknown as Record<string, { readonly $defs: Record<string, SchemaNode> }>)[file];
  if (!document) throw new Error(`there is no contracts/${file}`);
  return document.$defs;
};

const messagesOf = (error: ErrorObject): Pick<Issue, 'message' | 'zh'> => {
  const { allowedValues } = error.params as { allowedValues?: readonly unknown[] };
  if (allowedValues !== undefined)
    return { message: `must be one of ${allowedValues.join(', ')}`, zh: `应当是下列之一：${allowedValues.join('、')}` };
  const localized = { ...error };
  localizeZh([localized]);
  const message = error.message ?? error.keyword;
  return { message, zh: localized.message ?? message };
};

const issueOf = (error: ErrorObject): Issue => {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const member =
    (error.params as { additionalProperty?: string; missingProperty?: string }).additionalProperty ??
    (error.params as { missingProperty?: string }).missingProperty;
  return { ...messagesOf(error), path: member === undefined ? path : [...path, member] };
};

const MOST_ISSUES = 20;

/** Checks a value against one $def. @returns the issues found, at most 20; none when it fits. */
export const check = (file: string, name: string, value: unknown): readonly Issue[] => {
  const validate = validatorOf(file, name);
  return validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ISSUES).map(issueOf);
};

/** The body of a command as a Standard Schema, its service's own or one that all share: Nest's pipe validates by it, the OpenAPI writer prints it. */
export const bodyOf = <T>(service: Service, name: string): StandardSchema<T> => {
  const own = `api/${service}.v1.json`;
  const file = name in definitions(own) ? own : 'common.v1.json';
  const reference = (): Record<string, unknown> => ({ $ref: `#/components/schemas/${name}` });
  return {
    '~standard': {
      version: 1,
      vendor: 'fengqiao',
      validate: (value) => {
        const issues = check(file, name, value);
        return issues.length === 0 ? { value: value as T } : { issues };
      },
      jsonSchema: { input: reference, output: reference },
    },
  };
};
