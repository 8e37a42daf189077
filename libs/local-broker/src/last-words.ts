import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes of a log that are looked at: the last. */
const TAIL = 64 * 1_024;

/** The last line of such a kind that a program left in its log; undefined where there is none. */
export const lastWords = (file: string, kind: RegExp): string | undefined => {
  const log = openSync(file, 'r');
  try {
    const { size } = fstatSync(log);
    const tail = Buffer.alloc(Math.min(size, TAIL));
    readSync(log, tail, 0, tail.byteLength, size - tail.byteLength);
    return tail
      .toString('utf8')
      .split('\n')
      .findLast((line) => kind.test(line));
  } finally {
    closeSync(log);
  }
};
