import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { standing } from '../attempt/offering.js';
import { waysOpen } from '../route/ways.js';
import type { Consent, ConsentCommand, ConsentState } from './types.js';

type Data = ConsentCommand['data'];
type Act = Omit<Diversion.ConsentGiven, 'textVersion'>;

/** Who acts, for whom: undefined for anybody who is neither the party nor its agent. */
const actOf = ({ asked, authority }: Data, { actor, on }: Occasion): Act | undefined => {
  const { attemptId, disputeId, party } = asked;
  const by = standing(party, actor);
  if (!by || !party) return undefined;
  const own = { attemptId, disputeId, partyId: party.partyId, person: actor.person, by, on };
  return authority === undefined ? own : { ...own, authority };
};

type Giving = Extract<ConsentCommand, { type: 'GiveConsent' }>['data'];
type Ending = Extract<ConsentCommand, { type: 'RevokeConsent' | 'RefuseMediation' }>['data'];

/** Free, informed, and to this very attempt. */
const giving = (data: Giving, act: Act, state: ConsentState): Decision<Consent> => {
  const { asked, textVersion } = data;
  if (state.status === 'given') return accept();
  if (!asked.open || state.status !== 'unasked') return refuse('attempt-ended');
  if (!asked.notified) return refuse('notice-first');
  if (textVersion !== asked.textVersion) return refuse('another-text');
  return accept({ type: 'ConsentGiven', data: { ...act, textVersion } });
};

const withReason = ({ reason }: Ending): { readonly reason?: string } => (reason === undefined ? {} : { reason });

/** Until the agreement takes effect (R-MED-64). */
const revoking = (data: Ending, act: Act, state: ConsentState): Decision<Consent> => {
  if (state.status === 'revoked') return accept();
  if (state.status !== 'given') return refuse('nothing-given');
  if (data.asked.bound) return refuse('already-effective');
  if (!data.asked.open) return refuse('attempt-ended');
  return accept({ type: 'ConsentRevoked', data: { ...act, ...withReason(data) } });
};

/** At any point, without a reason; the party is told what else is open to it, and nothing is docketed (R-MED-62). */
const refusing = (data: Ending, act: Act, state: ConsentState): Decision<Consent> => {
  if (state.status === 'refused') return accept();
  if (data.asked.bound) return refuse('already-effective');
  if (!data.asked.open) return refuse('attempt-ended');
  return accept({ type: 'MediationRefused', data: { ...act, told: [...waysOpen], ...withReason(data) } });
};

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: ConsentCommand, state: ConsentState, occasion: Occasion): Decision<Consent> => {
  const act = actOf(command.data, occasion);
  if (!act) return refuse('not-the-party');
  if (act.by === 'agent' && act.authority === undefined) return refuse('authority-missing');
  switch (command.type) {
    case 'GiveConsent':
      return giving(command.data, act, state);
    case 'RevokeConsent':
      return revoking(command.data, act, state);
    case 'RefuseMediation':
      return refusing(command.data, act, state);
  }
};
