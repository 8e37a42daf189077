import { applyDecorators, createParamDecorator, HttpCode, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { Actor } from '@fengqiao/kernel';
import type { CommandContext } from '@fengqiao/event-store';
import { ENTRY } from './offices.js';
import type { KnownRequest } from './request.js';

export const ACCESS = 'fengqiao:access';
export const OPEN = 'fengqiao:open';
export const COMMAND = 'fengqiao:command';
export const LOOKS_BACK = 'fengqiao:looks-back';

const PROBLEM = { description: 'Problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
const problems = (...statuses: readonly number[]): MethodDecorator[] => statuses.map((status) => ApiResponse({ status, ...PROBLEM }));

/** Names the access entry of a route, to the guard and to the OpenAPI document. */
const entry = (name: string): readonly MethodDecorator[] => [SetMetadata(ACCESS, name), ApiExtension(ENTRY, name)];

/**
 * A route that gives one command: its access entry has the command's name; it answers with what was recorded, or `shows` what it changed
 * where that is no matter of the log.
 */
export const Gives = (command: string, options: { readonly decision?: true; readonly shows?: string } = {}): MethodDecorator =>
  applyDecorators(
    ...entry(command),
    SetMetadata(COMMAND, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Names this submission: repeating it with the same body records nothing new.',
      schema: { type: 'string', minLength: 1, maxLength: 128 },
    }),
    ...(options.decision
      ? [
          ApiHeader({
            name: 'If-Match',
            required: true,
            description: 'ETag of the state this decision rests on.',
            schema: { type: 'string' },
          }),
        ]
      : []),
    ApiResponse({
      status: 201,
      description: options.shows ?? 'What was recorded',
      schema: { $ref: `#/components/schemas/${options.shows ?? 'CommandResult'}` },
    }),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422, ...(options.decision ? [412, 428] : []), 503),
  );

const moments: readonly MethodDecorator[] = [
  ApiQuery({
    name: 'asOf',
    required: false,
    description:
      'Look back: everything up to this position of the log, or all that had legally happened by this RFC 3339 instant. The ETag is that of then; who may look is judged now. Before its first event there is nothing: 404.',
    schema: { type: 'string', maxLength: 40 },
    examples: { position: { value: '1024' }, instant: { value: '2025-03-31T10:00:00Z' } },
  }),
  ApiQuery({
    name: 'knownAt',
    required: false,
    description: 'As known then: only what was recorded by this RFC 3339 instant of real time.',
    schema: { type: 'string', format: 'date-time' },
  }),
];

const AS_TEXT = { content: { 'text/plain': { schema: { type: 'string' } } } } as const;

/**
 * A route that shows one view of one instance: its access entry is `see:<view>`. It looks back with `asOf` and `knownAt`, unless what it
 * shows is only ever about now; a route that `builds` takes the moment as parameters of its own. One that only `begins` what it shows answers 202; one that
 * `takes` a body, or none by POST, may find it too large or of another type.
 */
export const Shows = (
  view: string,
  options: { readonly onlyNow?: true; readonly builds?: true; readonly begins?: true; readonly takes?: true; readonly text?: true } = {},
): MethodDecorator =>
  applyDecorators(
    ...entry(`see:${view}`),
    ...(options.onlyNow ? [] : [SetMetadata(LOOKS_BACK, true)]),
    ...(options.onlyNow || options.builds ? [] : moments),
    HttpCode(options.begins ? 202 : 200), // a POST that records nothing in the log shows, too
    ApiResponse({
      status: options.begins ? 202 : 200,
      description: view,
      ...(options.text ? AS_TEXT : { schema: { $ref: `#/components/schemas/${view}` } }),
    }),
    ...problems(400, 401, 403, 404, ...(options.takes ? [413, 415] : []), 503),
  );

/** A route that shows a page of views: the same entry as the single view; where it is `within` something, that may not be there. */
export const Lists = (view: string, options: { readonly within?: true } = {}): MethodDecorator =>
  applyDecorators(
    ...entry(`see:${view}`),
    ApiResponse({
      status: 200,
      description: `A page of ${view}`,
      schema: {
        type: 'object',
        required: ['items'],
        properties: {
          items: { type: 'array', items: { $ref: `#/components/schemas/${view}` } },
          next: { type: 'string', description: 'Cursor of the next page; absent on the last.' },
        },
      },
    }),
    ...problems(400, 401, 403, ...(options.within ? [404] : []), 503),
  );

/** A route that needs no token. The reason stands in the code, for whoever reviews it. */
export const Open = (reason: string): MethodDecorator & ClassDecorator => SetMetadata(OPEN, reason);

/** The command's circumstances: id, actor, legal time. */
export const Command = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const { command } = context.switchToHttp().getRequest<KnownRequest>();
  if (!command) throw new Error('this route is not declared with @Gives');
  return command;
});

/** Who looks. */
export const Viewer = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { viewer } = context.switchToHttp().getRequest<KnownRequest>();
  if (!viewer) throw new Error('this route is open: nobody is known');
  return viewer;
});
