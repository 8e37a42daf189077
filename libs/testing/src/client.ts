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

/** @param token how to sign in for each request; without it nobody is signed in */
export const client = (url: string, token?: () => Promise<string>): Client => {
  const send = async <Body>(
    method: string,
    path: string,
    body: unknown,
    { key, ifMatch, after, language, headers = {} }: Sending,
  ): Promise<Answer<Body>> => {
    const all: Record<string, string> = { ...headers };
    if (token) all['authorization'] ??= `Bearer ${await token()}`;
    if (method === 'POST') all['idempotency-key'] ??= key ?? `test-${(submissions += 1)}`;
    if (ifMatch !== undefined) all['if-match'] = ifMatch;
    if (after !== undefined) all['fengqiao-after'] = after;
    if (language !== undefined) all['accept-language'] = language;
    if (method === 'POST') all['content-type'] ??= 'application/json';
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: all,
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) } : {}),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Body,
      etag: answer.headers.get('etag') ?? undefined,
    };
  };
  return {
    get: (path, sending = {}) => send('GET', path, undefined, sending),
    post: (path, body, sending = {}) => send('POST', path, body, sending),
  };
};
