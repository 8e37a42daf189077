import type { Aggregate } from '@fengqiao/event-store';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import type { DisputeProcess } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = { ComplaintNoted: [], MediationNoted: [], DocketingNoted: [], WithdrawalNoted: [] } as const;

/** One per dispute that mediation has heard of in court or has mediated; its stream is `mediationDispute-{disputeId}`. */
export const disputeProcess: Aggregate<DisputeProcess> = {
  category: 'mediationDispute',
  initial: { plaintiffs: {}, mediations: [], docketed: [] },
  decide,
  evolve,
  refusals: {},
  shapes,
  ties: () => ({}),
  item: () => ({ status: 'noted', title: '', waitingFor: [] }),
  subject: (_state, id) => id,
};
