import { accept, isMoney, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { identityOf, residentNumberFits } from './identity.js';
import { causeOn, placeFlag } from './registering.js';
import { actsForItself, broughtIt, findParty, mayActFor } from './standing.js';
import type { CorrectionAsked, Dispute, KnownDispute, Party } from './types.js';

type Field = Intake.CorrectedField;

/** Fields of a party; the others are the dispute's own. `division` is either's. */
const OF_PARTY: readonly Field[] = ['name', 'sex', 'idNumber', 'usci', 'domicile', 'phone', 'representative', 'division'];
const OF_DISPUTE: readonly Field[] = ['division', 'amount', 'summary', 'cause'];

const NUMBERS: readonly Field[] = ['idNumber', 'usci'];

/** Longest value of each field; only a summary is a text. */
const LENGTHS: Readonly<Record<Field, number>> = {
  name: 200,
  sex: 6,
  idNumber: 40,
  usci: 40,
  domicile: 300,
  phone: 40,
  representative: 100,
  division: 12,
  amount: 20,
  summary: 4000,
  cause: 100,
};

const fits = (field: Field, value: string): boolean => {
  if (value.length > LENGTHS[field]) return false;
  if (field === 'sex') return value === 'male' || value === 'female';
  if (field === 'division') return /^\d{12}$/.test(value);
  return field !== 'amount' || isMoney(value);
};

/** What the record says now. */
const current = (field: Field, { registered }: KnownDispute, party: Party | undefined): string | undefined => {
  switch (field) {
    case 'name':
    case 'sex':
    case 'idNumber':
    case 'usci':
    case 'domicile':
    case 'phone':
    case 'representative':
      return party?.[field];
    case 'division':
      return party ? party.division : registered.division;
    case 'amount':
      return registered.claimAmount;
    case 'summary':
      return registered.summary;
    case 'cause':
      return registered.cause.name;
  }
};

const wrongOnline = (field: Field, value: string, party: Party | undefined): boolean =>
  field === 'idNumber' && (party?.idKind ?? 'resident-id') === 'resident-id' && !residentNumberFits(value);

const hinders = (data: Intake.CorrectMistake, state: KnownDispute, { actor }: Occasion): Dispute['refusal'] | undefined => {
  const { partyId, field, is } = data;
  const party = partyId === undefined ? undefined : findParty(state, partyId);
  if (partyId !== undefined && !party) return 'party-unknown';
  if (!(party ? OF_PARTY : OF_DISPUTE).includes(field)) return 'field-misplaced';
  if (party ? !mayActFor(party, actor) : actsForItself(actor) && !broughtIt(state, actor)) return 'not-this-party';
  if (!fits(field, is)) return 'value-malformed';
  return actsForItself(actor) && wrongOnline(field, is, party) ? 'identity-number-wrong' : undefined;
};

/** A slip of the pen is corrected by a new fact; what was first written stays on the record. */
export const correcting = (data: CorrectionAsked, state: KnownDispute, occasion: Occasion): Decision<Dispute> => {
  const refusal = hinders(data, state, occasion);
  if (refusal) return refuse(refusal);
  const { partyId, field, is, reason, index } = data;
  const party = partyId === undefined ? undefined : findParty(state, partyId);
  const was = current(field, state, party);
  if (was === is) return accept();
  const { cause } = causeOn(state.registered.registeredOn, { name: is });
  return accept({
    type: 'ClericalMistakeCorrected',
    data: present({
      partyId,
      field,
      was,
      is,
      identity: party && NUMBERS.includes(field) ? identityOf({ ...party, [field]: is }) : undefined,
      index,
      reason,
      correctedOn: occasion.on,
      cause: field === 'cause' ? cause : undefined,
      divisionFlag: field === 'division' ? placeFlag(is) : undefined,
    }),
  });
};
