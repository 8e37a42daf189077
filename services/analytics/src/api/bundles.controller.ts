import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { canonicalJson, categoryOf, type Actor } from '@fengqiao/kernel';
import { withoutPersonal, type Analytics } from '@fengqiao/contracts';
import { dataSource, judge, PLATFORM, problem, publisherOf, Shows, Viewer, type Platform } from '@fengqiao/edge';
import type { RecordedEvent } from '@fengqiao/event-store';
import { BundleTooLarge, MOST_EVENTS } from '@fengqiao/notary';
import { access } from '../access.js';
import { disputeRow } from '../read-models/dispute/query.js';
import type { PathRow } from '../read-models/path/model.js';
import { pathRows } from '../read-models/path/query.js';
import { tiesFor } from '../read-models/tie/rights.js';
import { sightOf } from './sight.js';

class BundleQuery {
  @ApiPropertyOptional({
    enum: ['none', 'public'],
    description: 'Bodies that are published whole, for whoever may see who acted; or none.',
  })
  @IsOptional()
  @IsIn(['none', 'public'])
  bodies: 'none' | 'public' = 'public';
}

/** Whether others may read the whole of a fact: nothing personal was in it, and nothing was left out. */
const isPublic = (platform: Platform, event: RecordedEvent): boolean => {
  const publisher = [...platform.services.values()]
    .map(({ definition }) => publisherOf(definition))
    .find(({ categories }) => categories.includes(categoryOf(event.stream)));
  if (publisher?.publish[event.type] !== 'body') return false;
  const { data } = publisher.codec.decode(event.type, event.body);
  return canonicalJson(withoutPersonal(`events/${publisher.service}.v1.json`, event.type, data)) === canonicalJson(data);
};

/** Whoever acted stands in every body. */
const seesActor = (row: PathRow, viewer: Actor): boolean =>
  sightOf(viewer) === 'whole' || (sightOf(viewer) === 'open' && row.person === viewer.person);

/** The path of a dispute with its proofs, to be verified without the platform: `npx fengqiao-verify`. */
@ApiTags('analytics')
@Controller('v1/analytics/disputes')
export class BundlesController {
  constructor(
    @Inject(dataSource('analytics')) private readonly source: DataSource,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  @Get(':id/bundle')
  @Shows('BundleView')
  async bundle(@Viewer() viewer: Actor, @Param('id') id: string, @Query() { bodies }: BundleQuery): Promise<Analytics.BundleView> {
    const dispute = await disputeRow(this.source, id);
    if (!dispute || judge(access['see:BundleView'], viewer, await tiesFor(this.source, viewer, dispute)) !== 'open')
      throw problem('not-found');
    const { ledger } = this.platform;
    if (!ledger) throw problem('not-found');
    const rows = await pathRows(this.source, { dispute: id, limit: MOST_EVENTS, open: false });
    const rowOf = new Map(rows.map((row) => [row.sequence, row]));
    /** What the views have not heard of yet is withheld, as is what this viewer is never shown (R-ACC-01). */
    const sight = (event: RecordedEvent): 'place' | 'entry' | 'body' => {
      const row = rowOf.get(event.subjectSequence);
      if (!row || (row.restricted && sightOf(viewer) === 'open')) return 'place';
      return bodies === 'public' && seesActor(row, viewer) && isPublic(this.platform, event) ? 'body' : 'entry';
    };
    try {
      const bundle = await ledger.bundle({ subject: id, sightOf: sight });
      if (!bundle) throw problem('not-caught-up');
      return bundle as unknown as Analytics.BundleView;
    } catch (error) {
      if (error instanceof BundleTooLarge) throw problem('too-large');
      throw error;
    }
  }
}
