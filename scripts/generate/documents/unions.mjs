/** What only the types know: the statuses of an aggregate and its commands, read from the declarations of the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesUnder, SOURCE } from './services.mjs';

const options = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es5.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The order in which the sources of a folder first write each literal: the order its author chose. */
const inWrittenOrder = (root, folder, literals) => {
  const text = filesUnder(root, folder, SOURCE)
    .sort((a, b) => Number(b.endsWith('/types.ts')) - Number(a.endsWith('/types.ts')))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const at = (literal) => text.indexOf(`'${literal}'`) + 1 || Number.MAX_SAFE_INTEGER;
  return [...new Set(literals)].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
};

const literalsOf = (checker, type, member) => {
  const symbol = type && checker.getPropertyOfType(type, member);
  if (!symbol) return [];
  const found = checker.getTypeOfSymbol(symbol);
  return (found.isUnion() ? found.types : [found]).filter((one) => one.isStringLiteral()).map(({ value }) => value);
};

const parametersOf = (checker, type) => {
  const decide = checker.getPropertyOfType(type, 'decide');
  const [signature] = decide ? checker.getTypeOfSymbol(decide).getCallSignatures() : [];
  return signature?.getParameters().map((parameter) => checker.getTypeOfSymbol(parameter)) ?? [];
};

/** Adds to every aggregate of the services its `statuses` and its `commands`. */
export const readUnions = (root, services) => {
  const all = services.flatMap(({ aggregates }) => aggregates);
  const declaration = ({ compiled }) => join(root, compiled.replace(/\.js$/, '.d.ts'));
  const program = ts.createProgram(all.map(declaration), options);
  const checker = program.getTypeChecker();
  for (const one of all) {
    const file = program.getSourceFile(declaration(one));
    const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(file)).find(({ name }) => name === one.name);
    const [command, state] = parametersOf(checker, checker.getTypeOfSymbol(symbol));
    const initial = one.aggregate.initial?.status;
    const statuses = inWrittenOrder(root, one.folder, literalsOf(checker, state, 'status'));
    one.statuses = [...statuses.filter((status) => status === initial), ...statuses.filter((status) => status !== initial)];
    one.commands = inWrittenOrder(root, one.folder, literalsOf(checker, command, 'type'));
    if (one.commands.length === 0) throw new Error(`${one.path}: the commands of "${one.name}" could not be read from its type`);
  }
};
