import { Controller, Get, Header, Headers, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import {
  currentMoment,
  dataSource,
  judge,
  languageOf,
  Lists,
  pageOf,
  PLATFORM,
  problem,
  Shows,
  Viewer,
  type Page,
  type Platform,
} from '@fengqiao/edge';
import { access } from '../access.js';
import { disputeRows } from '../read-models/dispute/query.js';
import type { DisputeRow } from '../read-models/dispute/row.js';
import { proceedingsOf } from '../read-models/proceeding/query.js';
import { tiesFor } from '../read-models/tie/rights.js';
import { disputeView } from './dispute-view.js';
import { viewsAsOf, viewsNow, type DisputeViews } from './dispute-views.js';
import { pathEntry, pathView } from './path-view.js';
import { DisputesQuery, PathQuery, positionIn } from './queries.js';
import { sightOf } from './sight.js';
import { timeline } from './timeline.js';

type View = 'see:PathView' | 'see:DisputeSummaryView';

@ApiTags('analytics')
@Controller('v1/analytics/disputes')
export class DisputesController {
  constructor(
    @Inject(dataSource('analytics')) private readonly source: DataSource,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /**
   * The dispute as it is, or as of the moment that the request looks back to; who may look is judged by the ties of now.
   * @throws Problem 404 when there is none, or was none then, or none that this viewer may know of.
   */
  private async seen(viewer: Actor, view: View, id: string): Promise<DisputeViews & { readonly row: DisputeRow }> {
    const now = await viewsNow(this.source, id);
    if (!now.row || judge(access[view], viewer, await tiesFor(this.source, viewer, now.row)) !== 'open') throw problem('not-found');
    const moment = currentMoment();
    const { row, ...views } = moment ? await viewsAsOf(this.platform.history, id, moment) : now;
    if (!row) throw problem('not-found');
    return { row, ...views };
  }

  @Get()
  @Lists('DisputeSummaryView')
  async list(@Viewer() viewer: Actor, @Query() query: DisputesQuery): Promise<Page<Analytics.DisputeSummaryView>> {
    const { cursor, ...filter } = query;
    const after = positionIn(cursor);
    const rows = await disputeRows(this.source, access['see:DisputeSummaryView'], viewer, {
      ...filter,
      ...(after === undefined ? {} : { after }),
    });
    const proceedings = await proceedingsOf(
      this.source,
      rows.map(({ dispute }) => dispute),
    );
    return pageOf(
      rows,
      query.limit,
      ({ opened }) => opened,
      (row) => disputeView(row, proceedings.get(row.dispute), viewer),
    );
  }

  @Get(':id')
  @Shows('DisputeSummaryView')
  async show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Analytics.DisputeSummaryView> {
    const { row, proceedings } = await this.seen(viewer, 'see:DisputeSummaryView', id);
    return disputeView(row, await proceedings(), viewer);
  }

  @Get(':id/path')
  @Shows('PathView')
  async path(@Viewer() viewer: Actor, @Param('id') id: string, @Query() { limit, cursor }: PathQuery): Promise<Analytics.PathView> {
    const { row: dispute, path } = await this.seen(viewer, 'see:PathView', id);
    const after = positionIn(cursor);
    const page = pageOf(
      await path({ limit, open: sightOf(viewer) === 'open', ...(after === undefined ? {} : { after }) }),
      limit,
      ({ position }) => position,
      (row) => pathEntry(row, viewer),
    );
    return pathView(dispute, page, viewer);
  }

  @Get(':id/path.txt')
  @Shows('PathView', { text: true })
  @Header('content-type', 'text/plain; charset=utf-8')
  async text(
    @Viewer() viewer: Actor,
    @Param('id') id: string,
    @Query() query: PathQuery,
    @Headers('accept-language') language?: string,
  ): Promise<string> {
    return timeline(await this.path(viewer, id, query), languageOf(language));
  }
}
