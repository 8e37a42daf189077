import { changed, withWrites, reading, neverKnown, checkedTooEarly, notTogether, conflictsAs, answersAs, type Broken } from './kit.js';

/** Defects in what is recorded and answered. */
export const brokenAppends: readonly Broken[] = [
  {
    defect: '"no stream" is ignored',
    found: ['C-06', 'C-11', 'C-13', 'C-17'],
    open: changed((store) => ({
      append: (append) => store.append(withWrites(append, ({ expected }) => (expected === 'none' ? { expected: 'any' } : {}))),
    })),
  },
  {
    defect: '"stream exists" is ignored',
    found: ['C-08', 'C-17'],
    open: changed((store) => ({
      append: (append) => store.append(withWrites(append, ({ expected }) => (expected === 'exists' ? { expected: 'any' } : {}))),
    })),
  },
  {
    defect: 'a version too high is accepted and leaves a hole',
    found: ['C-04', 'C-15'],
    open: changed((store) => ({
      async append(append) {
        const tails = await Promise.all(append.writes.map(async ({ stream }) => (await store.readStream(stream)).version));
        return store.append({
          ...append,
          writes: append.writes.map((write, index) =>
            typeof write.expected === 'number' && write.expected > (tails[index] ?? 0) ? { ...write, expected: 'any' } : write,
          ),
        });
      },
    })),
  },
  {
    defect: 'versions are counted in twos',
    found: ['C-01', 'C-10', 'C-15'],
    open: reading((events) => events.map((event) => ({ ...event, version: event.version * 2 }))),
  },
  {
    defect: 'a conflict does not say the true version',
    found: ['C-04', 'C-05', 'C-12'],
    open: conflictsAs((conflicts) => conflicts.map((one) => ({ ...one, actual: -1 }))),
  },
  { defect: 'of several conflicts only the first is named', found: ['C-17'], open: conflictsAs((conflicts) => conflicts.slice(0, 1)) },
  { defect: 'the version is checked before the append, not with it', found: ['C-11'], open: checkedTooEarly },
  { defect: 'several streams are appended one after the other', found: ['C-13', 'C-16'], open: notTogether },
  {
    defect: 'an empty append is a conflict',
    found: ['C-14'],
    open: answersAs((answer, { writes }) =>
      writes.every(({ events }) => events.length === 0) ? { kind: 'conflict', conflicts: [] } : answer,
    ),
  },
  { defect: 'an event said twice is stored twice', found: ['C-19', 'C-20', 'C-21', 'C-22'], open: neverKnown },
  {
    defect: 'other content under a known id passes for known',
    found: ['C-23', 'C-24', 'C-25'],
    open: answersAs((answer) => (answer.kind === 'event-mismatch' ? { kind: 'known', checkpoint: '0', result: new Uint8Array() } : answer)),
  },
  {
    defect: 'a repeated command gets an answer made anew',
    found: ['C-27'],
    open: answersAs((answer) => (answer.kind === 'known' ? { ...answer, result: Buffer.from('{}') } : answer)),
  },
];
