/** What processes hold in memory, in millions of bytes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const megabytes = (kibibytes) => (kibibytes * 1_024) / 1e6;

/** Every process of the machine: its id, its parent's, the kibibytes it holds (RSS) and its program. */
const processes = () =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, kibibytes, ...program] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), kibibytes: Number(kibibytes), program: basename(program.join(' ')) };
    });

const below = (all, root) => {
  const children = all.filter(({ parent }) => parent === root);
  return [...children, ...children.flatMap(({ pid }) => below(all, pid))];
};

/** What PostgreSQL's processes share counts once, where the system tells (PSS). */
const shared = ({ pid, kibibytes }) => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]);
  } catch {
    return kibibytes;
  }
};

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * @param root the process that started them all
 * @param named their ids by name
 * @returns by name, what each holds (RSS); as `postgresql`, what all processes of the PostgreSQL below the root hold
 */
export const memoryOf = (root, named) => {
  const all = processes();
  const database = below(all, root).filter(({ program }) => program.startsWith('postgres'));
  const held = Object.entries(named).map(([name, pid]) => [name, megabytes(all.find((one) => one.pid === pid)?.kibibytes ?? Number.NaN)]);
  return { ...Object.fromEntries(held), postgresql: megabytes(sum(database.map(shared))) };
};
