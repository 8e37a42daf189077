import { present, type LocalDate } from '@fengqiao/kernel';
import { agreedDay } from '@fengqiao/clocks';
import type { Agreement, Known } from './types.js';

type Text = Known['draft'];

/** What the confirming court must know: day 0 of the 30 days is the day of the last signature (R-CONF-02, R-AGR-03). */
const asKnown = (draft: Text, afterDocketing: boolean, effectiveOn: LocalDate): NonNullable<Known['effect']> => {
  const { agreementId, disputeId, mediationId, organisationId, organisationKind, organisationCourt, court, kind, labour } = draft;
  const kinds = [...new Set(draft.obligations.map((obligation) => obligation.kind))];
  return {
    agreementId,
    disputeId,
    mediationId,
    parties: draft.parties,
    organisation: { organisationId, kind: organisationKind, ...present({ court: organisationCourt }) },
    mediatorId: draft.mediatorId,
    commissioned: kind === 'commissioned',
    afterDocketing,
    written: !draft.oral,
    labour,
    content: kinds,
    effectiveOn,
    contentHash: draft.contentHash,
    ...present({ invitingCourt: court }),
  };
};

/** Takes effect: each dated obligation gets its clock, and what was done at once is on record (R-AGR-14). */
export const took = (draft: Text, afterDocketing: boolean, on: LocalDate): readonly Agreement['event'][] => {
  const { agreementId, obligations } = draft;
  return [
    { type: 'AgreementTookEffect', data: { agreement: asKnown(draft, afterDocketing, on) } },
    ...obligations.flatMap(({ obligationId, dueOn, performed }): Agreement['event'][] => {
      if (performed === true)
        return [
          {
            type: 'ObligationPerformed',
            data: { agreementId, obligationId, confirmedBy: 'mediator', performedOn: on, sameDay: true, late: false, on },
          },
        ];
      return dueOn === undefined ? [] : [agreedDay('performance', obligationId, dueOn, 'R-AGR-14')];
    }),
  ];
};

export interface Signatures {
  readonly signed: readonly string[];
  readonly mediatorSigned: boolean;
  readonly sealed: boolean;
}

/** At court when all parties have signed; in people's mediation with the mediator's signature and the seal (R-AGR-03 to R-AGR-05). */
export const isComplete = ({ parties, kind }: Text, { signed, mediatorSigned, sealed }: Signatures): boolean =>
  parties.every(({ partyId }) => signed.includes(partyId)) && (kind !== 'people' || (mediatorSigned && sealed));
