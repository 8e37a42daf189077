import type { Aggregate } from '@fengqiao/event-store';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Pattern } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = { MemberNoted: [], PatternSeen: [], SeriesMarked: [] } as const;

/** Belongs to no dispute and is shown to nobody: its members' screenings say what it found. */
export const pattern: Aggregate<Pattern> = {
  category: 'pattern',
  initial: { members: [], named: [], marks: [] },
  decide,
  evolve,
  refusals,
  shapes,
  ties: () => ({}),
  item: ({ members, named }) => ({ status: named.length > 0 ? 'seen' : 'open', title: `${members.length}`, waitingFor: [] }),
  subject: () => undefined,
};
