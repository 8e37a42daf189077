/** The contracts as they stand in contracts/: definitions, their members, and which of them are personal. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { code } from './markdown.mjs';

export const openContracts = (root, names) => {
  const load = (path) => JSON.parse(readFileSync(join(root, 'contracts', path), 'utf8')).$defs;
  const documents = new Map([['common.v1.json', load('common.v1.json')]]);
  for (const name of names)
    for (const path of ['events', 'inbound', 'api'].map((kind) => `${kind}/${name}.v1.json`))
      if (existsSync(join(root, 'contracts', path))) documents.set(path, load(path));
  return new Contracts(documents);
};

const nameOf = (reference) => reference.replace(/^.*\/\$defs\//, '');

class Contracts {
  constructor(documents) {
    this.documents = documents;
  }

  names(file) {
    return Object.keys(this.documents.get(file) ?? {});
  }

  /** Follows references until something is said; the description nearest to the reader stays. */
  resolve(node, file) {
    if (typeof node?.$ref !== 'string') return { node, file };
    const [document, pointer] = node.$ref.split('#');
    const at = document === '' ? file : posix.join(posix.dirname(file), document);
    const target = this.documents.get(at)?.[pointer.replace('/$defs/', '')];
    if (!target) throw new Error(`contracts/${file}: ${node.$ref} leads nowhere`);
    const found = this.resolve(target, at);
    return { node: { ...found.node, ...Object.fromEntries(Object.entries(node).filter(([key]) => key !== '$ref')) }, file: found.file };
  }

  find(file, name) {
    return this.documents.get(file)?.[name] ? this.resolve(this.documents.get(file)[name], file) : undefined;
  }

  /** Paths of personal members, such as `address.text`. */
  personal(file, name) {
    const found = [];
    const look = (input, from, path, above) => {
      const { node, file: at } = this.resolve(input, from);
      if (node['x-personal'] === true) return found.push(path);
      if (above.length > 8) return undefined;
      for (const [key, member] of Object.entries(node.properties ?? {}))
        look(member, at, path === '' ? key : `${path}.${key}`, [...above, key]);
      for (const branch of [...(node.oneOf ?? []), ...(node.anyOf ?? [])]) look(branch, at, path, [...above, '|']);
      if (node.items) look(node.items, at, `${path}[]`, [...above, '[]']);
      return undefined;
    };
    const definition = this.documents.get(file)?.[name];
    if (definition) look(definition, file, '', []);
    return [...new Set(found)];
  }

  type(node) {
    if (typeof node.$ref === 'string') return nameOf(node.$ref);
    if (node.const !== undefined) return code(JSON.stringify(node.const));
    if (node.enum) return node.enum.map(code).join(' ');
    const branches = node.oneOf ?? node.anyOf;
    if (branches) return branches.map((branch) => this.type(branch)).join(' or ');
    if (node.type === 'array') return `list of ${node.items ? this.type(node.items) : 'anything'}`;
    return [node.type].flat().join(' or ') || 'anything';
  }

  /** Members of a definition: name, whether it is always there, type, what it says. */
  members(file, name) {
    const found = this.find(file, name);
    if (!found) return [];
    const { properties = {}, required = [] } = found.node;
    return Object.entries(properties).map(([key, member]) => ({
      key,
      required: required.includes(key),
      type: this.type(member),
      personal: this.resolve(member, found.file).node['x-personal'] === true,
      description: member.description ?? '',
    }));
  }
}
