import { accept, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Mediation } from '@fengqiao/contracts';
import { took } from './effect.js';
import type { Agreement, AgreementState, Data, Draft } from './types.js';

/** Why such a text cannot be put before the parties; undefined where it can. */
export const unfitDraft = (
  draft: Pick<Draft, 'kind' | 'parties' | 'obligations' | 'clauses' | 'oral'>,
): Agreement['refusal'] | undefined => {
  const isParty = (id: string): boolean => draft.parties.some(({ partyId }) => partyId === id);
  const foreign = ({ from, to }: Mediation.Obligation): boolean => from === to || !isParty(from) || !isParty(to);
  if (draft.obligations.some(foreign)) return 'obligation-of-outsider';
  if (draft.obligations.some(({ kind, amount }) => kind === 'payment' && amount === undefined)) return 'amount-missing';
  if (draft.kind === 'entrusted' && draft.clauses.some(({ kind }) => kind === 'court-judges-on-breach')) return 'clause-not-allowed';
  return draft.oral && draft.kind !== 'people' ? 'writing-needed' : undefined;
};

/** An agreement of people's or invited mediation is a contract: the clause is marked, not refused (R-AGR-07). */
const marked = (clauses: Draft['clauses']): Draft['clauses'] =>
  clauses.map((clause) => (clause.kind === 'court-judges-on-breach' ? { ...clause, marked: true } : clause));

/** The same content twice is the same agreement. An oral one is effective when reached, with its record (R-AGR-02). */
export const drafting = ({ mediation, ...draft }: Data<'DraftAgreement'>, state: AgreementState, { on }: Occasion): Decision<Agreement> => {
  if (state.status !== 'unknown') return accept();
  const refusal = unfitDraft(draft);
  if (refusal) return { kind: 'refused', refusal };
  const data = { ...draft, clauses: marked(draft.clauses), draftedOn: on };
  return accept({ type: 'AgreementDrafted', data }, ...(draft.oral ? took(data, mediation.afterDocketing, on) : []));
};
