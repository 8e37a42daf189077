import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formatVerifierKey } from '@fengqiao/ledger';
import { judgeCheckpoint, type Reply, type Witnessing } from './judge.js';

const LARGEST = 65_536;

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const answer = async (witnessing: Witnessing, request: IncomingMessage): Promise<Reply> => {
  const { method, url = '' } = request;
  const path = url.split('?')[0];
  if (method === 'POST' && path === '/add-checkpoint') {
    const body = await bodyOf(request);
    return body === undefined ? { status: 413, body: 'too large\n' } : judgeCheckpoint(witnessing, body);
  }
  if (method === 'GET' && path === '/key') return { status: 200, body: `${formatVerifierKey(witnessing.signer.key)}\n` };
  if (method === 'GET' && path === '/checkpoint') {
    const known = witnessing.memory.recall(new URL(url, 'http://witness').searchParams.get('origin') ?? '');
    return known ? { status: 200, body: known.note } : { status: 404, body: 'nothing seen of this log\n' };
  }
  return { status: 404, body: 'not found\n' };
};

const send = (response: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Reply): void =>
  void response.writeHead(status, { 'content-type': type }).end(body);

/** Listens on a host and port (0: any) and answers; what it cannot remember it does not sign. */
export const serveWitness = (
  witnessing: Witnessing,
  host: string,
  port: number,
): Promise<{ readonly server: Server; readonly url: string }> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(witnessing, request).then(
        (reply) => send(response, reply),
        (error: unknown) => send(response, { status: 500, body: `${error instanceof Error ? error.message : 'failed'}\n` }),
      );
    });
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ server, url: `http://${host}:${taken}/` });
    });
  });
