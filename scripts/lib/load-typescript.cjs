/** Lets this process load our TypeScript as Jest sees it: the same transform, and `./x.js` in a source means `./x.ts`. Start it with --conditions=@fengqiao/source. */
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, resolve } = require('node:path');
const transform = require('../jest-transform.cjs');

Module._extensions['.ts'] = (module, file) => module._compile(transform.process(readFileSync(file, 'utf8'), file, {}).code, file);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const source = request.startsWith('.') && parent?.filename ? resolve(dirname(parent.filename), request.replace(/\.js$/, '.ts')) : '';
  return source.endsWith('.ts') && existsSync(source) ? source : resolveFilename.call(this, request, parent, ...rest);
};
