/** The services as they are built: their definitions, and the files they were built from. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files under a folder of the repository, sorted, by their path from the root. */
export const filesUnder = (root, folder, keep) => {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist|generated)\//.test(path) && keep.test(path))
    .sort();
};

export const SOURCE = /(?<!\.spec)\.ts$/;

const built = (root, folder) => {
  const info = join(root, folder, 'dist', '.tsbuildinfo');
  return existsSync(info) ? statSync(info).mtimeMs : undefined;
};

/** Documents are made from what is built: a build older than its sources would document yesterday's rules. */
const assertBuilt = (root, folders) => {
  const stale = folders.flatMap((folder) => {
    const time = built(root, folder);
    if (time === undefined) return [`${folder} is not built`];
    const newer = filesUnder(root, `${folder}/src`, SOURCE).find((path) => statSync(join(root, path)).mtimeMs > time);
    return newer ? [`${folder} is built from older sources (${newer})`] : [];
  });
  if (stale.length > 0) throw new Error(`run "npx tsc -b" first: ${stale.join('; ')}`);
};

/** An index that exports nothing: the folder is there, the service is not. */
const exportsNothing = (root, folder) => {
  const source = readFileSync(join(root, folder, 'src/index.ts'), 'utf8');
  return source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim() === 'export {};';
};

const libraries = (root) =>
  readdirSync(join(root, 'libs'))
    .map((name) => `libs/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')) && folder !== 'libs/testing');

/** The services to document, in the order of a dispute's journey. @throws when one is not built, or exports no definition of itself */
export const loadServices = async (root, names) => {
  const there = names.filter((name) => {
    if (!exportsNothing(root, `services/${name}`)) return true;
    console.log(`services/${name} exports no definition: it is left out of the documents`);
    return false;
  });
  assertBuilt(root, [...libraries(root), ...there.map((name) => `services/${name}`)]);
  return Promise.all(
    there.map(async (name) => {
      const folder = `services/${name}`;
      const definition = (await import(`@fengqiao/${name}`))[name];
      if (definition?.name !== name) throw new Error(`${folder}: the package exports no definition called "${name}"`);
      return { name, folder, definition, aggregates: await locate(root, folder, definition) };
    }),
  );
};

/** Finds the folder of each aggregate: the module of the domain that exports it. */
const locate = async (root, folder, definition) => {
  const exported = new Map();
  for (const path of filesUnder(root, `${folder}/src/domain`, SOURCE)) {
    const compiled = path.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
    const module = await import(pathToFileURL(join(root, compiled)).href);
    for (const [name, value] of Object.entries(module)) if (!exported.has(value)) exported.set(value, { name, path, compiled });
  }
  return definition.aggregates.map((aggregate) => {
    const found = exported.get(aggregate);
    if (!found) throw new Error(`${folder}: aggregate "${aggregate.category}" is exported by no module under src/domain`);
    return { aggregate, ...found, folder: found.path.replace(/\/[^/]+$/, '') };
  });
};
