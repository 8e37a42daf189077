import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Wanted {
  readonly name: string;
  readonly wantErr: boolean;
}
type Encoded<Row> = {
  readonly [Key in keyof Row]: Row[Key] extends Uint8Array
    ? string
    : Row[Key] extends readonly Uint8Array[]
      ? readonly string[] | null
      : Row[Key];
};

export interface InclusionVector extends Wanted {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
}
export interface ConsistencyVector extends Wanted {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** From transparency-dev/merkle, testdata at commit 417fb0c (Apache-2.0); a row with `wantErr` must be refused. */
const file = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', 'merkle-proofs.json'), 'utf8')) as {
  readonly inclusion: readonly Encoded<InclusionVector>[];
  readonly consistency: readonly Encoded<ConsistencyVector>[];
};

const bytes = (text: string | null): Uint8Array => Buffer.from(text ?? '', 'base64');
const hashes = (list: readonly string[] | null): readonly Uint8Array[] => (list ?? []).map(bytes);

export const inclusionVectors: readonly InclusionVector[] = file.inclusion.map((row) => ({
  ...row,
  root: bytes(row.root),
  leafHash: bytes(row.leafHash),
  proof: hashes(row.proof),
}));
export const consistencyVectors: readonly ConsistencyVector[] = file.consistency.map((row) => ({
  ...row,
  root1: bytes(row.root1),
  root2: bytes(row.root2),
  proof: hashes(row.proof),
}));
