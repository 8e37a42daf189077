/**
 * A Stryker test runner for the rule books: loads the specs of a service once per process, with Jest's own describe, it and expect,
 * and runs only the tests that reach a mutant. (Stryker's runner for Jest starts Jest and loads every module again for each mutant.)
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import * as circus from 'jest-circus';
import { expect } from 'expect';
import transform from '../../jest-transform.cjs';

const require = createRequire(import.meta.url);

/** TypeScript as Jest sees it: the same transform, and `./x.js` in a source means `./x.ts`. */
const loadTypeScript = () => {
  const compiled = new Map();
  Module._extensions['.ts'] = (module, file) => {
    if (!compiled.has(file)) compiled.set(file, transform.process(readFileSync(file, 'utf8'), file, {}).code);
    module._compile(compiled.get(file), file);
  };
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, ...rest) {
    const source = request.startsWith('.') && parent?.filename ? resolve(dirname(parent.filename), request.replace(/\.js$/, '.ts')) : '';
    return source.endsWith('.ts') && existsSync(source) ? source : resolveFilename.call(this, request, parent, ...rest);
  };
};

/** The tests of a block, with their full names; a test this runner cannot run as Jest would is an error. */
const testsOf = (block, path = []) => {
  if (block.hooks.length > 0) throw new Error(`hooks in "${path.join(' ')}"`);
  return block.children.flatMap((child) => {
    const names = [...path, child.name];
    if (child.type === 'describeBlock') return testsOf(child, names);
    if (child.mode || child.failing || child.concurrent || child.fn.length > 0) throw new Error(`not a plain test: "${names.join(' ')}"`);
    return [{ name: names.join(' '), run: child.fn }];
  });
};

/** Loads one spec anew. @returns its tests; of equal names, the later carry their number */
const testsIn = (file) => {
  circus.resetState();
  require(file);
  const seen = new Map();
  return testsOf(circus.getState().rootDescribeBlock).map(({ name, run }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const unique = count > 1 ? `${name} (${count})` : name;
    return { id: `${relative(process.cwd(), file)} ${unique}`, name: unique, fileName: file, run };
  });
};

/** The failure of a test, if it fails. */
const failureOf = async (test) => {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
};

class RuleBooks {
  /** What instrumented code reads: the active mutant, the hit limit; and writes: coverage and hits. */
  #switches = (globalThis.__stryker__ ??= {});
  #services = new Map();

  init() {
    loadTypeScript();
    Object.assign(globalThis, { describe: circus.describe, it: circus.it, test: circus.test, expect });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  #testsFor(sandboxFile) {
    const [domain] = /^.*services[\\/][^\\/]+[\\/]src[\\/]domain(?=[\\/])/.exec(sandboxFile);
    let tests = this.#services.get(domain);
    if (!tests) {
      const specs = readdirSync(domain, { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
      tests = specs.flatMap((file) => testsIn(join(domain, file)));
      this.#services.set(domain, tests);
    }
    return tests;
  }

  /** Only what is mutated, and its specs: the libraries lie outside of Stryker's sandbox. */
  #forgetModules() {
    this.#services.clear();
    for (const file of Object.keys(require.cache)) if (file.endsWith('.ts') && file.startsWith(process.cwd())) delete require.cache[file];
  }

  async dryRun({ files }) {
    const tests = [...new Set(files.flatMap((file) => this.#testsFor(file)))];
    const results = [];
    for (const { run, ...test } of tests) {
      this.#switches.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await failureOf({ run });
      const timeSpentMs = performance.now() - started;
      results.push({ ...test, timeSpentMs, ...(failureMessage ? { status: 1, failureMessage } : { status: 0 }) });
    }
    this.#switches.currentTestId = undefined;
    return { status: 'complete', tests: results, mutantCoverage: this.#switches.mutantCoverage };
  }

  /** Runs the tests that reach the mutant, or all, the nearest first, until one fails. @returns that one, and the answer */
  async #judge({ sandboxFileName, testFilter }) {
    const wanted = testFilter && new Set(testFilter);
    const far = ({ fileName }) => Number(dirname(fileName) !== dirname(sandboxFileName));
    const reaching = this.#testsFor(sandboxFileName).filter(({ id }) => !wanted || wanted.has(id));
    const tests = reaching.toSorted((one, other) => far(one) - far(other));
    for (const [index, test] of tests.entries()) {
      const failureMessage = await failureOf(test);
      if (failureMessage) return { killer: test, answer: { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: index + 1 } };
    }
    return { answer: { status: 'survived', nrOfTests: tests.length } };
  }

  /** Switches the mutant on and off again. @returns like #judge; an error when the modules do not even load */
  async #attempt(options) {
    const { activeMutant, hitLimit } = options;
    const switches = this.#switches;
    Object.assign(switches, { activeMutant: activeMutant.id, hitCount: hitLimit ? 0 : undefined, hitLimit });
    try {
      const judged = await this.#judge(options);
      return switches.hitCount > hitLimit ? { answer: { status: 'timeout', reason: 'hit limit reached' } } : judged;
    } catch (error) {
      return { answer: { status: 'error', errorMessage: String(error) } };
    } finally {
      Object.assign(switches, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  /** Judges a mutant with modules that no other mutant has touched, and that were loaded with it. */
  async #attemptAfresh(options) {
    this.#forgetModules();
    const { answer } = await this.#attempt(options);
    this.#forgetModules();
    return answer;
  }

  async mutantRun(options) {
    this.#testsFor(options.sandboxFileName);
    const { killer, answer } = await this.#attempt(options);
    // A test that now fails without the mutant too: some mutant left something behind in a module.
    const spoilt = killer !== undefined && (await failureOf(killer)) !== undefined;
    const unseen = answer.status === 'survived' && options.mutantActivation === 'static';
    return spoilt || unseen ? this.#attemptAfresh(options) : answer;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'rule-books', injectableClass: RuleBooks }];
