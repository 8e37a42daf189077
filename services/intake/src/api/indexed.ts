import { present } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import type { BlindIndex } from '@fengqiao/sealing';
import type { CorrectionAsked, PartyAsked } from '../domain/dispute/types.js';

/** A party with what its name and number are found by: computed from the words, once, before they are sealed. */
export const indexedParty = (party: Intake.PartyAsked & { readonly partyId: string }, index: BlindIndex): PartyAsked => {
  const number = party.kind === 'person' ? party.idNumber : party.usci;
  return {
    ...party,
    nameIndex: index('name', party.name),
    ...present({ idIndex: number === undefined ? undefined : index('number', number) }),
  };
};

/** A correction of a number with what the new one is found by. */
export const indexedCorrection = (data: Intake.CorrectMistake, index: BlindIndex): CorrectionAsked => {
  if (data.field === 'name') return { ...data, index: index('name', data.is) };
  return data.field === 'idNumber' || data.field === 'usci' ? { ...data, index: index('number', data.is) } : data;
};
