import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import { deadlineShapes } from '@fengqiao/clocks';
import { present, type Role } from '@fengqiao/kernel';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Agreement, AgreementState, Known } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  AgreementDrafted: [],
  AgreementSigned: [],
  MediatorSigned: [],
  SealAffixed: [],
  SigningRefused: [],
  AgreementTookEffect: [],
  ObligationPerformed: [],
  ObligationDefaulted: [],
  ...deadlineShapes,
} as const;

const ties = (state: AgreementState): Ties => {
  if (state.status === 'unknown') return {};
  const { parties, organisationId, mediatorId, court } = state.draft;
  return {
    persons: parties.flatMap(({ personId, agents }) => [...(personId === undefined ? [] : [personId]), ...agents]),
    organisations: [organisationId],
    assigned: [mediatorId],
    ...present({ court }),
  };
};

const waitingFor = ({ status, draft, signed, mediatorSigned, sealed, obligations }: Known): readonly Role[] => {
  const parties: readonly Role[] = draft.parties.every(({ partyId }) => signed.includes(partyId)) ? [] : ['party'];
  const committee: readonly Role[] =
    draft.kind === 'people'
      ? [...(mediatorSigned ? [] : ['people-mediator' as const]), ...(sealed ? [] : ['organisation-clerk' as const])]
      : [];
  switch (status) {
    case 'drafted':
      return [...parties, ...committee];
    case 'effective':
      return Object.values(obligations).some((one) => one.status === 'open') ? ['party'] : [];
    case 'refused':
      return [];
  }
};

const item = (state: AgreementState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  return {
    status: state.status,
    title: `调解协议 ${state.draft.agreementId}`,
    waitingFor: waitingFor(state),
    ...(state.draft.court === undefined ? {} : { tier: 'court' as const }),
  };
};

export const agreement: Aggregate<Agreement> = {
  category: 'agreement',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'AgreementView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.draft.disputeId),
};
