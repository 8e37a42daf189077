/** Codes of PostgreSQL and of sockets that say: it is out of reach, not wrong. */
const CODES = /^(08|53|57|40001|40P01|55P03)|^E(CONN|PIPE|TIMEDOUT|HOST)/;

/** What the driver says without a code. */
const WORDS = /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout/;

/** Another server than PostgreSQL is out of reach: told by whoever knows its errors. */
export class Outage extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause });
    this.name = 'Outage';
  }
}

/** Whether the same may succeed later, with nothing changed by whoever asks. What became of a write meanwhile is unknown. */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof Outage) return true;
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || WORDS.test(String(message)) || (cause !== undefined && isOutage(cause));
};
