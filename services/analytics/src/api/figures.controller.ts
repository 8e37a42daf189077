import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { present, type Actor } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import { dataSource, pageOf, readCursor, resource, Shows, Viewer, type Resource } from '@fengqiao/edge';
import { fullCode, ownDigits } from '@fengqiao/places';
import type { Population } from '../domain/population/types.js';
import { asOf } from '../read-models/as-of.js';
import { countCells, levelBelow } from '../read-models/dispute/counts.js';
import { countSuits } from '../read-models/proceeding/query.js';
import { periodOf } from '../read-models/proceeding/suits.js';
import { cellView, countsDefinition, peopleIn, suitsView } from './figures.js';
import { checkPlaceAndDays, CountsQuery, SuitsQuery } from './queries.js';
import { isOutside } from './sight.js';

@ApiTags('analytics')
@Controller('v1/analytics')
export class FiguresController {
  constructor(
    @Inject(dataSource('analytics')) private readonly source: DataSource,
    @Inject(resource('population')) private readonly populations: Resource<Population>,
  ) {}

  @Get('counts')
  @Shows('CountsView', { onlyNow: true })
  async counts(@Viewer() viewer: Actor, @Query() query: CountsQuery): Promise<Analytics.CountsView> {
    checkPlaceAndDays(query);
    const { by, division, level, from, to, limit, cursor } = query;
    const after = cursor === undefined ? {} : { after: readCursor(cursor) };
    const known = await asOf(this.source);
    const cells = await countCells(this.source, {
      by,
      limit,
      suppress: isOutside(viewer),
      ...present({ division, level, from, to }),
      ...after,
    });
    const { items, next } = pageOf(
      cells,
      limit,
      ({ key }) => key,
      (cell) => cellView(by, cell),
    );
    return {
      definition: countsDefinition,
      by,
      ...present({ division, from, to, next, level: by === 'area' ? (level ?? levelBelow(division)) : undefined }),
      items: [...items],
      asOf: known,
    };
  }

  @Get('suits-per-ten-thousand')
  @Shows('SuitsPerTenThousandView', { onlyNow: true })
  async suits(@Viewer() viewer: Actor, @Query() { division, year, month }: SuitsQuery): Promise<Analytics.SuitsPerTenThousandView> {
    checkPlaceAndDays({ division });
    const period = periodOf(year, month);
    const known = await asOf(this.source);
    const { state } = await this.populations.load(fullCode(ownDigits(division) ?? division));
    return suitsView({
      division,
      period,
      suits: await countSuits(this.source, division, period),
      people: peopleIn(state, division, year),
      suppress: isOutside(viewer),
      asOf: known,
    });
  }
}
