import type { PatternEvent, PatternState } from './types.js';

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: PatternState, event: PatternEvent): PatternState => {
  switch (event.type) {
    case 'MemberNoted':
      return { ...state, members: [...state.members, event.data.member] };
    case 'PatternSeen':
      return { ...state, named: [...state.named, ...event.data.members.map(({ submissionId }) => submissionId)] };
    case 'SeriesMarked':
      return { ...state, marks: [...state.marks, event.data.mark] };
  }
};
