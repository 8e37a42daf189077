/**
 * Jest runs everything as CommonJS through this one transform: our TypeScript and the ESM-only packages
 * (Nest 12, jose) are compiled by swc; CommonJS packages pass through untouched.
 */
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { createTransformer } = require('@swc/jest');

const options = (typescript) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs', importInterop: 'swc' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: typescript ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
});

const typescript = createTransformer(options(true));
const ecmascript = createTransformer(options(false));

/** This file is part of every cache key. */
const own = readFileSync(__filename);

const typeByFolder = new Map();
/** The `type` of the nearest package.json above a folder: 'module' or 'commonjs'. */
const packageType = (folder) => {
  const known = typeByFolder.get(folder);
  if (known) return known;
  const file = join(folder, 'package.json');
  let type = 'commonjs';
  if (existsSync(file)) type = JSON.parse(readFileSync(file, 'utf8')).type === 'module' ? 'module' : 'commonjs';
  else if (dirname(folder) !== folder) type = packageType(dirname(folder));
  typeByFolder.set(folder, type);
  return type;
};

const choose = (file) => {
  if (/\.[cm]?ts$/.test(file)) return 'typescript';
  if (file.endsWith('.cjs')) return 'untouched';
  if (file.endsWith('.mjs')) return 'ecmascript';
  return packageType(dirname(file)) === 'module' ? 'ecmascript' : 'untouched';
};

module.exports = {
  process(source, file, transformOptions) {
    const choice = choose(file);
    if (choice === 'untouched') return { code: source };
    const code = source
      .replaceAll('import.meta.url', "process.getBuiltinModule('node:url').pathToFileURL(__filename).href")
      .replaceAll('import.meta.dirname', '__dirname');
    return (choice === 'typescript' ? typescript : ecmascript).process(code, file, transformOptions);
  },
  getCacheKey(source, file, transformOptions) {
    return createHash('sha256')
      .update(own)
      .update(choose(file))
      .update(file)
      .update(source)
      .update(transformOptions.configString)
      .digest('hex');
  },
};
