import { legalDay } from '@fengqiao/kernel';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from '@fengqiao/projections';
import { disputeOf, isRestricted } from '../heard.js';
import { judge } from './judge.js';
import { learn } from './learn.js';
import { disputeEntity, fresh, type DisputeRow } from './row.js';

const earlier = (a: string, b: string): string => (BigInt(a) < BigInt(b) ? a : b);

/** Counts a message, whatever it says. */
const counted = (row: DisputeRow, message: Message): DisputeRow => {
  const { service, subjectSequence, position, at } = message;
  const on = legalDay(at);
  return {
    ...row,
    opened: earlier(row.opened, position),
    events: row.events + 1,
    lastSequence: Math.max(row.lastSequence, subjectSequence),
    restricted: row.restricted + (isRestricted(message) ? 1 : 0),
    firstOn: on < row.firstOn ? on : row.firstOn,
    lastOn: on > row.lastOn ? on : row.lastOn,
    memory: { ...row.memory, heard: { ...row.memory.heard, [service]: subjectSequence } },
  };
};

/**
 * One row per dispute, whatever its services. Messages of one service come in order, those of several in any: the row is the same, and a
 * message told again changes nothing.
 */
export const disputeModel: ReadModel<DisputeRow> = {
  name: 'dispute',
  entity: disputeEntity,
  hears: 'all',
  keysOf: (message) => {
    const dispute = disputeOf(message);
    return dispute === undefined ? [] : [dispute];
  },
  fold: (row, message) => {
    const known = row ?? fresh(message.subject, message.position, legalDay(message.at));
    if ((known.memory.heard[message.service] ?? 0) >= message.subjectSequence) return row;
    const learned = learn(counted(known, message), message);
    return { ...learned, ...judge(learned) };
  },
};
