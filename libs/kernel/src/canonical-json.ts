/** A value that JSON can carry without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Thrown for a value that has no exact JSON form: undefined in a list, NaN, an unsafe integer, NUL, a lone surrogate, a cycle too deep. */
export class NotCanonical extends Error {
  constructor(
    /** JSON pointer of the offending value. */
    readonly pointer: string,
    readonly reason: string,
  ) {
    super(`${pointer === '' ? '/' : pointer}: ${reason}`);
    this.name = 'NotCanonical';
  }
}

const MAX_DEPTH = 64;

const text = (value: string, pointer: string): string => {
  if (value.includes('\u0000')) throw new NotCanonical(pointer, 'holds a NUL character');
  if (!value.isWellFormed()) throw new NotCanonical(pointer, 'holds a lone surrogate');
  return JSON.stringify(value);
};

const number = (value: number, pointer: string): string => {
  if (!Number.isFinite(value)) throw new NotCanonical(pointer, 'is not a finite number');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new NotCanonical(pointer, 'is an integer beyond 2^53');
  return JSON.stringify(value);
};

const write = (value: unknown, pointer: string, depth: number): string => {
  if (depth > MAX_DEPTH) throw new NotCanonical(pointer, `is nested deeper than ${MAX_DEPTH}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, pointer);
  if (typeof value === 'number') return number(value, pointer);
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${pointer}/${index}`, depth + 1)).join(',')}]`;
  if (typeof value === 'object') return object(value as Record<string, unknown>, pointer, depth);
  throw new NotCanonical(pointer, `is a ${typeof value}`);
};

const object = (value: Record<string, unknown>, pointer: string, depth: number): string => {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    members.push(`${text(key, pointer)}:${write(member, `${pointer}/${key}`, depth + 1)}`);
  }
  return `{${members.join(',')}}`;
};

/**
 * The one text of a value (RFC 8785, JSON Canonicalization Scheme): keys in UTF-16 order, no white space, absent members left out.
 * @throws NotCanonical for anything that would not come back as it went in.
 */
export const canonicalJson = (value: unknown): string => write(value, '', 0);
