import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastWords } from './last-words.js';

describe('what a process ended with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-words-'));
  const file = join(folder, 'intake-1.log');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const wordsOf = (text: string): string | undefined => {
    writeFileSync(file, text);
    return lastWords(file, /^\w*error: /i);
  };

  it('is the last error that nobody caught, between lines of its own log and of the stack', () => {
    const stack = '    at Parser.parse (parser.js:37:38)\n  code: "57P01"\n}\n\nNode.js v20.20.2\n';
    const told = `{"msg":"Error: told"}\nTypeError: an older one\n${stack}${'{"msg":"ready"}\n'.repeat(9_000)}error: terminating connection\n${stack}`;
    expect(wordsOf(told)).toBe('error: terminating connection');
  });

  it('is nothing where the log has no such line', () => {
    expect(wordsOf('{"msg":"Error: told"}\n')).toBeUndefined();
    expect(wordsOf('')).toBeUndefined();
  });
});
