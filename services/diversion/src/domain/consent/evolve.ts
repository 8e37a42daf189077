import type { ConsentEvent, ConsentState } from './types.js';

const STATUS = { ConsentGiven: 'given', ConsentRevoked: 'revoked', MediationRefused: 'refused' } as const satisfies Record<
  ConsentEvent['type'],
  string
>;

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: ConsentState, { type, data: { disputeId, person } }: ConsentEvent): ConsentState => ({
  status: STATUS[type],
  disputeId,
  persons: [...new Set([...(state.status === 'unasked' ? [] : state.persons), person])],
});
