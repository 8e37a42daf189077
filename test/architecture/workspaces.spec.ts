import { basename, posix } from 'node:path';
import { exists, filesUnder, folders, read, readJson } from './repository.js';

interface Package {
  readonly name: string;
  readonly license?: string;
  readonly type?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Project {
  readonly references?: readonly { readonly path: string }[];
}

const services = folders('services');
const workspaces = [...folders('libs'), ...services];
const packageOf = (folder: string): Package => readJson(`${folder}/package.json`) as Package;
const names = new Map(workspaces.map((folder) => [packageOf(folder).name, folder]));
const external = (readJson('package.json') as Package).dependencies ?? {};
const dependenciesOf = (folder: string): string[] => Object.keys(packageOf(folder).dependencies ?? {});
const ours = (folder: string): string[] => dependenciesOf(folder).filter((name) => name.startsWith('@fengqiao/'));

const referencesOf = (folder: string): string[] =>
  ((readJson(`${folder}/tsconfig.json`) as Project).references ?? []).map(({ path }) => posix.join(folder, path));

const importsOf = (folder: string): string[] =>
  filesUnder(`${folder}/src`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .flatMap((path) => [...read(path).matchAll(/(?:from|import)\s*\(?'(@fengqiao\/[a-z-]+)/g)].map((match) => match[1]!));

describe.each(workspaces)('%s', (folder) => {
  it('is called after its folder', () =>
    expect(packageOf(folder)).toMatchObject({ name: `@fengqiao/${basename(folder)}`, license: 'Apache-2.0', type: 'module' }));

  it('is built with the whole', () => expect(referencesOf('.')).toContain(folder));

  it('references what it depends on, and nothing else', () =>
    expect(referencesOf(folder).toSorted()).toEqual(
      ours(folder)
        .map((name) => names.get(name))
        .toSorted(),
    ));

  it('depends on what it imports', () => {
    const declared = [...ours(folder), packageOf(folder).name];
    expect([...new Set(importsOf(folder))].filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('takes the versions of the root', () => {
    const own = Object.entries(packageOf(folder).dependencies ?? {}).filter(([name]) => !name.startsWith('@fengqiao/'));
    expect(own.filter(([name, version]) => external[name] !== version)).toEqual([]);
  });
});

describe.each(services)('%s', (folder) => {
  const parts =
    folder === 'services/all'
      ? ['README.md', 'src/main.ts']
      : ['README.md', 'src/access.ts', 'src/config.ts', 'src/main.ts', 'src/domain/publish.ts'];
  it.each(parts)('has %s', (part) => expect(exists(`${folder}/${part}`)).toBe(true));
});
