import type { Actor } from '@fengqiao/kernel';
import { deriveId } from '@fengqiao/event-store';

/** What became of one command, as its client saw it. */
export interface Told {
  /** Derived as the platform derives it from service, person and key. */
  readonly commandId: string;
  readonly service: string;
  readonly path: string;
  /** `ok`: recorded. `fail`: a definite no, nothing recorded. */
  readonly outcome: 'ok' | 'fail';
  readonly status: number;
  readonly recorded?: { readonly stream: string; readonly version: number; readonly position: string; readonly events: readonly string[] };
  /** Answers that did not tell the outcome, before the one that did. */
  readonly unknown: number;
}

export interface Client {
  post(actor: Actor, path: string, key: string, body: unknown): Promise<Readonly<Record<string, unknown>>>;
  /** As `post`, for a decision: on what it has just seen. */
  decide(actor: Actor, path: string, key: string, body: unknown): Promise<Readonly<Record<string, unknown>>>;
  get(actor: Actor, path: string): Promise<{ readonly body: Readonly<Record<string, unknown>>; readonly etag: string }>;
  readonly history: readonly Told[];
}

export interface ClientOptions {
  readonly url: string;
  readonly token: (actor: Actor) => Promise<string>;
  /** Milliseconds after which a command that was never told about is a failure of the run. */
  readonly patience: number;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly etag: string;
}

interface Asked {
  readonly actor: Actor;
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  readonly decides: boolean;
}

const ATTEMPT = 15_000;
const AGAIN = 250;
/** What other services have not told yet, or what changed since it was looked at: the same command is right a moment later. */
const EARLY = [404, 409, 412];

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A client as every careful one: whatever it is not told, it asks again with the same key, and it writes down what it saw. */
export const recordingClient = ({ url, token, patience }: ClientOptions): Client => {
  const history: Told[] = [];
  const ask = async (
    actor: Actor,
    path: string,
    init: RequestInit,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer | undefined> => {
    try {
      const response = await fetch(`${url}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${await token(actor)}`, ...headers },
        signal: AbortSignal.timeout(ATTEMPT),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: (text === '' ? {} : JSON.parse(text)) as Answer['body'],
        etag: response.headers.get('etag') ?? '',
      };
    } catch {
      return undefined;
    }
  };
  const get: Client['get'] = async (actor, path) => {
    for (const end = performance.now() + patience; performance.now() < end; await pause(AGAIN)) {
      const answer = await ask(actor, path, {}, {});
      if (answer?.status === 200) return answer;
      if (answer && answer.status < 500 && !EARLY.includes(answer.status)) throw new Error(`GET ${path} was answered ${answer.status}`);
    }
    throw new Error(`GET ${path} was never answered`);
  };
  const attempt = async (asked: Asked): Promise<Answer | undefined> => {
    const { actor, path, key, body, decides } = asked;
    const seen = decides ? { 'if-match': (await get(actor, path.slice(0, path.lastIndexOf('/')))).etag } : {};
    const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...seen };
    return ask(actor, path, { method: 'POST', body: JSON.stringify(body) }, headers);
  };

  /** Asks until it is told. */
  const command = async (asked: Asked): Promise<Answer['body']> => {
    const { actor, path, key } = asked;
    const service = path.split('/')[2] ?? '';
    const told = { commandId: deriveId('http', service, actor.person, key), service, path };
    let unknown = 0;
    let last: Answer | undefined;
    for (const end = performance.now() + patience; performance.now() < end; await pause(AGAIN)) {
      last = await attempt(asked);
      if (!last || last.status >= 500) unknown += 1;
      else if (!EARLY.includes(last.status)) break;
    }
    if (last?.status === 201) {
      history.push({ ...told, outcome: 'ok', status: 201, recorded: last.body as unknown as NonNullable<Told['recorded']>, unknown });
      return last.body;
    }
    if (last && last.status < 500) history.push({ ...told, outcome: 'fail', status: last.status, unknown });
    throw new Error(`POST ${path} was answered ${last ? `${last.status} ${JSON.stringify(last.body)}` : 'by nobody'}`);
  };

  return {
    history,
    get,
    post: (actor, path, key, body) => command({ actor, path, key, body, decides: false }),
    decide: (actor, path, key, body) => command({ actor, path, key, body, decides: true }),
  };
};
