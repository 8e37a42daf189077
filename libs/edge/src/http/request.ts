import type { FastifyRequest } from 'fastify';
import type { Actor } from '@fengqiao/kernel';
import type { CommandContext } from '@fengqiao/event-store';
import type { Access } from '../access.js';

/** A request once the access guard has let it through. */
export interface KnownRequest extends FastifyRequest {
  viewer?: Actor;
  command?: CommandContext;
  /** Who may do what it asks for. */
  access?: Access;
}
