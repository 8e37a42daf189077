/**
 * Rules of our own, for what no published rule says: words that name nothing, SQL put together from strings,
 * and the length of a function, in which the labels of a switch and the functions inside it are free.
 */
import ts from 'typescript';

const words = ['Manager', 'Helper', 'Util', 'Common', 'Base', 'Generic', 'Impl'];
const banned = new RegExp(`(^|[a-z0-9_])(${words.join('|')})s?(?![a-z])|^(manager|helper|util|common|generic|impl)s?(?![a-z])|V2$`);

const namesOf = (declaration) => {
  if (declaration.type !== 'VariableDeclaration') return declaration.id ? [declaration.id] : [];
  return declaration.declarations.map((item) => item.id).filter((id) => id.type === 'Identifier');
};

const exportedName = {
  meta: { type: 'suggestion', schema: [], messages: { word: '"{{name}}" holds a word that names nothing ({{word}}): say what it is.' } },
  create: (context) => ({
    ExportNamedDeclaration(node) {
      for (const id of node.declaration ? namesOf(node.declaration) : []) {
        const found = banned.exec(id.name);
        if (found) context.report({ node: id, messageId: 'word', data: { name: id.name, word: found[2] ?? found[3] ?? 'V2' } });
      }
    },
  }),
};

const sql = new RegExp(
  [
    String.raw`\bselect\b[\s\S]*\bfrom\b`,
    String.raw`\binsert\s+into\b`,
    String.raw`\bupdate\s+\S+\s+set\b`,
    String.raw`\bdelete\s+from\b`,
    String.raw`^\s*(create|alter|drop|truncate)\s+(or\s+replace\s+)?(table|schema|role|index|unique|function|view|database)\b`,
    String.raw`^\s*(grant|revoke|copy)\b[\s\S]*\b(on|to|from)\b`,
    String.raw`^\s*(set|reset)\s+(role|search_path|local)\b`,
    String.raw`^\s*(listen|notify)\s`,
  ].join('|'),
  'i',
);
/** What a call or a variable must be called for its text to count as quoted: `quoteIdentifier(x)`, `placeholders(3)`, `quotedTable`,
    or, for a longer piece that this rule has checked where it was written, `deadlineTableSql(schema)`. */
const quoting = /^(quote|quoted|escape|escaped|placeholder)|Sql$/i;

const nameOf = (node) => {
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return node.name;
  return node.type === 'MemberExpression' ? nameOf(node.property) : '';
};

const initialOf = (node, scope) => {
  for (let at = scope; at; at = at.upper) {
    const definition = at.set.get(node.name)?.defs[0];
    if (!definition) continue;
    return definition.type === 'Variable' && definition.parent.kind === 'const' ? definition.node.init : null;
  }
  return null;
};

/** Whether the text of an expression cannot come from outside: a constant, a number by type, or the answer of a quoting function. */
const safeIn = (context) => {
  const services = context.sourceCode.parserServices;
  const literalType = (node) => {
    if (!services?.program) return false;
    const type = services.getTypeAtLocation(node);
    const parts = type.isUnion() ? type.types : [type];
    return parts.every((part) => part.isStringLiteral() || (part.flags & ts.TypeFlags.NumberLike) !== 0);
  };
  const safeCall = (node) => {
    if (quoting.test(nameOf(node.callee))) return true;
    if (node.callee.type !== 'MemberExpression') return false;
    if (nameOf(node.callee) === 'join') return safe(node.callee.object);
    return nameOf(node.callee) === 'map' && node.arguments.length > 0 && safeMapping(node.arguments[0]);
  };
  const safeMapping = (node) => {
    if (node.type === 'ArrowFunctionExpression') return node.body.type !== 'BlockStatement' && safe(node.body);
    return quoting.test(nameOf(node));
  };
  const safe = (node) => {
    if (!node) return false;
    if (node.type === 'Literal') return true;
    if (node.type === 'TemplateLiteral') return node.expressions.every(safe);
    if (node.type === 'ConditionalExpression') return safe(node.consequent) && safe(node.alternate);
    if (node.type === 'BinaryExpression') return literalType(node) || (safe(node.left) && safe(node.right));
    if (node.type === 'TSAsExpression') return safe(node.expression);
    if (node.type === 'ArrayExpression') return node.elements.every(safe);
    if (node.type === 'CallExpression') return safeCall(node);
    if (quoting.test(nameOf(node)) || literalType(node)) return true;
    return node.type === 'Identifier' && safe(initialOf(node, context.sourceCode.getScope(node)));
  };
  return safe;
};

const joined = (node) => (node.type === 'TemplateLiteral' ? node.quasis.map((part) => part.value.cooked).join(' ? ') : '');

const sqlInterpolation = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      interpolated: 'SQL put together from text: pass a parameter ($1), or an identifier made by a quoting function (quoteIdentifier).',
    },
  },
  create(context) {
    const safe = safeIn(context);
    const report = (node) => context.report({ node, messageId: 'interpolated' });
    const passedToQuery = (node) =>
      node.parent.type === 'CallExpression' && node.parent.arguments[0] === node && /^(query|queryRaw)$/.test(nameOf(node.parent.callee));
    return {
      TemplateLiteral(node) {
        if (node.parent.type === 'TaggedTemplateExpression' || node.expressions.length === 0) return;
        if (!passedToQuery(node) && !sql.test(joined(node))) return;
        for (const expression of node.expressions) if (!safe(expression)) report(expression);
      },
      BinaryExpression(node) {
        if (node.operator === '+' && passedToQuery(node) && !safe(node)) report(node);
      },
    };
  },
};

const functionLength = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { max: { type: 'integer' } }, additionalProperties: false }],
    messages: {
      long: 'This function has {{lines}} lines; {{max}} are allowed (blank lines, comments, case labels and the bodies of inner functions are free).',
    },
  },
  create(context) {
    const max = context.options[0]?.max ?? 40;
    const commented = new Set();
    for (const comment of context.sourceCode.getAllComments())
      for (let line = comment.loc.start.line; line <= comment.loc.end.line; line += 1) commented.add(line);
    const free = (line) => {
      const text = context.sourceCode.lines[line - 1];
      return /^\s*$/.test(text) || /^\s*case .*:\s*\{?$/.test(text) || (commented.has(line) && /^\s*(\/[/*]|\*)/.test(text));
    };
    /** For each function that is open, the lines inside the functions it holds: they count for those, not for it. */
    const open = [];
    const enter = () => open.push(0);
    const leave = (node) => {
      const inner = open.pop();
      let lines = 0;
      for (let line = node.loc.start.line; line <= node.loc.end.line; line += 1) if (!free(line)) lines += 1;
      if (lines - inner > max) context.report({ node, loc: node.loc.start, messageId: 'long', data: { lines: lines - inner, max } });
      if (open.length > 0) open[open.length - 1] += Math.max(0, lines - 2);
    };
    const kinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
    return Object.fromEntries(
      kinds.flatMap((kind) => [
        [kind, enter],
        [`${kind}:exit`, leave],
      ]),
    );
  },
};

export const houseRules = {
  meta: { name: 'house' },
  rules: { 'exported-name': exportedName, 'sql-interpolation': sqlInterpolation, 'function-length': functionLength },
};
