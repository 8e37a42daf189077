import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes of a log that are looked at: the last. */
const TAIL = 64 * 1_024;
/** As the runtime writes what nobody caught; lines of a program's own log are JSON. */
const UNCAUGHT = /^\w*error: /i;

/** The error that a process ended with, as its log has it; undefined where it has none. */
export const lastWords = (file: string): string | undefined => {
  const log = openSync(file, 'r');
  try {
    const { size } = fstatSync(log);
    const tail = Buffer.alloc(Math.min(size, TAIL));
    readSync(log, tail, 0, tail.byteLength, size - tail.byteLength);
    return tail
      .toString('utf8')
      .split('\n')
      .findLast((line) => UNCAUGHT.test(line));
  } finally {
    closeSync(log);
  }
};
