import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { createApi } from '../play/client.js';
import { listen } from './listen.js';
import { createProxy } from './proxy.js';

const JUDGE = { person: 'judge-liu', role: 'judge' } as const;
const issuer = { token: () => Promise.resolve('token') };

const ended = (server: { close(done: () => void): unknown }): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

describe('the proxy that stands for the ingress', () => {
  const heard: IncomingHttpHeaders[] = [];
  let upstream: Server;
  let proxy: Server;
  let url: string;

  beforeAll(async () => {
    upstream = createServer((request, response) => {
      heard.push(request.headers);
      response.writeHead(200, { 'keep-alive': 'timeout=7', connection: 'keep-alive', etag: '"3"', 'content-type': 'application/json' });
      response.end('{}');
    });
    const target = `http://127.0.0.1:${await listen(upstream, 0)}`;
    proxy = createProxy({ own: () => Promise.resolve(false), targets: () => [target] });
    url = `http://127.0.0.1:${await listen(proxy, 0)}`;
  });
  afterAll(async () => {
    proxy.closeAllConnections();
    upstream.closeAllConnections();
    await Promise.all([ended(proxy), ended(upstream)]);
  });

  it('hands on what a message says, and not what the connection behind it does: that one ends elsewhere', async () => {
    const answer = await fetch(`${url}/v1/intake/disputes`, { headers: { te: 'trailers', 'if-match': '"3"' } });
    expect(answer.headers.get('etag')).toBe('"3"');
    expect(answer.headers.get('keep-alive')).toBe('timeout=75'); // its own, which it keeps
    expect(heard.at(-1)).toMatchObject({ 'if-match': '"3"' });
    expect(heard.at(-1)).not.toHaveProperty('te');
  });

  it.each([
    ['zh-CN', /[\u4e00-\u9fff]/],
    ['en', /^Not found/],
  ])('says in %s that nothing is at a path, as a service would', async (language, sentence) => {
    const trace = 'a'.repeat(32);
    const headers = { 'accept-language': language, traceparent: `00-${trace}-${'b'.repeat(16)}-01` };
    const answer = await fetch(`${url}/v1/nosuch`, { headers });
    expect(answer.headers.get('content-language')).toBe(language);
    expect(await answer.json()).toEqual({
      type: 'https://fengqiao.example/problems/not-found',
      title: 'not found',
      status: 404,
      code: 'not-found',
      detail: expect.stringMatching(sentence) as string,
      traceId: trace,
    });
  });

  it('knows the paths of the six services and no other', async () => {
    expect((await fetch(`${url}/v1/nowhere/disputes`)).status).toBe(404);
    expect((await fetch(`${url}/openapi/intake.json`)).status).toBe(200);
  });
});

describe('the client that plays cases', () => {
  it('asks again with the same key where a connection broke before an answer came', async () => {
    const keys: string[] = [];
    const flaky = createTcpServer((socket) => {
      socket.once('data', (bytes) => {
        keys.push(/idempotency-key: (\S+)/i.exec(bytes.toString())?.[1] ?? '');
        if (keys.length < 3) return void socket.destroy();
        socket.end(
          'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 14\r\nconnection: close\r\n\r\n{"id":"d1"}   ',
        );
      });
    });
    await new Promise<void>((resolve) => flaky.listen(0, '127.0.0.1', resolve));
    const { port } = flaky.address() as { port: number };
    const api = createApi({ url: `http://127.0.0.1:${port}`, issuer });
    expect(await api.post(JUDGE, '/v1/intake/disputes', {}, { key: 'k1' })).toMatchObject({ status: 201, body: { id: 'd1' } });
    expect(keys).toEqual(['k1', 'k1', 'k1']);
    await ended(flaky);
  });
});
