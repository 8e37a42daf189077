import type { DisputeProcessEvent, DisputeProcessState } from './types.js';

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: DisputeProcessState, event: DisputeProcessEvent): DisputeProcessState => {
  switch (event.type) {
    case 'ComplaintNoted':
      return { ...state, plaintiffs: { ...state.plaintiffs, [event.data.complaintId]: event.data.plaintiffs } };
    case 'MediationNoted':
      return { ...state, mediations: [...state.mediations, event.data.mediationId] };
    case 'DocketingNoted':
      return { ...state, docketed: [...state.docketed, event.data.docketing] };
    case 'WithdrawalNoted':
      return { ...state, withdrawnOn: event.data.on };
  }
};
