import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Instant } from '@fengqiao/kernel';
import { instantAsked, Problem, problem, problemFrom, type Verify } from '@fengqiao/edge';
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
const LARGEST = 10_000;

const answer = (response: ServerResponse, body: object): true => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
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
    const actor = await verify(request.headers.authorization).catch((error: unknown) => {
      throw problemFrom(error);
    });
    if (actor.role !== 'operator') throw problem('forbidden');
    const instant = instantAsked(await bodyOf(request));
    const moved = moving.then(async () => (instant > now ? advanceAll(board, instant, keep) : undefined));
    moving = moved.catch(() => undefined);
    await moved;
    return answer(response, { legalTime: now, note: NOTE });
  };
  return async (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path === '/.well-known/jwks.json') return answer(response, issuer.keys);
    if (path !== '/demo/clock' || from === undefined) return false;
    if (request.method !== 'POST') return answer(response, { legalTime: now, note: NOTE });
    return move(request, response).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      refuse(request, response, error);
      return true;
    });
  };
};
