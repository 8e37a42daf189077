import { present } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { findParty } from '../domain/dispute/standing.js';
import type { DisputeState } from '../domain/dispute/types.js';

/** The parties a complaint names, as the dispute has them; those it does not have are listed, for the domain to answer. */
export const suitParties = (
  state: DisputeState,
  { plaintiffs, defendants }: Pick<Intake.FileComplaint, 'plaintiffs' | 'defendants'>,
): { readonly parties: readonly Intake.SuitParty[]; readonly unknown: readonly string[] } => {
  const find = (partyId: string) => (state.status === 'unknown' ? undefined : findParty(state, partyId));
  const named =
    (side: Intake.SuitParty['side']) =>
    (partyId: string): readonly Intake.SuitParty[] => {
      const party = find(partyId);
      if (!party) return [];
      const agents = party.agents.flatMap(({ personId }) => (personId === undefined ? [] : [personId]));
      return [present({ partyId, side, personId: party.personId, agents: agents.length > 0 ? agents : undefined })];
    };
  return {
    parties: [...plaintiffs.flatMap(named('plaintiff')), ...defendants.flatMap(named('defendant'))],
    unknown: [...plaintiffs, ...defendants].filter((partyId) => !find(partyId)),
  };
};
