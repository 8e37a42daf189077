import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { remoteWitness, type Witness } from './client.js';

/** Compiled, wherever this file is read from: the package's `src` or its `dist`. */
const PROGRAM = fileURLToPath(new URL('../../dist/witness/main.js', import.meta.url));

export interface LocalWitnessOptions {
  /** Its memory and its key; never inside the database's folder. */
  readonly folder: string;
  /** Verifier keys of the logs it serves. */
  readonly logs: readonly string[];
}

/** A witness on this machine: a process that is started at the first question, and again when it has died. */
export interface LocalWitness extends Witness {
  /** Its process, once it runs. */
  pid(): number | undefined;
  /** Where it answers. */
  url(): Promise<string>;
  stop(): Promise<void>;
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly witness: Witness;
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** A signal to the group of its parent (Ctrl-C) must not reach it before the parent has stopped: it has a session of its own. */
const spawned = ({ folder, logs }: LocalWitnessOptions): Promise<Started> =>
  new Promise((resolve, reject) => {
    const args = [PROGRAM, '--child', '--port', '0', '--folder', folder, ...logs.flatMap((log) => ['--log', log])];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said = `${said}${part.toString()}`.slice(-500)));
    child.stdin.on('error', () => undefined);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the witness ended (${code ?? 'signal'}): ${said.trim()}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { url } = JSON.parse(line) as { url: string };
      resolve({ child, url, witness: remoteWitness(url) });
    });
  });

export const localWitness = (options: LocalWitnessOptions): LocalWitness => {
  let starting: Promise<Started> | undefined;
  let running: ChildProcess | undefined;
  const started = async (): Promise<Started> => {
    if (running && ended(running)) starting = undefined;
    starting ??= spawned(options);
    try {
      const found = await starting;
      running = found.child;
      return found;
    } catch (error) {
      starting = undefined;
      throw error;
    }
  };
  return {
    ask: async (asked) => (await started()).witness.ask(asked),
    key: async () => (await started()).witness.key(),
    pid: () => running?.pid,
    url: async () => (await started()).url,
    async stop() {
      const found = await starting?.catch(() => undefined);
      starting = undefined;
      if (!found || ended(found.child)) return;
      const gone = new Promise((resolve) => found.child.once('exit', resolve));
      found.child.stdin?.end();
      await gone;
    },
  };
};
