import { canonicalJson, streamName, type Actor, type Instant } from '@fengqiao/kernel';
import { deriveId, sha256, type EventStore } from '@fengqiao/event-store';
import { advanceLegalTime, type Platform } from '@fengqiao/edge';

/** Where the moves of a demonstration's legal time are recorded. */
export const CLOCK_CATEGORY = 'demonstrationClock';
const STREAM = streamName(CLOCK_CATEGORY, 'legal-time');

/** Legal time as the record has it: the last move, or `start` before the first. */
export const recordedTime = async (store: EventStore, start: Instant): Promise<Instant> => {
  const { events } = await store.readStream(STREAM, { backwards: true, limit: 1 });
  const [last] = events;
  return last ? (JSON.parse(Buffer.from(last.body).toString()) as { data: { to: Instant } }).data.to : start;
};

/** Records one move. Repeating it records nothing. */
const recordMove = async (store: EventStore, to: Instant, actor: Actor): Promise<void> => {
  const commandId = deriveId(CLOCK_CATEGORY, to);
  const body = Buffer.from(canonicalJson({ data: { to }, meta: { actor, at: to, command: commandId, shape: 1 } }));
  const deadline = new Date(Date.now() + 10_000);
  const command = { id: commandId, fingerprint: sha256(Buffer.from(to)), result: Buffer.from('{}') };
  await store.append({
    command,
    writes: [
      { stream: STREAM, expected: 'any', subject: STREAM, events: [{ id: deriveId(commandId, 'event'), type: 'LegalTimeMoved', body }] },
    ],
    deadline,
  });
};

/** Moves legal time and records the move, so that a restart finds it. Moving back does nothing. */
export const moveLegalTime = async (platform: Platform, store: EventStore, to: Instant, actor: Actor): Promise<Instant> => {
  if (to <= platform.clock.now()) return platform.clock.now();
  await recordMove(store, to, actor);
  return advanceLegalTime(platform, to);
};
