/** The lines of a run: judged, as JSON, as a table. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** A package's version, found from its main file where it hides its package.json. */
const versionOf = (name) => {
  const folders = require.resolve.paths(name).map((folder) => join(folder, name, 'package.json'));
  for (const file of folders)
    try {
      return JSON.parse(readFileSync(file, 'utf8')).version;
    } catch {
      // the next folder up
    }
  return 'unknown';
};

/** How many processes wanted a core before this one began, and what that means. */
export const loadBefore = () => {
  const [load] = loadavg();
  const busy = load > cpus().length / 2;
  return `load ${load.toFixed(1)} before the run${busy ? ': the machine was BUSY with other work, which favours the side with more connections' : ''}`;
};

export const versionsOf = (settings) => ({
  postgresql: settings.server_version,
  node: process.versions.node,
  ...Object.fromEntries(
    ['pg', '@event-driven-io/emmett-postgresql', '@eventide/message-db', 'fastify', '@nestjs/core', 'kafkajs'].map((name) => [
      name,
      versionOf(name),
    ]),
  ),
});

/** A line is ok when its ratio reaches the target; one without a target has nothing to fail. */
export const judged = (line) => {
  const ratio = line.ratio ?? line.ours.median / line.other.median;
  const ok = line.target === null ? null : line.atMost ? ratio <= line.target : ratio >= line.target;
  return { ...line, ratio, ok };
};

const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
const figure = (side) => (side ? `${round(side.median)} ±${Math.round(100 * side.spread)}%` : '');
const wanted = ({ target, atMost }) => (target === null ? '' : `${atMost ? '≤' : '≥'} ${target}`);

export const jsonOf = ({ name, ratio, target, ok, what, unit, ours, other, note, profile }) =>
  JSON.stringify({
    name,
    ratio: Number(ratio.toFixed(4)),
    target,
    ok,
    what,
    unit,
    ours: ours && { median: ours.median, spread: ours.spread },
    other: other && { median: other.median, spread: other.spread },
    ...(note ? { note } : {}),
    ...(ok === false && profile ? { profile } : {}),
  });

export const rowOf = (line) => [
  line.name,
  line.what,
  line.ratio.toFixed(2),
  wanted(line),
  { true: 'yes', false: 'NO' }[line.ok] ?? '',
  figure(line.ours),
  figure(line.other),
  line.unit,
];

export const HEAD = ['measure', 'what', 'ratio', 'target', 'ok', 'ours', 'other', 'unit'];

export const printTable = (lines) => {
  const rows = [HEAD, ...lines.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  for (const { name, note } of lines) if (note) console.log(`${name}: ${note}`);
};

export const missed = (lines) => lines.filter(({ ok }) => ok === false);

export const printProfiles = (lines) => {
  for (const { name, profile = [] } of missed(lines))
    console.log([`\n${name} misses its target. Where the time goes:`, ...profile].join('\n  '));
};
