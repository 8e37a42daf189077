import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A system that receives: it answers with what it is told, and remembers everything. */
export const startReceiver = async () => {
  const received: Received[] = [];
  let answer: (request: Received) => { readonly status: number; readonly headers?: Record<string, string> } = () => ({ status: 204 });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() };
      received.push(one);
      const { status, headers } = answer(one);
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    on: (path: string): readonly Received[] => received.filter((one) => one.path === path),
    answers: (how: typeof answer): void => void (answer = how),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
};
