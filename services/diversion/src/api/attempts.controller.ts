import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Diversion } from '@fengqiao/contracts';
import {
  Command,
  dataSource,
  Gives,
  ItemQuery,
  Lists,
  listItems,
  newId,
  resource,
  Shows,
  Viewer,
  type Listing,
  type Page,
  type Resource,
  type Shown,
} from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import { access } from '../access.js';
import type { Attempt, AttemptState } from '../domain/attempt/types.js';
import type { Route } from '../domain/route/types.js';
import { attemptView } from './attempt-view.js';
import { foundFor } from './found.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('diversion', name) });

@ApiTags('diversion')
@Controller('v1/diversion')
export class AttemptsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('attempt')) private readonly attempts: Resource<Attempt>,
    @Inject(resource('route')) private readonly routes: Resource<Route>,
    @Inject(dataSource('diversion')) source: DataSource,
  ) {
    this.listing = { source, service: 'diversion', access, listed: [{ category: 'attempt', view: 'AttemptView' }] };
  }

  @Get('attempts')
  @Lists('AttemptView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Diversion.AttemptView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => attemptView(state as AttemptState, viewer, id));
  }

  @Get('attempts/:attemptId')
  @Shows('AttemptView')
  show(@Viewer() viewer: Actor, @Param('attemptId') id: string): Promise<Shown<Diversion.AttemptView>> {
    return this.attempts.show(viewer, 'AttemptView', id, attemptView);
  }

  /** Whoever may not see the route may not offer on it. */
  @Post('disputes/:disputeId/attempts')
  @Gives('OfferMediation')
  async offer(
    @Command() command: CommandContext,
    @Param('disputeId') disputeId: string,
    @Body(body('OfferMediation')) data: Diversion.OfferMediation,
  ): Promise<Outcome> {
    const { body: route } = await this.routes.show(command.actor, 'RouteView', disputeId, (state) => state);
    const attemptId = newId(command, 'attempt');
    return this.attempts.handle(command, {
      id: attemptId,
      asked: { type: 'OfferMediation', disputeId, data },
      command: { type: 'OfferMediation', data: { ...data, attemptId, disputeId, ...foundFor(data, route) } },
    });
  }

  @Post('attempts/:attemptId/notices')
  @Gives('DeliverNotice')
  notify(
    @Command() command: CommandContext,
    @Param('attemptId') id: string,
    @Body(body('DeliverNotice')) data: Diversion.DeliverNotice,
  ): Promise<Outcome> {
    return this.attempts.handle(command, { id, command: { type: 'DeliverNotice', data } });
  }
}
