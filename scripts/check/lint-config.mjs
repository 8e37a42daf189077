/**
 * The lint rules of the house, as a function of the folder they apply to: eslint.config.mjs uses it on the repository,
 * and test/architecture on a fixture that breaks every rule.
 */
import tseslint from 'typescript-eslint';
import { houseRules } from './lint-rules.mjs';

const specs = ['**/*.spec.ts'];
const domain = ['services/*/src/domain/**/*.ts'];
const pure = [...domain, 'libs/{kernel,law,places,ledger}/src/**/*.ts'];
const environment = ['services/*/src/config.ts', 'libs/testing/src/**/*.ts', 'test/**/*.ts', ...specs];

const syntax = {
  everywhere: [
    { selector: 'ExportDefaultDeclaration', message: 'No default exports: one thing has one name.' },
    { selector: 'TSEnumDeclaration', message: 'A closed set is a union or an `as const` table, not an enum.' },
    { selector: 'NewExpression[callee.name="Pool"]', message: 'openPool of libs/postgres: a connection that breaks ends no process.' },
  ],
  environment: [
    {
      selector: 'MemberExpression[object.name="process"][property.name="env"]',
      message: 'Only src/config.ts of a service reads the environment.',
    },
    { selector: 'ImportDeclaration[source.value=/^(node:)?process$/]', message: 'Only src/config.ts of a service reads the environment.' },
  ],
  fixed: [
    { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time arrives in the command (occasion.at).' },
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time arrives in the command (occasion.at).' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'Time arrives in the command (occasion.at).' },
    { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Chance arrives in the command.' },
  ],
  pure: [
    { selector: 'MemberExpression[object.name="globalThis"]', message: 'Pure code reaches for nothing outside itself.' },
    { selector: ':function[async=true]', message: 'Pure code waits for nothing.' },
    { selector: 'ImportExpression', message: 'Pure code loads nothing while it runs.' },
  ],
  domain: [
    { selector: 'SwitchCase[test=null]', message: 'No default: a new member of the union must fail to compile here.' },
    { selector: 'ClassDeclaration, ClassExpression', message: 'The domain is unions and functions.' },
    { selector: 'Decorator', message: 'The domain is unions and functions.' },
  ],
  evolve: [{ selector: 'ThrowStatement', message: 'Applying a fact never throws: any recorded history replays.' }],
  specs: [
    {
      selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
      message: 'No test is left out.',
    },
    { selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]', message: 'No test is left out.' },
    {
      selector: 'MemberExpression[object.name="jest"][property.name=/^(mock|doMock|unstable_mockModule|setMock)$/]',
      message: 'No mocks of our own code.',
    },
  ],
};

const deep = {
  patterns: [
    { regex: '^@fengqiao/[^/]+/(src|dist)(/|$)', message: 'Import a package by its name.' },
    { regex: String.raw`^(\.\./)+(libs|services)/`, message: 'Import another package by its name.' },
  ],
};
const builtins = {
  regex:
    '^(node:.*|assert|buffer|child_process|cluster|crypto|dns|events|fs|fs/promises|http|https|net|os|path|perf_hooks|process|stream|timers|timers/promises|tls|url|util|v8|vm|worker_threads|zlib)$',
  message: 'Pure code does no I/O: it arrives in the command, or is passed in.',
};
const sleeps = { regex: '^(node:)?timers(/promises)?$', message: 'No sleeps: eventually(...) on observable state.' };

const outside = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'crypto', 'process', 'performance', 'fetch', 'require'];

const errors = (names) => Object.fromEntries(names.map((name) => [name, 'error']));
const off = (names) => Object.fromEntries(names.map((name) => [name, 'off']));

const typed = {
  ...errors([
    '@typescript-eslint/no-explicit-any',
    '@typescript-eslint/no-unsafe-argument',
    '@typescript-eslint/no-unsafe-assignment',
    '@typescript-eslint/no-unsafe-call',
    '@typescript-eslint/no-unsafe-member-access',
    '@typescript-eslint/no-unsafe-return',
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/await-thenable',
    '@typescript-eslint/no-for-in-array',
    '@typescript-eslint/no-array-delete',
    '@typescript-eslint/no-base-to-string',
    '@typescript-eslint/no-implied-eval',
    '@typescript-eslint/no-redundant-type-constituents',
    '@typescript-eslint/only-throw-error',
    '@typescript-eslint/prefer-promise-reject-errors',
    '@typescript-eslint/return-await',
    '@typescript-eslint/ban-ts-comment',
    '@typescript-eslint/no-empty-object-type',
    '@typescript-eslint/no-namespace',
    '@typescript-eslint/no-non-null-assertion',
    '@typescript-eslint/no-require-imports',
    '@typescript-eslint/no-this-alias',
    '@typescript-eslint/consistent-type-imports',
    'house/exported-name',
    'house/sql-interpolation',
    'no-console',
    'no-debugger',
    'no-var',
    'prefer-const',
  ]),
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'house/function-length': ['error', { max: 40 }],
  complexity: ['error', { max: 12, variant: 'modified' }],
  'no-restricted-imports': ['error', deep],
};

const inSpecs = {
  ...off([
    '@typescript-eslint/no-unsafe-argument',
    '@typescript-eslint/no-unsafe-assignment',
    '@typescript-eslint/no-unsafe-call',
    '@typescript-eslint/no-unsafe-member-access',
    '@typescript-eslint/no-unsafe-return',
    '@typescript-eslint/no-non-null-assertion',
    'house/function-length',
    'complexity',
  ]),
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'no-restricted-globals': ['error', 'setTimeout', 'setInterval'],
};

/** `no-restricted-syntax` is replaced, not added to, by a later block: each block says its whole list. */
const restrict = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const typescript = (root, project) => [
  {
    files: ['libs/**/*.ts', 'services/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { project, tsconfigRootDir: root } },
    plugins: { '@typescript-eslint': tseslint.plugin, house: houseRules },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...typed, ...restrict(syntax.everywhere, syntax.environment) },
  },
  { files: environment, rules: restrict(syntax.everywhere) },
  {
    files: pure,
    rules: {
      ...restrict(syntax.everywhere, syntax.environment, syntax.fixed, syntax.pure),
      'no-restricted-globals': ['error', ...outside],
      'no-restricted-imports': ['error', { patterns: [...deep.patterns, builtins] }],
    },
  },
  { files: domain, rules: restrict(syntax.everywhere, syntax.environment, syntax.fixed, syntax.pure, syntax.domain) },
  {
    files: ['services/*/src/domain/**/evolve*.ts'],
    rules: restrict(syntax.everywhere, syntax.environment, syntax.fixed, syntax.pure, syntax.domain, syntax.evolve),
  },
  { files: ['test/**/*.ts', 'libs/testing/src/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['libs/postgres/src/steady.ts'], rules: off(['no-restricted-syntax']) }, // the pool that the others open
  { files: ['libs/testing/src/servers/global-*.ts'], rules: off(['no-restricted-syntax']) }, // Jest wants a default export there
  {
    files: specs,
    rules: {
      ...inSpecs,
      ...restrict(syntax.everywhere, syntax.specs),
      'no-restricted-imports': ['error', { patterns: [...deep.patterns, sleeps] }],
    },
  },
  { files: pure.map((files) => files.replace('*.ts', '*.spec.ts')), rules: restrict(syntax.everywhere, syntax.specs, syntax.fixed) },
  { files: ['libs/*/src/data/**/*.ts', 'libs/*/src/**/*.data.ts'], rules: off(['max-lines']) },
];

const scripts = {
  files: ['scripts/**/*.{mjs,cjs}', 'test/**/*.{mjs,cjs}', '*.{js,mjs,cjs}', 'deploy/**/*.{mjs,cjs}'],
  plugins: { house: houseRules, '@typescript-eslint': tseslint.plugin },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    ...errors(['no-undef', 'no-var', 'prefer-const', 'no-debugger', 'no-unreachable', 'no-dupe-keys', 'no-async-promise-executor']),
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'max-depth': ['error', 4],
    'max-params': ['error', 4],
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'house/function-length': ['error', { max: 60 }],
    complexity: ['error', { max: 15, variant: 'modified' }],
  },
};

const globals = Object.fromEntries(
  ['console', 'process', 'URL', 'URLSearchParams', 'Buffer', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate']
    .concat([
      'fetch',
      'AbortController',
      'AbortSignal',
      'performance',
      'structuredClone',
      'TextEncoder',
      'TextDecoder',
      'crypto',
      'queueMicrotask',
      'Response',
    ])
    .map((name) => [name, 'readonly']),
);

/**
 * @param {{ root: string, project: string, ignores: string[] }} options `root` holds libs/ and services/; `project` is the tsconfig
 * that covers every file under it, specs included.
 */
export const lintConfig = ({ root, project, ignores }) => [
  { ignores },
  ...typescript(root, project),
  { ...scripts, languageOptions: { globals } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals, __dirname: 'readonly', __filename: 'readonly' } },
  },
  { files: ['scripts/**/*.{mjs,cjs}'], rules: restrict(syntax.everywhere) },
];
