import type { Actor } from '@fengqiao/kernel';
import type { LocalIssuer } from '../issuer.js';

/** What a command recorded, as the platform answers. */
export interface Recorded {
  readonly id: string;
  readonly position: string;
  readonly events: readonly string[];
  readonly repeated: boolean;
  readonly number?: string;
  readonly resources?: readonly string[];
}

/** Why nothing was recorded (application/problem+json). */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly basis?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export interface Answer<Body = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly body: Body;
  readonly etag?: string;
}

export interface Sending {
  readonly key?: string;
  readonly ifMatch?: string;
}

/** The platform as any outside system sees it: HTTP and JSON, signed in as somebody. */
export interface Api {
  get<Body = Readonly<Record<string, unknown>>>(actor: Actor, path: string): Promise<Answer<Body>>;
  post<Body = Readonly<Record<string, unknown>>>(actor: Actor, path: string, body: unknown, sending?: Sending): Promise<Answer<Body>>;
  /** Moves legal time forward, and settles what that sets going. */
  moveTo(instant: string): Promise<string>;
  legalTime(): Promise<string>;
}

export interface ApiOptions {
  readonly url: string;
  readonly issuer: Pick<LocalIssuer, 'token'>;
  readonly signal?: AbortSignal;
  readonly language?: 'zh-CN' | 'en';
}

const PATIENCE = 60_000;
const AGAIN = 100;
const OPERATOR: Actor = { person: 'scenario-operator', role: 'operator' };

/** Tokens last for hours: one for each person and office is enough. */
const signIn = (issuer: ApiOptions['issuer']): ((actor: Actor) => Promise<string>) => {
  const tokens = new Map<string, Promise<string>>();
  return (actor) => {
    const who = JSON.stringify(actor);
    const known = tokens.get(who) ?? issuer.token(actor);
    tokens.set(who, known);
    return known;
  };
};

/** What `fetch` throws where no answer came. */
const isNoAnswer = (error: unknown): boolean => (error as Error).name === 'TypeError' && (error as Error).cause !== undefined;

/** The platform says when it is only busy, and a connection may break: the same request again is safe, its key records it once. */
const untilAnswered = async <Body>(request: () => Promise<Answer<Body>>): Promise<Answer<Body>> => {
  for (const end = Date.now() + PATIENCE; ;) {
    const answer = await request().catch((error: unknown) => {
      if (!isNoAnswer(error) || Date.now() > end) throw error;
      return undefined;
    });
    if (answer && (answer.status !== 503 || Date.now() > end)) return answer;
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
};

export const createApi = ({ url, issuer, signal, language = 'en' }: ApiOptions): Api => {
  const tokenOf = signIn(issuer);
  let last = '';

  const send = async <Body>(actor: Actor, path: string, { key, ifMatch }: Sending, init: RequestInit): Promise<Answer<Body>> => {
    signal?.throwIfAborted();
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${await tokenOf(actor)}`,
        'content-type': 'application/json',
        'accept-language': language,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(last === '' ? {} : { 'fengqiao-after': last }),
      },
    });
    const text = await answer.text();
    const etag = answer.headers.get('etag');
    const body = (text === '' ? {} : JSON.parse(text)) as Body;
    const { position } = body as { position?: unknown };
    if (answer.status === 201 && typeof position === 'string' && position !== '') last = position;
    return { status: answer.status, body, ...(etag === null ? {} : { etag }) };
  };

  const post: Api['post'] = (actor, path, body, sending = {}) =>
    untilAnswered(() => send(actor, path, sending, { method: 'POST', body: JSON.stringify(body) }));

  return {
    get: (actor, path) => untilAnswered(() => send(actor, path, {}, { method: 'GET' })),
    post,
    async moveTo(to) {
      last = ''; // a move settles everything: there is nothing left to wait for
      const { status, body } = await post<{ legalTime?: string; detail?: string }>(OPERATOR, '/demo/clock', { to });
      if (status !== 200) throw new Error(`legal time could not be moved: ${body.detail ?? status}`);
      return body.legalTime ?? to;
    },
    async legalTime() {
      const { body } = await send<{ legalTime?: string }>(OPERATOR, '/demo/clock', {}, { method: 'GET' });
      return body.legalTime ?? '';
    },
  };
};
