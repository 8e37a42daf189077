import { Controller, Get, Header, Headers, Inject, Param, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import { dataSource, judge, languageOf, Lists, pageOf, PageQuery, problem, Shows, Viewer, type Page } from '@fengqiao/edge';
import { access } from '../access.js';
import { disputeRow, disputeRows } from '../read-models/dispute/query.js';
import type { DisputeRow } from '../read-models/dispute/row.js';
import { pathRows } from '../read-models/path/query.js';
import { proceedingsOf } from '../read-models/proceeding/query.js';
import { tiesFor } from '../read-models/tie/rights.js';
import { disputeView } from './dispute-view.js';
import { pathEntry, pathView } from './path-view.js';
import { DisputesQuery, positionIn } from './queries.js';
import { sightOf } from './sight.js';
import { timeline } from './timeline.js';

type View = 'see:PathView' | 'see:DisputeSummaryView';

@ApiTags('analytics')
@Controller('v1/analytics/disputes')
export class DisputesController {
  constructor(@Inject(dataSource('analytics')) private readonly source: DataSource) {}

  /** @throws Problem 404 when there is none, or none that this viewer may know of. */
  private async seen(viewer: Actor, view: View, id: string): Promise<DisputeRow> {
    const row = await disputeRow(this.source, id);
    if (!row || judge(access[view], viewer, await tiesFor(this.source, viewer, row)) !== 'open') throw problem('not-found');
    return row;
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
    const row = await this.seen(viewer, 'see:DisputeSummaryView', id);
    return disputeView(row, (await proceedingsOf(this.source, [id])).get(id), viewer);
  }

  @Get(':id/path')
  @Shows('PathView')
  async path(@Viewer() viewer: Actor, @Param('id') id: string, @Query() { limit, cursor }: PageQuery): Promise<Analytics.PathView> {
    const dispute = await this.seen(viewer, 'see:PathView', id);
    const after = positionIn(cursor);
    const slice = { dispute: id, limit, open: sightOf(viewer) === 'open', ...(after === undefined ? {} : { after }) };
    const page = pageOf(
      await pathRows(this.source, slice),
      limit,
      ({ position }) => position,
      (row) => pathEntry(row, viewer),
    );
    return pathView(dispute, page, viewer);
  }

  @Get(':id/path.txt')
  @Shows('PathView')
  @ApiProduces('text/plain')
  @Header('content-type', 'text/plain; charset=utf-8')
  async text(
    @Viewer() viewer: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
    @Headers('accept-language') language?: string,
  ): Promise<string> {
    return timeline(await this.path(viewer, id, query), languageOf(language));
  }
}
