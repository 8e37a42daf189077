import { accept, present, type Decision } from '@fengqiao/kernel';
import type { DisputeProcess, DisputeProcessCommand, DisputeProcessState } from './types.js';

/** Never refuses: each piece of news is remembered once, and passed on with what is known by then. */
export const decide = (command: DisputeProcessCommand, state: DisputeProcessState): Decision<DisputeProcess> => {
  switch (command.type) {
    case 'NoteComplaint':
      return Object.hasOwn(state.plaintiffs, command.data.complaintId) ? accept() : accept({ type: 'ComplaintNoted', data: command.data });
    case 'NoteMediation': {
      const { mediationId } = command.data;
      const { mediations, docketed, withdrawnOn } = state;
      if (mediations.includes(mediationId)) return accept();
      return accept({ type: 'MediationNoted', data: { mediationId, docketed: [...docketed], ...present({ withdrawnOn }) } });
    }
    case 'NoteDocketing': {
      const { complaintId, caseNumber, docketedOn } = command.data;
      if (state.docketed.some((one) => one.complaintId === complaintId)) return accept();
      const docketing = { complaintId, caseNumber, docketedOn, plaintiffs: [...(state.plaintiffs[complaintId] ?? [])] };
      return accept({ type: 'DocketingNoted', data: { docketing, mediationIds: [...state.mediations] } });
    }
    case 'NoteWithdrawal':
      return state.withdrawnOn === undefined
        ? accept({ type: 'WithdrawalNoted', data: { on: command.data.on, mediationIds: [...state.mediations] } })
        : accept();
  }
};
