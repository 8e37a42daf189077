import { randomUUID } from 'node:crypto';
import { sha256, type Append, type ExpectedVersion, type NewEvent } from '@fengqiao/event-store';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const event = (body = '{}', id: string = randomUUID()): NewEvent => ({ id, type: 'Happened', body: bytes(body) });

export interface Asking {
  readonly stream: string;
  readonly expected?: ExpectedVersion;
  readonly events?: readonly NewEvent[];
  readonly subject?: string;
}

export const append = (
  writes: readonly Asking[],
  command: Partial<Append['command']> = {},
  deadline = new Date(Date.now() + 10_000),
): Append => ({
  command: { id: randomUUID(), fingerprint: sha256(bytes('same')), result: bytes('"result"'), ...command },
  writes: writes.map(({ stream, expected = 'any', events = [event()], subject = stream }) => ({ stream, expected, events, subject })),
  deadline,
});

let streams = 0;
export const fresh = (): string => `test-${(streams += 1)}_${process.pid}`;
