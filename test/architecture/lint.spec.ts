import { relative } from 'node:path';
import { filesUnder, output, read, root } from './repository.js';

const fixture = 'test/architecture/fixtures/lint';

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
}

/** `file:line rule` for every line of the fixture that says in a comment what it breaks. */
const promised = (): string[] =>
  filesUnder(fixture)
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) => (/\/\/ breaks (.+)$/.exec(line)?.[1] ?? '').split(' ').map((rule) => [index + 1, rule] as const))
        .filter(([, rule]) => rule !== '')
        .map(([line, rule]) => `${path}:${line} ${rule}`),
    );

const linted = (): string[] => {
  const results = JSON.parse(output('node_modules/eslint/bin/eslint.js', ['.', '--format', 'json'], fixture)) as Linted[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${relative(root, filePath)}:${line} ${ruleId ?? message}`),
  );
};

describe('the lint rules', () => {
  it('fire on every line that breaks one, and nowhere else', () => {
    expect(promised().length).toBeGreaterThan(40);
    expect(linted().sort()).toEqual(promised().sort());
  });
});
