import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '@fengqiao/contracts';
import { lastWords } from '@fengqiao/local-broker';
import { environment as inherited, workspace } from '../config.js';

/** One process of one service: started again when it ends by itself, as Kubernetes would. */
export interface Instance {
  readonly service: Service;
  readonly replica: number;
  /** Where this very process answers. */
  readonly url: string;
  /** The same by gRPC: host and port. */
  readonly grpc: string;
  pid(): number | undefined;
  ready(): Promise<boolean>;
  start(): void;
  /** Tells it to end and waits; kills it when that takes too long. */
  stop(): Promise<void>;
  /** As if the machine lost it. It is started again, unless the cluster stops. */
  kill(signal: NodeJS.Signals): void;
}

export interface InstanceOptions {
  readonly service: Service;
  readonly replica: number;
  readonly port: number;
  readonly grpcPort: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFolder: string;
  readonly say: (line: string) => void;
}

const LONGEST_STOP = 25_000;
const BREATH = 500;
/** As the runtime writes what nobody caught; lines of a program's own log are JSON. */
const UNCAUGHT = /^\w*error: /i;

const ended = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

export const createInstance = ({ service, replica, port, grpcPort, environment, logFolder, say }: InstanceOptions): Instance => {
  const url = `http://127.0.0.1:${port}`;
  const name = `${service}-${replica}`;
  const log = join(logFolder, `${name}.log`);
  let child: ChildProcess | undefined;
  let wanted = false;
  const start = (): void => {
    wanted = true;
    const out = openSync(log, 'a');
    const started = spawn(process.execPath, [join(workspace(), 'services', service, 'dist', 'main.js')], {
      env: { ...inherited, ...environment, PORT: String(port), GRPC_PORT: String(grpcPort), HOST: '127.0.0.1' },
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    child = started;
    started.once('exit', (code, signal) => {
      if (!wanted || child !== started) return;
      const why = code === null || code === 0 ? undefined : lastWords(log, UNCAUGHT);
      say(`${name} ended (${signal ?? code ?? 'unknown'}) and is started again${why === undefined ? '' : `: ${why}`}`);
      setTimeout(() => wanted && child === started && start(), BREATH);
    });
  };
  return {
    service,
    replica,
    url,
    grpc: `127.0.0.1:${grpcPort}`,
    pid: () => child?.pid,
    start,
    async ready() {
      try {
        return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
      } catch {
        return false;
      }
    },
    async stop() {
      wanted = false;
      const stopping = child;
      if (!stopping || ended(stopping)) return;
      const late = setTimeout(() => stopping.kill('SIGKILL'), LONGEST_STOP);
      const gone = new Promise<void>((resolve) => stopping.once('exit', () => resolve()));
      stopping.kill('SIGTERM');
      await gone;
      clearTimeout(late);
    },
    kill: (signal) => void child?.kill(signal),
  };
};
