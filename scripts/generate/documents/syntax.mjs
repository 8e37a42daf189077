/** What only the sources know, read from their syntax trees. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const parse = (root, path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2023, true);

export const walk = (node, visit) => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

export const text = (node) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** Takes off what changes no value: brackets, `as`, `satisfies`. */
export const bare = (node) =>
  node && (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) ? bare(node.expression) : node;

export const memberName = (node) =>
  node.name && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name)) ? node.name.text : undefined;

/** Functions and constants declared at the top of some files, by name. */
export const declarationsOf = (files) => {
  const found = new Map();
  for (const file of files)
    for (const statement of file.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) found.set(statement.name.text, statement.body);
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) found.set(name.text, initializer);
    }
  return found;
};

/** What an arrow function or a block leads to: the object it answers. */
const answered = (fn) => {
  if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return undefined;
  const body = bare(fn.body);
  if (!ts.isBlock(body)) return body;
  const last = body.statements.findLast((statement) => ts.isReturnStatement(statement));
  return bare(last?.expression);
};

/** Members that each part published by a function may have; a spread of something unknown shows as `…`. */
export const publishedParts = (files) => {
  const declarations = declarationsOf(files);
  const parts = new Map();
  const table = bare(declarations.get('publish'));
  if (!table || !ts.isObjectLiteralExpression(table)) return parts;
  for (const member of table.properties) {
    const name = memberName(member);
    const value = ts.isPropertyAssignment(member) ? bare(member.initializer) : undefined;
    const fn = value && ts.isIdentifier(value) ? bare(declarations.get(value.text)) : value;
    const answer = fn && answered(fn);
    if (name && answer && ts.isObjectLiteralExpression(answer))
      parts.set(
        name,
        answer.properties.map((one) => memberName(one) ?? '…'),
      );
  }
  return parts;
};
