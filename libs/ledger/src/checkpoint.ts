import { encode64, decode64 } from './bytes.js';

/** A tree as its log signs it (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log: a name that no other log has. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Such as `sha-256`. */
  readonly algorithm: string;
}

/** The text that is signed: origin, size, root, and as an extension line the hash algorithm. */
export const formatCheckpoint = ({ origin, size, root, algorithm }: Checkpoint): string =>
  `${origin}\n${size}\n${encode64(root)}\nhash ${algorithm}\n`;

/** Undefined for anything that is not a checkpoint. Extension lines but the algorithm's are ignored, as they should be. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const lines = text.split('\n');
  const [origin, size, root, ...extensions] = lines;
  const bytes = root === undefined ? undefined : decode64(root);
  if (!origin || lines.at(-1) !== '' || !/^(0|[1-9]\d{0,15})$/.test(size ?? '') || bytes?.length !== 32) return undefined;
  const algorithm = extensions.find((line) => line.startsWith('hash '))?.slice(5) ?? 'sha-256';
  return { origin, size: Number(size), root: bytes, algorithm };
};
