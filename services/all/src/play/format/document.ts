import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { workspace } from '../../config.js';
import { nearest } from './nearest.js';
import { ScenarioProblem } from './types.js';

/** Where the built-in scenario files and the schema of their format are. */
export const scenarioFolder = (): string => join(workspace(), 'services', 'all', 'scenarios');

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly $defs: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

let compiled: { readonly validate: ValidateFunction; readonly schema: Schema } | undefined;

/** The schema is read and compiled when the first file is read. */
const format = (): NonNullable<typeof compiled> => {
  if (!compiled) {
    const schema = JSON.parse(readFileSync(join(scenarioFolder(), 'scenario.schema.json'), 'utf8')) as Schema;
    compiled = { schema, validate: new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(schema) };
  }
  return compiled;
};

/** The verbs that the format knows. */
export const knownVerbs = (): readonly string[] =>
  Object.keys(format().schema.$defs)
    .filter((name) => name.startsWith('do.'))
    .map((name) => name.slice(3));

const fieldsOfVerb = (verb: string): readonly string[] => {
  const { $defs } = format().schema;
  return [...Object.keys($defs[`do.${verb}`]?.properties ?? {}), ...Object.keys($defs['Step']?.properties ?? {})];
};

/** A parsed file that still knows its lines. */
export interface Parsed {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  line(path: readonly (string | number)[]): number;
}

const pathOf = (pointer: string): readonly (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const lineIn = (document: Document, counter: LineCounter, path: readonly (string | number)[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
};

const placeOf = (path: readonly (string | number)[]): string => {
  const [first, second, ...rest] = path;
  if (first !== 'steps' || typeof second !== 'number') return path.join('.') || 'the file';
  return [`step ${second + 1}`, ...rest].join(', ');
};

const didYouMean = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
};

const verbAt = (value: unknown, path: readonly (string | number)[]): string | undefined => {
  const steps = (value as { steps?: readonly { do?: string }[] }).steps;
  return path[0] === 'steps' && typeof path[1] === 'number' ? steps?.[path[1]]?.do : undefined;
};

const unknownField = (field: string, verb: string | undefined, error: ErrorObject): string => {
  const known = verb === undefined ? Object.keys((error.parentSchema as Schema | undefined)?.properties ?? {}) : fieldsOfVerb(verb);
  const owner = verb === undefined ? 'here' : `with \`${verb}\``;
  return `\`${field}\` is not known ${owner}: take it out, or use one of ${known.join(', ')}.${didYouMean(field, known)}`;
};

type Say = (error: ErrorObject, value: unknown, verb: string | undefined) => string | undefined;

const notAVerb = (verb: string): string =>
  `\`${verb}\` is not a verb.${didYouMean(verb, knownVerbs())} The verbs are listed in services/all/scenarios/README.md.`;

const param = (error: ErrorObject, name: string): unknown => (error.params as Readonly<Record<string, unknown>>)[name];

/** One schema error as a sentence; undefined where another error of the same place says it better. */
const sayings: Readonly<Record<string, Say>> = {
  if: () => undefined,
  anyOf: () => 'is not as the format has it: see services/all/scenarios/README.md.',
  additionalProperties: (error) => unknownField(String(param(error, 'additionalProperty')), undefined, error),
  unevaluatedProperties: (error, _value, verb) =>
    verb !== undefined && knownVerbs().includes(verb) ? unknownField(String(param(error, 'unevaluatedProperty')), verb, error) : undefined,
  required: (error) => `\`${String(param(error, 'missingProperty'))}\` is missing: add it.`,
  enum: (error, _value, verb) =>
    error.instancePath.endsWith('/do')
      ? notAVerb(String(verb))
      : `must be one of ${(param(error, 'allowedValues') as readonly unknown[]).map(String).join(', ')}.`,
};

const sentence = (error: ErrorObject, value: unknown): string | undefined => {
  const say = sayings[error.keyword];
  return say ? say(error, value, verbAt(value, pathOf(error.instancePath))) : `${error.message ?? 'is not as it must be'}.`;
};

const mistakesIn = (parsed: Parsed, errors: readonly ErrorObject[]): readonly string[] => {
  const covered = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ schemaPath }) => schemaPath);
  const sentences = errors
    .filter(({ schemaPath }) => !covered.some((path) => schemaPath.startsWith(`${path}/`)))
    .flatMap((error) => {
      const said = sentence(error, parsed.value);
      const path = pathOf(error.instancePath);
      return said === undefined ? [] : [`line ${parsed.line(path)}, ${placeOf(path)}: ${said}`];
    });
  return [...new Set(sentences)];
};

/** Reads the text of one file and checks it against the format. @throws ScenarioProblem */
export const parseScenario = (file: string, text: string): Parsed => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: true });
  if (document.errors.length > 0)
    throw new ScenarioProblem(
      file,
      document.errors.map(({ message, linePos }) => `line ${linePos?.[0].line ?? 1}: not readable as YAML: ${message.split('\n')[0]}`),
    );
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScenarioProblem(file, ['line 1: a scenario has `id`, `place`, `people`, `dispute` and `steps`: see its README.']);
  const parsed = { file, value: value as Parsed['value'], line: (path: readonly (string | number)[]) => lineIn(document, counter, path) };
  const { validate } = format();
  if (!validate(value)) throw new ScenarioProblem(file, mistakesIn(parsed, validate.errors ?? []));
  return parsed;
};
