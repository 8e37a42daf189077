import type { ErasureEvent, ErasureState } from './types.js';

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: ErasureState, event: ErasureEvent): ErasureState => {
  if (event.type === 'ErasureRequested') return { status: 'requested', requested: event.data };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'SubjectKeyRestricted':
      return { ...state, status: 'restricted', restricted: event.data };
    case 'ErasureDeclined':
      return { ...state, status: 'declined' };
    case 'SubjectKeyDestroyed':
      return { ...state, status: 'destroyed', destroyed: event.data };
  }
};
