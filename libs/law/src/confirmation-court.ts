import type { RulePack } from './rule-packs.js';

/** What decides which courts may confirm an agreement. Court codes. */
export interface ConfirmationFacts {
  /** The court applied to. */
  readonly court: string;
  /** The court that invited or commissioned the organisation to mediate first. */
  readonly invitingCourt?: string;
  /** Basic courts of the seats of the organisations that took part. */
  readonly organisationCourts: readonly string[];
  readonly partyDomicileCourts: readonly string[];
  readonly subjectMatterCourt?: string;
  /** The intermediate court, when the dispute itself belongs to one. */
  readonly intermediate?: string;
}

export interface Competence {
  readonly competent: boolean;
  /** The rule that decided. */
  readonly rule: string;
  /** Every court that may confirm, each once. */
  readonly courts: readonly string[];
}

const present = (courts: readonly (string | undefined)[]): readonly string[] => [...new Set(courts.filter((court) => court !== undefined))];

/** Before 2022: the seat of the organisation, or the commissioning court (JC11, SIM 19). */
const beforeInvitation = ({ invitingCourt, organisationCourts }: ConfirmationFacts): Omit<Competence, 'competent'> => ({
  rule: 'R-REG-07',
  courts: present([...organisationCourts, invitingCourt]),
});

const sinceInvitation = (facts: ConfirmationFacts): Omit<Competence, 'competent'> => {
  if (facts.invitingCourt !== undefined) return { rule: 'R-CONF-03', courts: [facts.invitingCourt] };
  if (facts.intermediate !== undefined) return { rule: 'R-CONF-05', courts: [facts.intermediate] };
  return {
    rule: facts.organisationCourts.length > 1 ? 'R-CONF-06' : 'R-CONF-04',
    courts: present([...facts.partyDomicileCourts, facts.subjectMatterCourt, ...facts.organisationCourts]),
  };
};

/**
 * Whether a court may confirm, and which courts may: R-CONF-03 to R-CONF-06, under RP-0 the narrower rule of R-REG-07.
 * A wrong court is a ground of a ruling on a recorded application (R-CONF-14), never of a refusal to receive it.
 */
export const competentForConfirmation = (pack: Pick<RulePack, 'id'>, facts: ConfirmationFacts): Competence => {
  const found = pack.id === 'RP-0' ? beforeInvitation(facts) : sinceInvitation(facts);
  return { competent: found.courts.includes(facts.court), ...found };
};
