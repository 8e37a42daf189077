import { Client, Pool, type ClientConfig, type PoolConfig } from 'pg';

/**
 * A connection whose break is told by its next query. It may break at any moment, also in the one between being handed out and being heard by
 * whoever asked for it: an error that nobody hears would end the process.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** @param onFailure told of connections that break while nobody uses them */
export const openPool = (config: PoolConfig, onFailure: (error: unknown) => void): Pool =>
  new Pool({ ...config, Client: SteadyClient }).on('error', onFailure);
