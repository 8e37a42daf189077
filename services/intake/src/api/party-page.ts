import type { Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { problem, type Page, type PageQuery } from '@fengqiao/edge';
import type { DisputeState } from '../domain/dispute/types.js';
import { partyView } from './party-view.js';

const startOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,7}$/.test(place))
    throw problem('query-invalid', [{ pointer: 'cursor', detail: 'is not the `next` of a page', zh: '不是某一页的 `next`' }]);
  return Number(place);
};

/** A page of a dispute's parties, in the order in which they were added. */
export const pageOfParties = (state: DisputeState, viewer: Actor, { limit, cursor }: PageQuery): Page<Intake.PartyView> => {
  if (state.status === 'unknown') return { items: [] };
  const from = startOf(cursor);
  const items = state.parties.slice(from, from + limit).map((party) => partyView(party, state, viewer));
  const next = from + limit;
  return { items, ...(next < state.parties.length ? { next: Buffer.from(String(next)).toString('base64url') } : {}) };
};
