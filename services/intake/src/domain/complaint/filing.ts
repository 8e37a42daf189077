import { accept, present, refuse, type Actor, type Decision, type Occasion } from '@fengqiao/kernel';
import { arm } from '@fengqiao/clocks';
import { rulePackFor } from '@fengqiao/law';
import type { Intake } from '@fengqiao/contracts';
import type { Complaint, ComplaintState, Filing } from './types.js';

/** Whether the actor is this party to the suit, or its own agent. */
export const isParty = ({ personId, agents = [] }: Intake.SuitParty, { role, person }: Actor): boolean =>
  role === 'agent' ? agents.includes(person) : role === 'party' && personId === person;

const itself = ({ role }: Actor): boolean => role === 'party' || role === 'agent';

/** Whether the actor may act for these plaintiffs: for all of them, or as staff who write down what they say. */
export const speaksFor = (filed: Pick<Intake.ComplaintFiled, 'parties'>, plaintiffs: readonly string[], actor: Actor): boolean =>
  plaintiffs.every((partyId) =>
    filed.parties.some((party) => party.partyId === partyId && party.side === 'plaintiff' && (!itself(actor) || isParty(party, actor))),
  );

/** Who brings it, and by which way: parties online, the rest through staff of that very court (R-DOCK-10). */
const hinders = ({ channel, court, parties, transcript, unknown }: Filing, { actor }: Occasion): Complaint['refusal'] | undefined => {
  if (unknown.length > 0) return 'party-unknown';
  if (new Set(parties.map(({ partyId }) => partyId)).size < parties.length) return 'party-on-both-sides';
  if (itself(actor) !== (channel === 'online')) return 'channel-not-yours';
  if (itself(actor) && !parties.some((party) => party.side === 'plaintiff' && isParty(party, actor))) return 'not-a-plaintiff';
  if (!itself(actor) && actor.court !== court) return 'another-court';
  return channel === 'oral' && transcript === undefined ? 'transcript-missing' : undefined;
};

/** Number of the written receipt: court, day, and the beginning of the complaint's id (R-DOCK-01). */
const receiptOf = ({ court, complaintId }: Filing, on: string): string => `${court}收${on.replaceAll('-', '')}-${complaintId.slice(0, 8)}`;

/** Taken whatever it lacks, with a receipt; the seven days begin (R-DOCK-01, R-DOCK-03). */
export const filing = (data: Filing, state: ComplaintState, occasion: Occasion): Decision<Complaint> => {
  if (state.status !== 'unknown') return accept();
  const refusal = hinders(data, occasion);
  if (refusal) return refuse(refusal);
  const { actor, on } = occasion;
  const { unknown: _none, ...rest } = data;
  const pack = rulePackFor({ court: data.court, receivedOn: on });
  return accept(
    {
      type: 'ComplaintFiled',
      data: present({
        ...rest,
        parties: [...data.parties],
        papers: data.papers ?? [],
        receivedOn: on,
        receiptNumber: receiptOf(data, on),
        filedBy: actor.person,
        assistedBy: data.channel === 'assisted' ? actor.person : undefined,
        rulePack: pack.id,
      }),
    },
    arm('docketing', pack.limits.docketing, on),
  );
};
