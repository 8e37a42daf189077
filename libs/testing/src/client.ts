export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly etag: string | undefined;
}

export interface Sending {
  readonly key?: string;
  readonly ifMatch?: string;
  readonly after?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks to the platform as any outside system would: HTTP and JSON, nothing else. */
export interface Client {
  get<Body = Record<string, unknown>>(path: string, sending?: Sending): Promise<Answer<Body>>;
  post<Body = Record<string, unknown>>(path: string, body?: unknown, sending?: Sending): Promise<Answer<Body>>;
}

let submissions = 0;

const headersOf = ({ key, ifMatch, after, language, headers = {} }: Sending): Record<string, string> => ({
  'content-type': 'application/json',
  'idempotency-key': key ?? `test-${(submissions += 1)}`,
  ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  ...(after === undefined ? {} : { 'fengqiao-after': after }),
  ...(language === undefined ? {} : { 'accept-language': language }),
  ...headers,
});

/** @param token how to sign in for each request; without it nobody is signed in */
export const client = (url: string, token?: () => Promise<string>): Client => {
  const send = async <Body>(path: string, sending: Sending, init: RequestInit): Promise<Answer<Body>> => {
    const authorization = token ? { authorization: `Bearer ${await token()}` } : {};
    const answer = await fetch(`${url}${path}`, { ...init, headers: { ...authorization, ...headersOf(sending) } });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson ? JSON.parse(text) : { text }) as Body,
      etag: answer.headers.get('etag') ?? undefined,
    };
  };
  return {
    get: (path, sending = {}) => send(path, sending, { method: 'GET' }),
    post: (path, body, sending = {}) =>
      send(path, sending, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
  };
};
