import { encode64, parseSignatures, type Signature } from '@fengqiao/ledger';

/** A tree that a witness is asked to sign. */
export interface Asked {
  /** Size of the tree that the witness is believed to have seen last. */
  readonly older: number;
  /** That the older tree begins this one. */
  readonly proof: readonly Uint8Array[];
  /** The checkpoint, signed by the log. */
  readonly note: string;
}

export type WitnessAnswer =
  | { readonly kind: 'signed'; readonly signatures: readonly Signature[] }
  /** It has seen a tree of another size last, or, where the sizes agree, another tree. */
  | { readonly kind: 'seen'; readonly size: number }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

/** Somebody who signs only what continues all it has signed before (C2SP tlog-witness). */
export interface Witness {
  /** @throws when it is out of reach */
  ask(asked: Asked): Promise<WitnessAnswer>;
  /** The verifier key it names for itself: to be trusted only where the witness is one's own. @throws when it is out of reach */
  key(): Promise<string>;
}

const PATIENCE = 5_000;

const numberIn = (text: string): number | undefined => (/^(0|[1-9]\d{0,15})\n$/.test(text) ? Number(text) : undefined);

const below = (url: string, path: string): URL => new URL(path, url.endsWith('/') ? url : `${url}/`);

/** A witness at an address. */
export const remoteWitness = (url: string): Witness => ({
  async key() {
    const response = await fetch(below(url, 'key'), { signal: AbortSignal.timeout(PATIENCE) });
    return (await response.text()).trim();
  },
  async ask({ older, proof, note }) {
    const body = `old ${older}\n${proof.map((hash) => `${encode64(hash)}\n`).join('')}\n${note}`;
    const response = await fetch(below(url, 'add-checkpoint'), { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    const signatures = response.status === 200 ? parseSignatures(text) : undefined;
    if (signatures) return { kind: 'signed', signatures };
    const size = response.status === 409 ? numberIn(text) : undefined;
    return size === undefined ? { kind: 'refused', status: response.status, reason: text.trim().slice(0, 200) } : { kind: 'seen', size };
  },
});
