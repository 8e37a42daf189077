import { accept, canonicalJson, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { mapPersonal } from '@fengqiao/contracts';
import { identityOf, wrongNumbers } from './identity.js';
import { placeFlag } from './registering.js';
import { actsForItself } from './standing.js';
import type { Dispute, KnownDispute, Party, PartyAsked } from './types.js';

/** One event of parties at most, in bytes: far enough under 256 KB for the metadata, and for sealing, which makes text a third longer. */
export const PAGE_BYTES = 150_000;

/** What sealing adds to each personal text beside that third, in bytes. */
const SEAL = 130;

/** Length of a sign in UTF-8. */
const width = (point: number): number => {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

const bytes = (text: string): number => [...text].reduce((total, sign) => total + width(sign.codePointAt(0) ?? 0), 0);

/** Room that a party takes in a page, in bytes. */
export const sizeOf = (party: Party): number =>
  bytes(canonicalJson(mapPersonal('events/intake.v1.json', 'DisputeParty', party, (text) => text.padEnd(text.length + SEAL)))) + 1;

/** The parties in as few pages as fit, in order. */
export const pagesOf = (parties: readonly Party[], limit = PAGE_BYTES): readonly (readonly Party[])[] => {
  const pages: Party[][] = [];
  let room = 0;
  for (const party of parties) {
    const size = sizeOf(party);
    if (size > room || pages.length === 0) {
      pages.push([]);
      room = limit;
    }
    pages.at(-1)?.push(party);
    room -= size;
  }
  return pages;
};

const partyOf = (asked: PartyAsked, personId: string | undefined): Party =>
  present({
    ...asked,
    personId: asked.personId ?? personId,
    agents: asked.agents ?? [],
    identity: identityOf(asked),
    divisionFlag: placeFlag(asked.division),
  });

/** Whoever brought the dispute in is its first applicant, unless somebody is already named as that person. */
const named = (asked: readonly PartyAsked[], { parties, registered: { reporter } }: KnownDispute): readonly Party[] => {
  const taken = [...parties, ...asked].some(({ personId }) => personId !== undefined && personId === reporter);
  const first = taken ? undefined : asked.find(({ side, personId }) => side === 'applicant' && personId === undefined);
  return asked.map((party) => partyOf(party, party === first ? reporter : undefined));
};

/** Nobody twice, and nobody under the id of somebody else. */
const collision = (asked: readonly Party[], known: ReadonlyMap<string, Party>): Dispute['refusal'] | undefined => {
  if (new Set(asked.map(({ partyId }) => partyId)).size < asked.length) return 'party-twice';
  const differs = asked.some((party) => {
    const before = known.get(party.partyId);
    return before !== undefined && before.name !== party.name;
  });
  return differs ? 'party-known' : undefined;
};

/** A page of parties, split so that each event stays small; online a wrong number is refused, elsewhere received and asked about once. */
export const adding = (asked: readonly PartyAsked[], state: KnownDispute, { actor, on }: Occasion): Decision<Dispute> => {
  if (actsForItself(actor) && wrongNumbers(asked).length > 0) return refuse('identity-number-wrong');
  const known = new Map(state.parties.map((party) => [party.partyId, party]));
  const parties = named(asked, state);
  const refusal = collision(parties, known);
  if (refusal) return refuse(refusal);
  const fresh = parties.filter(({ partyId }) => !known.has(partyId));
  const unverified = fresh.filter(({ identity }) => identity === 'unverified').map(({ partyId }) => partyId);
  return accept(
    ...pagesOf(fresh).map((page, index): Dispute['event'] => ({
      type: 'PartiesAdded',
      data: { page: state.pages + index + 1, parties: [...page], addedOn: on },
    })),
    ...(unverified.length > 0
      ? [{ type: 'IdentityCorrectionAsked', data: { partyIds: unverified, askedOn: on } } satisfies Dispute['event']]
      : []),
  );
};
