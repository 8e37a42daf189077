import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Erasure, ErasureState } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = { ErasureRequested: [], SubjectKeyRestricted: [], ErasureDeclined: [], SubjectKeyDestroyed: [] } as const;

const ties = (state: ErasureState): Ties => {
  const court = state.status === 'unknown' ? undefined : state.requested.court;
  return court === undefined ? {} : { court };
};

const item = (state: ErasureState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  const open = state.status === 'requested' || state.status === 'restricted';
  return { status: state.status, title: '删除个人信息', waitingFor: open ? ['court-president', 'operator'] : [] };
};

/** Erasing personal text from a record that is never edited: its keys are destroyed. The stream is the journal that a restore replays. */
export const erasure: Aggregate<Erasure> = {
  category: 'erasure',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'ErasureView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.requested.subject),
};
