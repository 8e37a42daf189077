import { accept, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { SigningFacts } from '../mediation/drafts.js';
import { standing } from '../mediation/standing.js';
import { isComplete, took } from './effect.js';
import type { Agreement, Data, Known } from './types.js';

type Event = Agreement['event'];

const closed = (state: Known, { open }: SigningFacts): Agreement['refusal'] | undefined => {
  if (state.status === 'refused') return 'already-ended';
  if (open === 'suspended') return 'mediation-suspended';
  return open === 'ended' ? 'mediation-ended' : undefined;
};

/** The new signatures and, with the last of them, the effect. */
const settle = (state: Known, events: readonly Event[], facts: SigningFacts, on: string): Decision<Agreement> => {
  const signed = events.flatMap((event) => (event.type === 'AgreementSigned' ? [event.data.partyId] : []));
  const complete = isComplete(state.draft, {
    signed: [...state.signed, ...signed],
    mediatorSigned: state.mediatorSigned || events.some(({ type }) => type === 'MediatorSigned'),
    sealed: state.sealed || events.some(({ type }) => type === 'SealAffixed'),
  });
  const effect = complete && state.status === 'drafted' ? took(state.draft, facts.afterDocketing, on) : [];
  return events.length === 0 ? accept() : accept(...events, ...effect);
};

/** A party signs by its own act, or its agent with special authority, and exactly this text (R-AGR-03, R-MED-50). */
export const signing = (data: Data<'SignAgreement'>, state: Known, { actor, on }: Occasion): Decision<Agreement> => {
  const { partyId, contentHash, authority, mediation } = data;
  const by = standing(state.draft.parties, partyId, actor);
  if (!by) return refuse('not-a-party');
  if (by === 'agent' && authority === undefined) return refuse('authority-missing');
  if (contentHash !== state.draft.contentHash) return refuse('other-content');
  if (state.signed.includes(partyId)) return accept();
  const refusal = closed(state, mediation);
  if (refusal) return refuse(refusal);
  const { agreementId } = state.draft;
  const signed = { agreementId, partyId, person: actor.person, by, method: 'electronic' as const, contentHash, on };
  return settle(state, [{ type: 'AgreementSigned', data: { ...signed, ...present({ authority }) } }], mediation, on);
};

const mediatorSigned = (state: Known, on: string): readonly Event[] => {
  const { agreementId, mediatorId } = state.draft;
  return state.mediatorSigned ? [] : [{ type: 'MediatorSigned', data: { agreementId, mediatorId, on } }];
};

const sealed = (state: Known, sealId: string, person: string, on: string): readonly Event[] =>
  state.sealed ? [] : [{ type: 'SealAffixed', data: { agreementId: state.draft.agreementId, sealId, person, on } }];

const unfitRecord = (data: Data<'RecordSignatures'>, state: Known, person: string): Agreement['refusal'] | undefined => {
  const { parties, mediatorId, seals } = state.draft;
  if (mediatorId !== person) return 'not-the-mediator';
  if (data.witness === person) return 'witness-needed';
  if (data.sealId !== undefined && !seals.includes(data.sealId)) return 'seal-unknown';
  const all = data.signatures.every(({ partyId }) => parties.some((party) => party.partyId === partyId));
  return all ? undefined : 'not-a-party';
};

/** Marks, fingerprints and signatures on paper, recorded by the mediator before a witness (R-AGR-04, R-AGR-05). */
export const recording = (data: Data<'RecordSignatures'>, state: Known, { actor, on }: Occasion): Decision<Agreement> => {
  const { signatures, witness, mediatorSigns, sealId, mediation } = data;
  const { agreementId, contentHash } = state.draft;
  const refusal = unfitRecord(data, state, actor.person);
  if (refusal) return refuse(refusal);
  const fresh = signatures.filter(({ partyId }) => !state.signed.includes(partyId));
  const events: readonly Event[] = [
    ...fresh.map(({ partyId, method, paper }): Event => {
      const signed = { agreementId, partyId, person: actor.person, by: 'record' as const, method, contentHash, witness, paper, on };
      return { type: 'AgreementSigned', data: signed };
    }),
    ...(mediatorSigns === true ? mediatorSigned(state, on) : []),
    ...(sealId === undefined ? [] : sealed(state, sealId, actor.person, on)),
  ];
  const shut = events.length === 0 ? undefined : closed(state, mediation);
  return shut ? refuse(shut) : settle(state, events, mediation, on);
};

export const signingAsMediator = ({ mediation }: Data<'SignAsMediator'>, state: Known, { actor, on }: Occasion): Decision<Agreement> => {
  if (state.draft.mediatorId !== actor.person) return refuse('not-the-mediator');
  const events = mediatorSigned(state, on);
  const refusal = events.length === 0 ? undefined : closed(state, mediation);
  return refusal ? refuse(refusal) : settle(state, events, mediation, on);
};

/** With a seal that the organisation has registered, by its own staff (R-AGR-05). */
export const sealing = ({ sealId, mediation }: Data<'AffixSeal'>, state: Known, { actor, on }: Occasion): Decision<Agreement> => {
  if (!state.draft.seals.includes(sealId)) return refuse('seal-unknown');
  const events = sealed(state, sealId, actor.person, on);
  const refusal = events.length === 0 ? undefined : closed(state, mediation);
  return refusal ? refuse(refusal) : settle(state, events, mediation, on);
};

/** Consent can be taken back until the agreement takes effect; it ends this agreement, not those of others (R-MED-64). */
export const refusing = ({ partyId, reason }: Data<'RefuseToSign'>, state: Known, { actor, on }: Occasion): Decision<Agreement> => {
  if (!standing(state.draft.parties, partyId, actor)) return refuse('not-a-party');
  if (state.status === 'effective') return refuse('already-in-effect');
  if (state.status === 'refused') return accept();
  const { agreementId } = state.draft;
  return accept({ type: 'SigningRefused', data: { agreementId, partyId, on, ...present({ reason }) } });
};
