import { accept, present, refuse, type Decision, type LocalDate, type Occasion } from '@fengqiao/kernel';
import { causeEditionOn, findCause } from '@fengqiao/law';
import { checkDivision, courtsOf } from '@fengqiao/places';
import type { Intake } from '@fengqiao/contracts';
import { actsForItself } from './standing.js';
import type { Dispute, DisputeCommand, DisputeState } from './types.js';

type Data<T extends DisputeCommand['type']> = Extract<DisputeCommand, { type: T }>['data'];

/** The edition follows the day of filing; a name that the edition does not have is kept as it was said, and flagged (R-CAU-01). */
export const causeOn = (on: LocalDate, { name, code }: Intake.CauseAsked): Pick<Intake.DisputeRegistered, 'cause' | 'causeFlag'> => {
  const edition = causeEditionOn(on);
  const found = findCause({ edition, name, ...(code === undefined || edition !== '2025' ? {} : { code }) });
  if (!found) return { cause: { edition, name }, causeFlag: 'unknown-cause' };
  return { cause: present({ edition, code: found.code, name: found.name }) };
};

/** An unknown or repealed place is accepted and flagged (R-DOCK-22). */
export const placeFlag = (division: string | undefined): Intake.PlaceFlag | undefined => {
  const check = division === undefined ? undefined : checkDivision(division);
  return check?.known === false ? check.flag : undefined;
};

/** The one listed basic court of a place; of several, nobody can tell without asking (R-DIV-94). */
const courtOf = (division: string): string | undefined => {
  const found = courtsOf(division);
  return found.length === 1 ? found[0]?.code : undefined;
};

interface Asked {
  readonly disputeId: string;
  readonly contentHash: string;
  readonly channel: Intake.Channel;
  readonly tier: Intake.DisputeRegistered['tier'];
  readonly division: string;
  readonly court?: string;
  readonly cause: Intake.CauseAsked;
  readonly summary: string;
  readonly amount?: string;
  readonly reporter?: string;
  readonly linkedTo?: string;
  readonly group?: boolean;
  readonly invented?: boolean;
}

const registered = (asked: Asked, { actor, on }: Occasion): Dispute['event'] => {
  const { amount, channel, division, tier } = asked;
  const own = actor.role === 'agent' ? actor.onBehalfOf : actor.person;
  return {
    type: 'DisputeRegistered',
    data: present({
      disputeId: asked.disputeId,
      channel,
      tier,
      division,
      divisionFlag: placeFlag(division),
      court: asked.court ?? (tier === 'court' ? actor.court : undefined) ?? courtOf(division),
      registeredOn: on,
      registeredBy: actor.person,
      reporter: actsForItself(actor) ? own : asked.reporter,
      assistedBy: channel === 'assisted' ? actor.person : undefined,
      ...causeOn(on, asked.cause),
      summary: asked.summary,
      claimAmount: amount,
      group: asked.group ?? false,
      linkedTo: asked.linkedTo,
      contentHash: asked.contentHash,
      invented: asked.invented,
    }),
  };
};

const invited = (on: LocalDate): Dispute['event'] => ({ type: 'UndertakingInvited', data: { invitedOn: on } });

/** Registered by whatever way it comes in: one record (R-DOCK-01, R-DIV-90). */
export const registering = (data: Data<'RegisterDispute'>, state: DisputeState, occasion: Occasion): Decision<Dispute> => {
  if (state.status !== 'unknown') return accept();
  if (actsForItself(occasion.actor) !== (data.channel === 'online')) return refuse('channel-not-yours');
  const { claim, ...rest } = data;
  return accept(registered({ ...rest, ...claim }, occasion), invited(occasion.on));
};

/** A grid officer's finding becomes the draft of a dispute in one step (网格排查). */
export const finding = (data: Data<'ReportFinding'>, state: DisputeState, occasion: Occasion): Decision<Dispute> => {
  if (state.status !== 'unknown') return accept();
  const { on, actor } = occasion;
  const { description, division } = data;
  return accept(
    registered({ ...data, channel: 'grid-finding', summary: description }, occasion),
    { type: 'FindingReported', data: { finder: actor.person, foundOn: on, division, description } },
    invited(on),
  );
};
