import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Instant } from '@fengqiao/kernel';
import { Problem, problem, problemFrom, type Verify } from '@fengqiao/edge';
import type { LocalIssuer } from '../issuer.js';
import { advanceAll, type ClockBoard } from './legal-time.js';
import type { OwnAnswer } from './proxy.js';
import { refuse } from './refuse.js';

/** What the machine's own cluster answers beside its services: the local issuer's keys, and a demonstration's legal time. */
export interface OwnAnswers {
  readonly board: ClockBoard;
  readonly issuer: LocalIssuer;
  readonly verify: Verify;
  /** Where legal time is kept between runs. */
  readonly folder: string;
  readonly from: Instant | undefined;
}

const NOTE = 'demonstration: legal time stands still until it is moved; recording and tokens use real time';
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const LARGEST = 10_000;

const answer = (response: ServerResponse, body: object): true => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
  return true;
};

const refused = (request: IncomingMessage, response: ServerResponse, found: Problem): true => {
  refuse(request, response, found);
  return true;
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const clusterClock = ({ board, issuer, verify, folder, from }: OwnAnswers): OwnAnswer => {
  const file = join(folder, 'legal-time');
  let now = existsSync(file) ? readFileSync(file, 'utf8') : (from ?? '');
  let moving: Promise<void> = Promise.resolve();
  const keep = (at: Instant): void => {
    writeFileSync(`${file}.next`, at);
    renameSync(`${file}.next`, file);
    now = at;
  };
  const move = async (request: IncomingMessage, response: ServerResponse): Promise<true> => {
    const actor = await verify(request.headers.authorization).catch((error: unknown) => problemFrom(error));
    if (actor instanceof Problem) return refused(request, response, actor);
    if (actor.role !== 'operator') return refused(request, response, problem('forbidden'));
    const to = ((await bodyOf(request)) as { to?: unknown } | undefined)?.to;
    if (typeof to !== 'string' || !INSTANT.test(to) || Number.isNaN(Date.parse(to)))
      return refused(
        request,
        response,
        problem('body-invalid', [
          { pointer: '/to', detail: 'must be an instant such as 2024-03-31T01:00:00Z', zh: '应当是时刻，例如 2024-03-31T01:00:00Z' },
        ]),
      );
    const instant = new Date(to).toISOString();
    const moved = moving.then(async () => (instant > now ? advanceAll(board, instant, keep) : undefined));
    moving = moved.catch(() => undefined);
    await moved;
    return answer(response, { legalTime: now, note: NOTE });
  };
  return async (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path === '/.well-known/jwks.json') return answer(response, issuer.keys);
    if (path !== '/demo/clock' || from === undefined) return false;
    return request.method === 'POST' ? move(request, response) : answer(response, { legalTime: now, note: NOTE });
  };
};
