/** Which periods of the law a domain uses, and under which kinds of deadline it arms them. */
import ts from 'typescript';
import { declarationsOf, memberName, text, walk } from './syntax.mjs';

const isLimits = (node) => /(^|\.)limits$/.test(node.getText());

/** A member of `limits`, spelt out; `*` where its name is only known when it runs. */
const spelt = (node) => {
  if (ts.isPropertyAccessExpression(node) && isLimits(node.expression)) return [node.name.text];
  if (ts.isElementAccessExpression(node) && isLimits(node.expression)) return [text(node.argumentExpression) ?? '*'];
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isObjectBindingPattern(node.name)) return [];
  const nested = node.name.elements.find((element) => (element.propertyName ?? element.name).getText() === 'limits')?.name;
  const pattern = isLimits(node.initializer) ? node.name : nested;
  return pattern && ts.isObjectBindingPattern(pattern)
    ? pattern.elements.map((element) => (element.propertyName ?? element.name).getText())
    : [];
};

/** Periods that a file names. */
const namedIn = (file) => {
  const names = [];
  walk(file, (node) => {
    names.push(...spelt(node));
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'extensionAfterDocket') names.push(node.name.text);
  });
  if (!names.includes('*')) return names;
  walk(file, (node) => names.push(text(node) ?? (ts.isPropertyAssignment(node) ? memberName(node) : undefined)));
  return names;
};

const namesMember = (node) =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node;

/** Visits an expression and the functions it calls. */
const through = (node, declarations, visit, seen = []) =>
  walk(node, (one) => {
    visit(one);
    if (!ts.isIdentifier(one) || namesMember(one) || seen.includes(one.text) || !declarations.has(one.text)) return;
    through(declarations.get(one.text), declarations, visit, [...seen, one.text]);
  });

const BUILT = { rule: 'rules', unit: 'units', count: 'counts' };

/** A member of a period written on the spot: `{ count: 3, unit: 'day', rule: 'R-...' }`. */
const noteBuilt = (node, found) => {
  const into = ts.isPropertyAssignment(node) ? BUILT[memberName(node)] : undefined;
  if (into === undefined) return;
  if (text(node.initializer) !== undefined) found[into].add(text(node.initializer));
  if (ts.isNumericLiteral(node.initializer)) found[into].add(Number(node.initializer.text));
};

/** What an expression for a period rests on: limits of the rule pack, else the setting, unit, count and rule it is built from. */
const restsOn = (expression, declarations, keys) => {
  const found = { limits: new Set(), settings: new Set(), rules: new Set(), units: new Set(), counts: new Set() };
  through(expression, declarations, (node) => {
    const free = ts.isIdentifier(node) && !namesMember(node) ? [node.text] : [];
    for (const name of [...spelt(node), ...free]) if (keys.has(name)) found.limits.add(name);
    if (ts.isPropertyAccessExpression(node) && /(^|\.)settings$/.test(node.expression.getText())) found.settings.add(node.name.text);
    noteBuilt(node, found);
  });
  return found;
};

/** A kind as it is written; what is only known when it runs stands in braces. */
const kindOf = (node) =>
  text(node) ?? (node && ts.isTemplateExpression(node) ? node.getText().slice(1, -1).replaceAll('${', '{') : '{kind}');

const armings = (file, declarations) => {
  const found = [];
  walk(file, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'arm' && node.arguments[1])
      found.push({ kind: kindOf(node.arguments[0]), expression: node.arguments[1], declarations });
  });
  return found;
};

const plain = ([value]) => value;

/**
 * `keys`: every limit there is. @returns `limits`, the kinds under which each limit that is used is armed, and `built`, the kinds whose
 * period is put together where it is armed.
 */
export const periodsUsed = (files, keys) => {
  const limits = new Map();
  const note = (key) => limits.get(key) ?? limits.set(key, new Set()).get(key);
  const all = declarationsOf(files);
  for (const file of files) for (const name of namedIn(file)) if (keys.has(name)) note(name);
  const built = new Map();
  for (const { kind, expression, declarations } of files.flatMap((file) => armings(file, new Map([...all, ...declarationsOf([file])])))) {
    const found = restsOn(expression, declarations, keys);
    for (const key of found.limits) note(key).add(kind);
    if (found.limits.size > 0) continue;
    const { settings, rules, units, counts } = found;
    built.set(kind, { kind, setting: plain([...settings]), rule: plain([...rules]), unit: plain([...units]), count: plain([...counts]) });
  }
  return { limits, built: [...built.values()] };
};
