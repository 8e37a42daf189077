import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { CENSOR, redactedPaths, scrubbed } from './redaction.js';
import { logged } from './trace.js';

interface Failure {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly stack?: unknown;
}

const told = (text: unknown): unknown => (typeof text === 'string' ? scrubbed(text) : undefined);

/** Of an error only what helps to find it: never the connection, the query's parameters or the request that it hangs on. */
const failure = (error: Failure | null | undefined): Failure => ({
  type: error?.name,
  message: told(typeof error === 'object' ? error?.message : String(error)),
  code: error?.code,
  stack: told(error?.stack),
});

/**
 * JSON lines, each with the trace and the dispute it belongs to, without secrets and without anything of a person.
 * @param to file descriptor: 1 standard output, 2 standard error; or wherever else lines go
 */
export const createLogger = (level: string, to: 1 | 2 | DestinationStream, base: Readonly<Record<string, unknown>> = {}): Logger =>
  pino(
    {
      level,
      base,
      mixin: logged,
      redact: { paths: [...redactedPaths], censor: CENSOR },
      serializers: { err: failure, error: failure },
    },
    typeof to === 'number' ? destination({ dest: to, sync: true }) : to,
  );
