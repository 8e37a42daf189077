import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { addressProblem, hostOf, mayConnect } from './addresses.js';

/** The addresses of a host, as the operating system or a test resolves it. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const systemResolve: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** Sends once. @returns the status of the answer, a redirect's too. @throws NotSent */
export type Post = (posting: Posting) => Promise<number>;

export type NotSentReason = 'address-refused' | 'unresolved' | 'unreachable' | 'timeout' | 'stopped';

/** There was no answer. */
export class NotSent extends Error {
  constructor(
    readonly reason: NotSentReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'NotSent';
  }
}

/** Rejects as soon as the signal is given: a name that nobody resolves holds nothing up. */
const unless = <T>(signal: AbortSignal, what: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    what.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

/** Resolved once; every address must be one that may be connected to, and the first is where the connection goes. */
const pinned = async (url: URL, resolve: Resolve, signal: AbortSignal): Promise<string> => {
  const host = hostOf(url);
  const found = isIP(host) === 0 ? await unless(signal, resolve(host)).catch(unresolved(signal)) : [host];
  const [address] = found;
  if (address === undefined) throw new NotSent('unresolved');
  if (!found.every((one) => mayConnect(url, one))) throw new NotSent('address-refused');
  return address;
};

const unresolved =
  (signal: AbortSignal) =>
  (error: unknown): never => {
    throw signal.aborted ? error : new NotSent('unresolved', { cause: error });
  };

/** The connection asks for no name again. */
const only = (address: string): RequestOptions['lookup'] => {
  const family = isIP(address);
  return (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family));
};

const sent = (url: URL, address: string, { headers, body, signal }: Posting): Promise<number> =>
  new Promise((resolve, reject) => {
    const ask = url.protocol === 'http:' ? plainRequest : tlsRequest;
    const request = ask(url, { method: 'POST', headers, agent: false, lookup: only(address), signal }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy(); // whatever it says is not read
    });
    request.on('error', reject);
    request.end(body);
  });

export interface PostOptions {
  readonly resolve: Resolve;
  /** `http://` to this machine is allowed. */
  readonly loopback: boolean;
  /** Milliseconds for all of it, from resolving the name to the status of the answer. */
  readonly patience: number;
}

/** Over one connection of its own, to an address that was looked at; no redirect is followed, no proxy asked. */
export const httpPost =
  ({ resolve, loopback, patience }: PostOptions): Post =>
  async (posting) => {
    if (addressProblem(posting.url, loopback) !== undefined) throw new NotSent('address-refused');
    const url = new URL(posting.url);
    const late = AbortSignal.timeout(patience);
    const signal = AbortSignal.any([posting.signal, late]);
    try {
      return await sent(url, await pinned(url, resolve, signal), { ...posting, signal });
    } catch (error) {
      if (error instanceof NotSent) throw error;
      if (posting.signal.aborted) throw new NotSent('stopped');
      throw new NotSent(late.aborted ? 'timeout' : 'unreachable', { cause: error });
    }
  };
