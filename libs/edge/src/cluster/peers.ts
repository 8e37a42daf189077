import type { Service } from '@fengqiao/contracts';

/** Asks the processes of other services over HTTP. */
export interface Peers {
  readonly others: readonly Service[];
  /** Whether a service has taken in and applied all that was recorded by now, after waiting for it a while. */
  settled(service: Service, milliseconds: number): Promise<boolean>;
}

export interface PeerAddresses {
  /** Where a service answers, without a slash at the end. */
  readonly address: (service: Service) => string;
  /** A bearer token of this service as a connected system. */
  readonly token: () => Promise<string>;
}

const MARGIN = 1_000;

export const httpPeers = (others: readonly Service[], { address, token }: PeerAddresses): Peers => ({
  others,
  async settled(service, milliseconds) {
    const url = `${address(service)}/v1/${service}/settled?within=${Math.max(0, Math.floor(milliseconds))}`;
    try {
      const headers = { authorization: `Bearer ${await token()}` };
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(milliseconds + MARGIN) });
      return response.ok && ((await response.json()) as { settled: boolean }).settled;
    } catch {
      return false; // out of reach: it has certainly not answered that it settled
    }
  },
});
