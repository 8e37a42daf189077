/** What a service hears of the others, read from its `translate`: pairs of service and type, with the commands they become. */
import ts from 'typescript';
import { bare, declarationsOf, memberName, text, walk } from './syntax.mjs';

const PAIR = /^([a-z]+)[./: ]([A-Z]\w+)$/;

/** What a literal says about the message: its service, its type, both, or nothing. */
const saying = (literal, known) => {
  const [, service, type] = PAIR.exec(literal ?? '') ?? [];
  if (service !== undefined && known.has(service)) return { service, type };
  if (known.has(literal)) return { service: literal };
  return /^[A-Z][A-Za-z]+$/.test(literal ?? '') && [...known.values()].some((types) => types.has(literal)) ? { type: literal } : {};
};

/** The literals a condition compares with, by operator. */
const compared = (condition, operator, known) => {
  const found = [];
  walk(condition, (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== operator) return;
    found.push(saying(text(bare(node.right)) ?? text(bare(node.left)), known));
  });
  return found;
};

/** Every case of a condition: `a.service === 's' && (a.type === 'T' || a.type === 'U')` has two. */
const cases = (context, sayings) => {
  const types = sayings.flatMap(({ type }) => type ?? []);
  const services = sayings.flatMap(({ service }) => service ?? []);
  const at = services.length > 0 ? { ...context, service: services.at(-1) } : context;
  return types.length > 0 ? types.map((type) => ({ ...at, type })) : [at];
};

const leaves = (statement) => {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
};

class Listener {
  constructor(declarations, known, commands) {
    Object.assign(this, { declarations, known, commands, heard: new Map() });
  }

  note({ service, type }, command) {
    if (type === undefined) return;
    const owners = [...this.known].filter(([, types]) => types.has(type)).map(([name]) => name);
    const owner = service ?? (owners.length === 1 ? owners[0] : undefined);
    if (owner === undefined) throw new Error(`translate: "${type}" is recorded by ${owners.join(' and ')}: say which service is meant`);
    const key = `${owner} ${type}`;
    if (!this.heard.has(key)) this.heard.set(key, new Set());
    if (command !== undefined) this.heard.get(key).add(command);
  }

  each(node, contexts, seen) {
    for (const context of contexts) {
      this.note(context);
      this.visit(node, context, seen);
    }
  }

  /** Statements in turn: what remains after `if (x.service !== 's') return` is about s. */
  statements(list, context, seen) {
    let now = [context];
    for (const statement of list) {
      for (const one of now) this.visit(statement, one, seen);
      if (!ts.isIfStatement(statement) || !leaves(statement.thenStatement)) continue;
      const without = compared(statement.expression, ts.SyntaxKind.ExclamationEqualsEqualsToken, this.known);
      now = now.flatMap((one) => cases(one, without));
    }
  }

  clauses(block, context, seen) {
    let falling = [];
    for (const clause of block.clauses) {
      falling.push(ts.isCaseClause(clause) ? saying(text(clause.expression), this.known) : {});
      if (clause.statements.length === 0) continue;
      for (const one of falling) {
        this.note({ ...context, ...one });
        this.statements(clause.statements, { ...context, ...one }, seen);
      }
      falling = [];
    }
  }

  member(node, context, seen) {
    const name = memberName(node);
    const value = text(bare(node.initializer));
    if (name === 'type' && this.commands.has(value)) this.note(context, value);
    const said = saying(name, this.known);
    this.each(node.initializer, said.type === undefined && said.service === undefined ? [context] : cases(context, [said]), seen);
  }

  visit(node, context, seen) {
    const equal = ts.SyntaxKind.EqualsEqualsEqualsToken;
    if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const [condition, yes, no] = ts.isIfStatement(node)
        ? [node.expression, node.thenStatement, node.elseStatement]
        : [node.condition, node.whenTrue, node.whenFalse];
      this.each(yes, cases(context, compared(condition, equal, this.known)), seen);
      if (no) this.visit(no, context, seen);
    } else if (ts.isCaseBlock(node)) this.clauses(node, context, seen);
    else if (ts.isBlock(node)) this.statements(node.statements, context, seen);
    else if (ts.isPropertyAssignment(node)) this.member(node, context, seen);
    else if (ts.isTypeNode(node)) return;
    else {
      if (ts.isIdentifier(node) && this.declarations.has(node.text) && !seen.includes(node.text))
        this.visit(this.declarations.get(node.text), context, [...seen, node.text]);
      ts.forEachChild(node, (child) => this.visit(child, context, seen));
    }
  }
}

/** `known`: the event types of every service; `commands`: the command types of the service that hears. */
export const heardIn = (files, known, commands) => {
  const declarations = declarationsOf(files);
  const translate = declarations.get('translate');
  if (!translate) return [];
  const listener = new Listener(declarations, known, commands);
  listener.visit(translate, {}, ['translate']);
  return [...listener.heard]
    .map(([key, becomes]) => ({ service: key.split(' ')[0], type: key.split(' ')[1], becomes: [...becomes].sort() }))
    .sort((a, b) => `${a.service} ${a.type}`.localeCompare(`${b.service} ${b.type}`, 'en'));
};
