import { present, type Actor, type Tier } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import type { Page } from '@fengqiao/edge';
import type { DisputeRow } from '../read-models/dispute/row.js';
import type { PathRow } from '../read-models/path/model.js';
import { eventLabel } from './labels/index.js';
import { sightOf } from './sight.js';

const personFor = ({ person }: PathRow, viewer: Actor): string | undefined => {
  const sight = sightOf(viewer);
  return sight === 'whole' || (sight === 'open' && person === viewer.person) ? person : undefined;
};

/** One event as this viewer may see it. */
export const pathEntry = (row: PathRow, viewer: Actor): Analytics.PathEntry => {
  const tier = (row.tier ?? undefined) as Tier | undefined;
  return {
    sequence: row.sequence,
    position: row.position,
    type: row.type,
    label: eventLabel(row.service, row.type),
    service: row.service,
    stream: row.stream,
    version: row.version,
    actor: { role: row.role, ...present({ person: personFor(row, viewer) }) },
    ...present({
      tier,
      court: row.court ?? undefined,
      organisation: row.organisation ?? undefined,
      caseNumber: row.caseNumber ?? undefined,
    }),
    at: new Date(row.at).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
  };
};

/** Contiguous from 1: as many events as the newest sequence says. */
export const isComplete = ({ events, lastSequence }: Pick<DisputeRow, 'events' | 'lastSequence'>): boolean => events === lastSequence;

export const pathView = (dispute: DisputeRow, { items, next }: Page<Analytics.PathEntry>, viewer: Actor): Analytics.PathView => ({
  dispute: dispute.dispute,
  items: [...items],
  events: dispute.events,
  withheld: sightOf(viewer) === 'open' ? dispute.restricted : 0,
  complete: isComplete(dispute),
  ...present({ next }),
});
