import { evolveDeadlines, isDeadlineEvent, noDeadlines } from '@fengqiao/clocks';
import type { AgreementEvent, AgreementState, Known, Standing } from './types.js';

const drafted = (draft: Known['draft']): Known => ({
  status: 'drafted',
  draft,
  signed: [],
  mediatorSigned: false,
  sealed: false,
  obligations: Object.fromEntries(draft.obligations.map(({ obligationId }) => [obligationId, { status: 'open' as const }])),
  deadlines: noDeadlines,
});

const stands = (state: Known, obligationId: string, standing: Standing): Known => ({
  ...state,
  obligations: { ...state.obligations, [obligationId]: standing },
});

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: AgreementState, event: AgreementEvent): AgreementState => {
  if (event.type === 'AgreementDrafted') return drafted(event.data);
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (state: Known, event: Exclude<AgreementEvent, { type: 'AgreementDrafted' }>): Known => {
  if (isDeadlineEvent(event)) return { ...state, deadlines: evolveDeadlines(state.deadlines, event) };
  switch (event.type) {
    case 'AgreementSigned':
      return { ...state, signed: [...state.signed, event.data.partyId] };
    case 'MediatorSigned':
      return { ...state, mediatorSigned: true };
    case 'SealAffixed':
      return { ...state, sealed: true };
    case 'SigningRefused':
      return { ...state, status: 'refused' };
    case 'AgreementTookEffect':
      return { ...state, status: 'effective', effect: event.data.agreement };
    case 'ObligationPerformed': {
      const { obligationId, confirmedBy, performedOn } = event.data;
      return stands(state, obligationId, { status: 'performed', confirmedBy, performedOn });
    }
    case 'ObligationDefaulted':
      return stands(state, event.data.obligationId, { status: 'defaulted' });
  }
};
