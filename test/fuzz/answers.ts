import { createRequire } from 'node:module';
import type { Ajv2020, AnySchemaObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Document, Operation } from './requests.js';

const load = createRequire(import.meta.url);
const { Ajv2020: Validator } = load('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
const addFormats = load('ajv-formats') as (ajv: Ajv2020) => void;

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Says what is wrong with an answer by the document of its service; undefined where it is as documented. */
export const checkerOf = (name: string, document: Document) => {
  const ajv = new Validator({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.addSchema(document as AnySchemaObject, name);
  const compiled = new Map<object, ValidateFunction>();
  const absolute = (schema: object): AnySchemaObject =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${name}#/components/`)) as AnySchemaObject;
  const validatorOf = (schema: object): ValidateFunction => {
    const known = compiled.get(schema) ?? ajv.compile(absolute(schema));
    compiled.set(schema, known);
    return known;
  };
  return ({ responses }: Operation, { status, type, body }: Answered): string | undefined => {
    if (status >= 500) return `answered ${status}: ${body.slice(0, 300)}`;
    const documented = responses[status];
    if (!documented) return `${status} is not documented: ${body.slice(0, 300)}`;
    const [media = ''] = type.split(';');
    const content = documented.content?.[media];
    if (!content) return `${status} with content type "${media}" is not documented`;
    const validate = validatorOf(content.schema);
    if (validate(media.endsWith('json') ? parsed(body) : body)) return undefined;
    return `${status} with a body that does not fit: ${ajv.errorsText(validate.errors)}; ${body.slice(0, 300)}`;
  };
};
