import type { FastifyRequest } from 'fastify';
import type { Actor } from '@fengqiao/kernel';
import type { CommandContext } from '@fengqiao/event-store';

/** A request once the access guard has let it through. */
export interface KnownRequest extends FastifyRequest {
  viewer?: Actor;
  command?: CommandContext;
}
