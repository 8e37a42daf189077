import { destination, pino, type Logger } from 'pino';

interface Failure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly stack?: unknown;
}

/** Of an error only what helps to find it: never the connection, the query's parameters or the request that it hangs on. */
const failure = ({ name, message, code, stack }: Failure): Failure => ({ name, message, code, stack });

/** JSON lines. @param to file descriptor: 1 standard output, 2 standard error */
export const createLogger = (level: string, to: 1 | 2, base: Readonly<Record<string, unknown>> = {}): Logger =>
  pino({ level, base, serializers: { err: failure } }, destination({ dest: to, sync: true }));
