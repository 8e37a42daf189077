import { StreamClosed } from './admit.js';
import type { CommandResult, Outcome } from './aggregate.js';
import type { AppendAnswer, Write } from './port.js';

/** What a positive decision asks of the store, and what is answered once it is recorded. */
export interface Planned {
  readonly kind: 'planned';
  readonly writes: readonly Write[];
  readonly result: Omit<CommandResult, 'position' | 'repeated'>;
}

/** The first answer to a command that is repeated. */
export const repeated = (result: Uint8Array, position: string): Outcome => {
  const stored = JSON.parse(Buffer.from(result).toString()) as Planned['result'];
  return { kind: 'recorded', result: { ...stored, position, repeated: true } };
};

/** The store's answer as the outcome of a command; `again` when somebody else was quicker. @throws StreamClosed */
export const settle = (answer: AppendAnswer, result: Planned['result']): Outcome | 'again' => {
  switch (answer.kind) {
    case 'recorded':
      return { kind: 'recorded', result: { ...result, position: answer.checkpoint, repeated: false } };
    case 'known':
      return repeated(answer.result, answer.checkpoint);
    case 'conflict':
      return 'again';
    case 'fingerprint-mismatch':
    case 'event-mismatch':
      return { kind: 'key-reused' };
    case 'deadline-passed':
      return { kind: 'too-late' };
    case 'closed':
      throw new StreamClosed(answer.streams);
  }
};
