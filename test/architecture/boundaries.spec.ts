import { createRequire } from 'node:module';
import { join } from 'node:path';
import { output, root } from './repository.js';

const fixture = 'test/architecture/fixtures/boundaries';
const config = join(root, '.dependency-cruiser.cjs');

interface Cruise {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

/** Rule and file: exactly these break something, and every other file of the fixture breaks nothing. */
const broken = [
  ['declared', 'services/intake/src/undeclared.ts'],
  ['domain-is-pure', 'services/intake/src/domain/complaint/asks-the-api.ts'],
  ['domain-is-pure', 'services/intake/src/domain/complaint/decide.ts'],
  ['domain-is-pure', 'services/intake/src/domain/complaint/queries.ts'],
  ['domain-takes-types-only', 'services/intake/src/domain/complaint/calls-the-store.ts'],
  ['libs-below-services', 'libs/bus/src/knows-a-service.ts'],
  ['log-without-orm', 'libs/event-store/src/through-an-orm.ts'],
  ['nest-at-the-edge', 'libs/event-store/src/knows-nest.ts'],
  ['nest-at-the-edge', 'libs/kernel/src/knows-nest.ts'],
  ['nest-at-the-edge', 'services/intake/src/read-models/board/query.ts'],
  ['no-cycles', 'services/diversion/src/path.ts'],
  ['no-drawer', 'libs/law/src/uses-a-drawer.ts'],
  ['not-to-dev-dep', 'services/intake/src/workshop.ts'],
  ['pure-libs', 'libs/kernel/src/knows-nest.ts'],
  ['pure-libs', 'libs/kernel/src/knows-the-edge.ts'],
  ['pure-libs-no-node', 'libs/kernel/src/reads-files.ts'],
  ['read-models-without-decisions', 'services/intake/src/read-models/board/fold.ts'],
  ['resolvable', 'services/intake/src/nowhere.ts'],
  ['services-apart', 'services/intake/src/asks-another-service.ts'],
  ['testing-in-tests-only', 'services/intake/src/harnessed.ts'],
];

const violations = (): string[][] => {
  const args = ['libs', 'services', '--config', config, '--output-type', 'json'];
  const cruise = JSON.parse(output('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', args, fixture)) as Cruise;
  return cruise.summary.violations.map(({ rule, from }) => [rule.name, from]).sort((a, b) => a.join(' ').localeCompare(b.join(' ')));
};

describe('the boundaries', () => {
  it('are broken by the fixture in exactly the places where it breaks them', () => expect(violations()).toEqual(broken));

  it('each have a file in the fixture that breaks them', () => {
    const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: readonly { name: string }[] };
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(forbidden.map((rule) => rule.name)));
  });
});
