import { StandardSchemaValidationPipe, ValidationPipe, type ValidationError } from '@nestjs/common';
import { problem } from '../problems.js';

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
        issues.map(({ message, path = [] }) => ({ pointer: pointer(path), detail: message })),
      ),
  });

const flatten = (errors: readonly ValidationError[]): { pointer: string; detail: string }[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.values(constraints).map((detail) => ({ pointer: property, detail })),
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
