import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { deriveId } from '@fengqiao/event-store';
import type { Actor } from '@fengqiao/kernel';
import type { Access, AccessTable } from '../access.js';
import type { Clock } from '../clock.js';
import { problem } from '../problems.js';
import type { Verify } from '../tokens.js';
import { ACCESS, COMMAND, OPEN } from './decorators.js';
import { currentTrace, traceparentOf } from '../trace.js';
import { forbidden } from './offices.js';
import type { KnownRequest } from './request.js';
import { ACCESS_TABLES, CLOCK, VERIFY } from './tokens.js';

/** The service that a URL belongs to: `/v1/<service>/...`. */
export const serviceOf = (url: string): string => url.split('/')[2]?.split('?')[0] ?? '';

const header = (request: KnownRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const keyOf = (request: KnownRequest): string => {
  const key = header(request, 'idempotency-key');
  if (key === undefined || key === '') throw problem('idempotency-key-required');
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) throw problem('idempotency-key-invalid');
  return key;
};

const versionOf = (request: KnownRequest, access: Access): number | undefined => {
  const match = header(request, 'if-match');
  if (match === undefined) {
    if (access.decision) throw problem('if-match-required');
    return undefined;
  }
  const [, version] = /^(?:W\/)?"(\d{1,9})"$/.exec(match.trim()) ?? [];
  if (version === undefined) throw problem('if-match-invalid');
  return Number(version);
};

/** One person's key never meets another's, and one service's never another's. */
export const commandIdOf = (service: string, actor: Actor, key: string): string => deriveId('http', service, actor.person, key);

/** Deny by default: a token, an office that may, and for commands the headers that make them safe to repeat. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(VERIFY) private readonly verify: Verify,
    @Inject(ACCESS_TABLES) private readonly tables: ReadonlyMap<string, AccessTable>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string>(OPEN, places)) return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const actor = await this.verify(header(request, 'authorization'));
    const service = serviceOf(request.url);
    const access = this.tables.get(service)?.[this.reflector.get<string>(ACCESS, context.getHandler())];
    if (!access?.grants.some(({ roles }) => roles.includes(actor.role))) throw forbidden(access);
    request.viewer = actor;
    request.access = access;
    if (this.reflector.get<boolean>(COMMAND, context.getHandler())) this.prepare(request, service, actor, access);
    return true;
  }

  private prepare(request: KnownRequest, service: string, actor: Actor, access: Access): void {
    const commandId = commandIdOf(service, actor, keyOf(request));
    const ifMatch = versionOf(request, access);
    const trace = currentTrace();
    request.command = {
      commandId,
      actor,
      at: this.clock.now(),
      on: this.clock.today(),
      ...(ifMatch === undefined ? {} : { ifMatch }),
      ...(trace === undefined ? {} : { trace: traceparentOf(trace, commandId) }),
    };
  }
}
