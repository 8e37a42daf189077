import { StandardSchemaValidationPipe, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Issue } from '@fengqiao/contracts';
import { problem, type ProblemError } from '../problems.js';

const keyOf = (part: unknown): string => String(typeof part === 'object' && part !== null ? (part as { key: PropertyKey }).key : part);

const pointer = (path: readonly unknown[]): string =>
  path.map((part) => `/${keyOf(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Bodies: the compiled contract decides. */
export const bodyPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    transform: false,
    exceptionFactory: (issues) =>
      problem(
        'body-invalid',
        (issues as readonly Issue[]).map(({ message, zh, path = [] }) => ({ pointer: pointer(path), detail: message, zh })),
      ),
  });

const limitIn = (message: string): string => /\d+(?=\D*$)/.exec(message)?.[0] ?? '';

/** What class-validator says, by the name of its rule. */
const inChinese: Readonly<Record<string, (message: string) => string>> = {
  isInt: () => '应当是整数',
  min: (message) => `不应小于 ${limitIn(message)}`,
  max: (message) => `不应大于 ${limitIn(message)}`,
  maxLength: (message) => `不应多于 ${limitIn(message)} 个字符`,
  isIn: (message) => `应当是下列之一：${message.split('following values: ')[1] ?? ''}`,
  whitelistValidation: () => '没有此参数',
};

const flatten = (errors: readonly ValidationError[]): ProblemError[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.entries(constraints).map(([rule, detail]) => ({
      pointer: property,
      detail,
      zh: inChinese[rule]?.(detail) ?? '格式不符合要求',
    })),
    ...flatten(children),
  ]);

/** Query parameters: class-validator classes, unknown parameters refused. */
export const queryPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validateCustomDecorators: false,
    exceptionFactory: (errors) => problem('query-invalid', flatten(errors)),
  });
