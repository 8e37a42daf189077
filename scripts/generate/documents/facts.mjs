/** Which statuses a fact may lead to: the status literals that `evolve` writes for it, through the functions it calls. */
import ts from 'typescript';
import { bare, declarationsOf, memberName, text, walk } from './syntax.mjs';

/** The type that a condition `x.type === 'T'` asks for. */
const askedType = (condition) => {
  const found = [];
  walk(condition, (node) => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
      /\btype$/.test(node.left.getText())
    )
      found.push(text(node.right));
  });
  return found.filter((type) => type !== undefined);
};

/** Pieces of a file that run for one type of event: `case 'T'`, `if (x.type === 'T')`, `T: (...) =>`. */
const regionsOf = (file, events) => {
  const regions = [];
  walk(file, (node) => {
    if (ts.isCaseBlock(node)) {
      let falling = [];
      for (const clause of node.clauses) {
        falling.push(ts.isCaseClause(clause) ? text(clause.expression) : undefined);
        if (clause.statements.length === 0) continue;
        for (const type of falling) regions.push([type, clause]);
        falling = [];
      }
    }
    if (ts.isIfStatement(node)) for (const type of askedType(node.expression)) regions.push([type, node.thenStatement]);
    if (ts.isConditionalExpression(node)) for (const type of askedType(node.condition)) regions.push([type, node.whenTrue]);
    if (ts.isPropertyAssignment(node) && ts.isFunctionLike(bare(node.initializer))) regions.push([memberName(node), node.initializer]);
  });
  return regions.filter(([type]) => events.has(type));
};

const literalsIn = (node) => {
  const found = [];
  walk(node, (one) => {
    if (text(one) !== undefined) found.push(text(one));
  });
  return found;
};

/** Status literals that a piece of code writes, itself or through what it calls. */
const written = (piece, declarations, seen = new Set()) => {
  const found = [];
  walk(piece, (node) => {
    if (ts.isPropertyAssignment(node) && memberName(node) === 'status') found.push(...literalsIn(node.initializer));
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    const called = node.expression.text;
    if (seen.has(called) || !declarations.has(called)) return;
    found.push(...written(declarations.get(called), declarations, new Set([...seen, called])));
  });
  return found;
};

/** `status: TABLE[event.type]`: the table says which fact leads to which status. */
const tabled = (file, declarations) => {
  const found = [];
  walk(file, (node) => {
    if (!ts.isPropertyAssignment(node) || memberName(node) !== 'status') return;
    const value = bare(node.initializer);
    const table = ts.isElementAccessExpression(value) ? bare(declarations.get(value.expression.getText())) : undefined;
    if (!table || !ts.isObjectLiteralExpression(table)) return;
    for (const member of table.properties)
      if (ts.isPropertyAssignment(member)) found.push([memberName(member), text(bare(member.initializer))]);
  });
  return found;
};

/** Pairs of fact and status in one file. Where it tells no facts apart, every fact leads to what it writes. */
const pairsIn = (file, declarations, events) => {
  const regions = regionsOf(file, events);
  const evolve = declarations.get('evolve');
  const own = [...events].filter((type) => !type.startsWith('Deadline'));
  const pieces = regions.length === 0 && evolve?.getSourceFile() === file ? own.map((type) => [type, evolve]) : regions;
  return [
    ...pieces.flatMap(([type, piece]) => written(piece, declarations).map((status) => [type, status])),
    ...tabled(file, declarations).filter(([type]) => events.has(type)),
  ];
};

/** Per status, the facts that may lead to it. `files`: the sources of one aggregate. */
export const factsByStatus = (files, events, statuses) => {
  const evolving = files.filter(({ fileName }) => /\/evolve[^/]*\.ts$/.test(fileName));
  const declarations = declarationsOf(files);
  const known = new Set(events);
  const found = new Map(statuses.map((status) => [status, new Set()]));
  for (const file of evolving.length > 0 ? evolving : files)
    for (const [type, status] of pairsIn(file, declarations, known)) found.get(status)?.add(type);
  return found;
};
