import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { Actor } from '@fengqiao/kernel';
import type { CommandContext } from '@fengqiao/event-store';
import type { KnownRequest } from './request.js';

export const ACCESS = 'fengqiao:access';
export const OPEN = 'fengqiao:open';
export const COMMAND = 'fengqiao:command';

const PROBLEM = { description: 'Problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
const problems = (...statuses: readonly number[]): MethodDecorator[] => statuses.map((status) => ApiResponse({ status, ...PROBLEM }));

/** A route that gives one command: its access entry has the command's name; it answers with what was recorded. */
export const Gives = (command: string, options: { readonly decision?: true } = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, command),
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
    ApiResponse({ status: 201, description: 'What was recorded', schema: { $ref: '#/components/schemas/CommandResult' } }),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422, ...(options.decision ? [412, 428] : []), 503),
  );

/** A route that shows one view of one instance: its access entry is `see:<view>`. */
export const Shows = (view: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, `see:${view}`),
    ApiResponse({ status: 200, description: view, schema: { $ref: `#/components/schemas/${view}` } }),
    ...problems(400, 401, 403, 404, 503),
  );

/** A route that shows a page of views: the same entry as the single view. */
export const Lists = (view: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, `see:${view}`),
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
    ...problems(400, 401, 403, 503),
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
