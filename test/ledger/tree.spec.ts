import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import {
  consistencyPath,
  edgeFrom,
  edgeTiles,
  EMPTY,
  grow,
  inclusionPath,
  joined,
  parseTilePath,
  rangeRoot,
  rootOf,
  tilePath,
  tilesUnder,
  treeHash,
  verifyConsistency,
  verifyInclusion,
  type Edge,
  type Range,
  type TilePlace,
} from '@fengqiao/ledger';
import { consistencyVectors, inclusionVectors } from './vectors.js';

const tree = treeHash('sha-256', (bytes) => createHash('sha256').update(bytes).digest());

/** RFC 9162 section 2.1.1, word for word. */
const naiveRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return tree.empty;
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return tree.node(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
};

const leavesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => tree.leaf(Buffer.from(`leaf ${index}`)));
const LEAVES = leavesOf(1_500);
const naive = (range: Range): Uint8Array => naiveRoot(LEAVES.slice(range.from, range.to));

/** Grows a tree to each of these sizes in turn, keeping its tiles as a ledger would. */
const grown = (...sizes: readonly number[]) => {
  const tiles = new Map<string, Uint8Array>();
  const tileOf = ({ level, number }: TilePlace): Uint8Array => tiles.get(`${level}/${number}`) ?? new Uint8Array();
  let edge: Edge = EMPTY;
  for (const size of sizes) {
    const growth = grow(tree, edge, joined(...LEAVES.slice(edge.size, size)));
    for (const { level, number, hashes } of growth.tiles) tiles.set(`${level}/${number}`, hashes);
    edge = growth.edge;
  }
  return { edge, tileOf, tiles };
};

const size = fc.integer({ min: 1, max: LEAVES.length });

describe('proofs of the published vectors', () => {
  it('are all here', () => expect([inclusionVectors.length, consistencyVectors.length]).toEqual([82, 84]));

  it.each(inclusionVectors)('inclusion $name: $wantErr', ({ leafIdx, treeSize, leafHash, proof, root, wantErr }) =>
    expect(verifyInclusion(tree, { index: leafIdx, size: treeSize, leafHash, proof }, root)).toBe(!wantErr),
  );

  it.each(consistencyVectors)('consistency $name: $wantErr', ({ size1, size2, root1, root2, proof, wantErr }) =>
    expect(verifyConsistency(tree, { size: size1, root: root1 }, { size: size2, root: root2 }, proof)).toBe(!wantErr),
  );
});

describe('the verifier, which shares no code with the ledger', () => {
  it.each(inclusionVectors)('says the same of inclusion $name', async ({ leafIdx, treeSize, leafHash, proof, root, wantErr }) => {
    const { rootOfInclusion } = await import('@fengqiao/verifier');
    const found = rootOfInclusion(
      leafIdx,
      treeSize,
      Buffer.from(leafHash),
      proof.map((hash) => Buffer.from(hash)),
    );
    expect(found !== undefined && Buffer.from(root).equals(found)).toBe(!wantErr);
  });
});

describe('a tree that grows by tiles', () => {
  it('has the root of the definition, in whatever steps it grew', () =>
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 6 }), (sizes) => {
        const steps = sizes.toSorted((a, b) => a - b);
        expect(rootOf(tree, grown(...steps).edge)).toEqual(naive({ from: 0, to: steps.at(-1)! }));
      }),
      { numRuns: 40 },
    ));

  it('has the root of nothing while it is empty', () => expect(rootOf(tree, EMPTY)).toEqual(Buffer.from(tree.empty)));

  it('goes on from its tiles alone, at any size it ever had', () =>
    fc.assert(
      fc.property(size, size, (one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        const { tileOf } = grown(small, large);
        const edge = edgeFrom(tree, small, tileOf);
        expect(edgeTiles(small).every(({ level }) => edge.levels[level]!.length > 0)).toBe(true);
        expect(rootOf(tree, edge)).toEqual(naive({ from: 0, to: small }));
        expect(rootOf(tree, grow(tree, edge, joined(...LEAVES.slice(small, large))).edge)).toEqual(naive({ from: 0, to: large }));
      }),
      { numRuns: 40 },
    ));

  it('writes a full tile once and never again', () => {
    const { tiles } = grown(200, 300, 512, 513);
    expect([...tiles].map(([place, hashes]) => [place, hashes.length / 32])).toEqual([
      ['0/0', 256],
      ['0/1', 256],
      ['1/0', 2],
      ['0/2', 1],
    ]);
    expect(grow(tree, edgeFrom(tree, 512, grown(512).tileOf), LEAVES[0]!).tiles.map(({ level, number }) => `${level}/${number}`)).toEqual([
      '0/2',
    ]);
  });
});

describe('proofs from tiles', () => {
  const { tileOf } = grown(LEAVES.length);
  const hashes = (path: readonly Range[]): readonly Uint8Array[] => path.map((range) => rangeRoot(tree, tileOf, range));

  it('of an event lead to the root at any later size, and to none when anything is changed', () =>
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (treeSize, seed, change) => {
        const index = seed % treeSize;
        const proof = hashes(inclusionPath(index, treeSize));
        const inclusion = { index, size: treeSize, leafHash: LEAVES[index]!, proof };
        const root = naive({ from: 0, to: treeSize });
        expect(verifyInclusion(tree, inclusion, root)).toBe(true);
        expect(verifyInclusion(tree, { ...inclusion, leafHash: LEAVES[(index + 1) % LEAVES.length]! }, root)).toBe(false);
        expect(verifyInclusion(tree, { ...inclusion, proof: [...proof, root] }, root)).toBe(false);
        expect(verifyInclusion(tree, inclusion, naive({ from: 0, to: treeSize - 1 }))).toBe(false);
        if (proof.length === 0) return;
        const at = change % proof.length;
        const bent = Uint8Array.from(proof[at]!, (byte, place) => (place === 0 ? byte ^ 1 : byte));
        expect(verifyInclusion(tree, { ...inclusion, proof: proof.with(at, bent) }, root)).toBe(false);
        expect(verifyInclusion(tree, { ...inclusion, proof: proof.toSpliced(at, 1) }, root)).toBe(false);
      }),
      { numRuns: 60 },
    ));

  it('of consistency hold between any two sizes, and not for another tree', () =>
    fc.assert(
      fc.property(size, size, (one, other) => {
        const [older, newer] = [Math.min(one, other), Math.max(one, other)];
        const proof = hashes(consistencyPath(older, newer));
        const head = (to: number) => ({ size: to, root: naive({ from: 0, to }) });
        expect(verifyConsistency(tree, head(older), head(newer), proof)).toBe(true);
        expect(verifyConsistency(tree, { size: older, root: LEAVES[7]! }, head(newer), proof)).toBe(false);
        expect(verifyConsistency(tree, head(older), { size: newer, root: LEAVES[7]! }, proof)).toBe(false);
        expect(verifyConsistency(tree, head(newer), head(older), proof)).toBe(older === newer);
      }),
      { numRuns: 60 },
    ));

  it('ask for few tiles: two a level of 256', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.nat(), (treeSize, seed) =>
        expect(tilesUnder(inclusionPath(seed % treeSize, treeSize)).length).toBeLessThanOrEqual(6),
      ),
    ));
});

describe('the path of a tile', () => {
  it.each([
    [{ level: 0, number: 0 }, 256, 'tile/0/000'],
    [{ level: 0, number: 1_234_067 }, 256, 'tile/0/x001/x234/067'],
    [{ level: 2, number: 8 }, 17, 'tile/2/008.p/17'],
  ])('%j %i is %s', (place, width, path) => {
    expect(tilePath(place, width)).toBe(path);
    expect(parseTilePath(path.slice(5))).toEqual({ ...place, width });
  });

  it.each(['0/1', '0/x000/000', '0/000.p/256', '0/000.p/0', '0/../1', 'a/000'])('is not %s', (path) =>
    expect(parseTilePath(path)).toBeUndefined(),
  );
});
