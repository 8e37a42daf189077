import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, wherever the command was typed. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const numbers = (version) => version.split('.').map(Number);

const atLeast = (version, least) => {
  const [have, want] = [numbers(version), numbers(least)];
  const differs = want.findIndex((part, index) => part !== have[index]);
  return differs === -1 || have[differs] > want[differs];
};

/** Whether a version meets the `engines.node` of package.json, which is written with ^ and >= only. */
export const meets = (version, range) =>
  range.split('||').some((part) => {
    const [, sign, least] = /^\s*(\^|>=)(\S+)\s*$/.exec(part) ?? [];
    return least !== undefined && atLeast(version, least) && (sign === '>=' || numbers(version)[0] === numbers(least)[0]);
  });

export const wantedNode = () => readJson('package.json').engines.node;

/** One sentence when this Node is too old, else undefined. */
export const nodeProblem = () => {
  const wanted = wantedNode();
  const here = process.versions.node;
  return meets(here, wanted)
    ? undefined
    : `Node ${here} is not supported: install Node ${wanted.split('||').join('or')} from https://nodejs.org and try again.`;
};
