import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import type protobuf from 'protobufjs';
import type { Actor } from '@fengqiao/kernel';
import { services, type Service } from '@fengqiao/contracts';
import { root } from '../architecture/repository.js';
import { decode, encode, protos } from './proto-json.js';
import type { Asked, Given, Send } from './sender.js';

/** An rpc as its proto tells of it. */
export interface Told {
  readonly service: Service;
  readonly name: string;
  /** The request that its comment shows. */
  readonly example?: object;
}

const RPC = /\/\/ ((?:GET|POST) \/\S+)\n(?:\s*\/\/ Example: (.*)\n)?\s*rpc (\w+)\(/g;

/** Every rpc by its route, read from the text of the protos. */
export const rpcsTold = (): ReadonlyMap<string, Told> =>
  new Map(
    services.flatMap((service) => {
      const text = readFileSync(join(root, `contracts/proto/fengqiao/${service}/v1/${service}.proto`), 'utf8');
      return [...text.matchAll(RPC)].map(([, route = '', example, name = '']): [string, Told] => [
        route,
        { service, name, ...(example === undefined ? {} : { example: JSON.parse(example) as object }) },
      ]);
    }),
  );

/** What is asked, as the JSON of its rpc's request. */
const requestOf = ({ path, query, body, key, version }: Asked, { fields }: protobuf.Type): object => ({
  ...path,
  ...query,
  ...(body ? { command: body } : {}),
  ...(key === undefined || !fields['requestId'] ? {} : { requestId: key }),
  ...(version === undefined ? {} : { expectedVersion: version }),
});

interface Edge {
  readonly address: string;
  /** Seconds that a call may wait until everything before it has had its consequences; absent, it does not wait. */
  readonly wait?: number;
  readonly token: (as: Actor) => Promise<string>;
}

const typesOf = (all: protobuf.Root, { service, name }: Told): readonly [path: string, asks: protobuf.Type, answers: protobuf.Type] => {
  const title = `${service.charAt(0).toUpperCase()}${service.slice(1)}Service`;
  const method = all.lookupService(`fengqiao.${service}.v1.${title}`).methods[name];
  method?.resolve();
  const [asks, answers] = [method?.resolvedRequestType, method?.resolvedResponseType];
  if (!asks || !answers) throw new Error(`${service} has no rpc ${name}`);
  return [`/fengqiao.${service}.v1.${title}/${name}`, asks, answers];
};

export interface ByGrpc {
  readonly send: Send;
  /** By route, the first request that was answered well. */
  readonly answered: ReadonlyMap<string, object>;
  close(): void;
}

/** Asks the rpc of a route, with nothing but the protos. */
export const byGrpc = ({ address, token, wait }: Edge, told: ReadonlyMap<string, Told>): ByGrpc => {
  const all = protos();
  const answered = new Map<string, object>();
  const client = new Client(address, credentials.createInsecure());
  const call = (path: string, bytes: Buffer, metadata: Metadata): Promise<Buffer | ServiceError> =>
    new Promise((resolve) => {
      const asIs = (one: Buffer): Buffer => one;
      client.makeUnaryRequest(path, asIs, asIs, bytes, metadata, (error, answer) => resolve(error ?? answer ?? Buffer.alloc(0)));
    });
  const send: Send = async (asked): Promise<Given> => {
    const rpc = told.get(asked.route);
    if (!rpc) throw new Error(`no proto tells of ${asked.route}`);
    const [path, asks, answers] = typesOf(all, rpc);
    const metadata = new Metadata();
    metadata.set('authorization', `Bearer ${await token(asked.as)}`);
    if (wait !== undefined) metadata.set('prefer', `wait=${wait}`);
    metadata.set('accept-language', 'en');
    const request = requestOf(asked, asks);
    const answer = await call(path, encode(asks, request), metadata);
    if (!Buffer.isBuffer(answer)) return { status: 599, body: { code: answer.code, said: answer.details } };
    if (!asked.aside && !answered.has(asked.route)) answered.set(asked.route, request);
    const message = decode(answers, answer) as { readonly result?: Given['body']; readonly version?: number };
    const { result = message as Given['body'], version } = message;
    return { status: 200, body: result, ...(version === undefined ? {} : { version }) };
  };
  return { send, answered, close: () => client.close() };
};
