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
import type { Route, RouteCommand, RouteState } from '../domain/route/types.js';
import { routeView } from './route-view.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('diversion', name) });

@ApiTags('diversion')
@Controller('v1/diversion')
export class RoutesController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('route')) private readonly routes: Resource<Route>,
    @Inject(dataSource('diversion')) source: DataSource,
  ) {
    this.listing = { source, service: 'diversion', access, listed: [{ category: 'route', view: 'RouteView' }] };
  }

  private give(command: CommandContext, id: string, type: RouteCommand['type'], data: unknown): Promise<Outcome> {
    return this.routes.handle(command, { id, command: { type, data } as RouteCommand });
  }

  @Get('routes')
  @Lists('RouteView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Diversion.RouteView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => routeView(state as RouteState, viewer, id));
  }

  @Get('disputes/:disputeId/route')
  @Shows('RouteView')
  show(@Viewer() viewer: Actor, @Param('disputeId') id: string): Promise<Shown<Diversion.RouteView>> {
    return this.routes.show(viewer, 'RouteView', id, routeView);
  }

  @Post('disputes/:disputeId/assessments')
  @Gives('AssessRoute')
  assess(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Body(body('AssessRoute')) data: Diversion.AssessRoute,
  ): Promise<Outcome> {
    return this.give(command, id, 'AssessRoute', data);
  }

  @Post('disputes/:disputeId/moves')
  @Gives('MoveDispute')
  move(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Body(body('MoveDispute')) data: Diversion.MoveDispute,
  ): Promise<Outcome> {
    return this.give(command, id, 'MoveDispute', { ...data, referralId: newId(command, 'referral') });
  }

  @Post('disputes/:disputeId/suit-choices')
  @Gives('ChooseSuit')
  chooseSuit(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Body(body('ChooseSuit')) data: Diversion.ChooseSuit,
  ): Promise<Outcome> {
    return this.give(command, id, 'ChooseSuit', data);
  }

  @Post('disputes/:disputeId/referrals')
  @Gives('ReferDispute', { decision: true })
  refer(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Body(body('ReferDispute')) data: Diversion.ReferDispute,
  ): Promise<Outcome> {
    return this.give(command, id, 'ReferDispute', { ...data, referralId: newId(command, 'referral') });
  }

  @Post('disputes/:disputeId/send-downs')
  @Gives('SendDown', { decision: true })
  sendDown(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Body(body('SendDown')) data: Diversion.SendDown,
  ): Promise<Outcome> {
    return this.give(command, id, 'SendDown', { ...data, referralId: newId(command, 'referral') });
  }

  @Post('disputes/:disputeId/referrals/:referralId/acceptance')
  @Gives('AcceptReferral')
  accept(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Param('referralId') referralId: string,
    @Body(body('AcceptReferral')) data: Diversion.AcceptReferral,
  ): Promise<Outcome> {
    return this.give(command, id, 'AcceptReferral', { ...data, referralId });
  }

  @Post('disputes/:disputeId/referrals/:referralId/return')
  @Gives('ReturnReferral')
  giveBack(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Param('referralId') referralId: string,
    @Body(body('ReturnReferral')) data: Diversion.ReturnReferral,
  ): Promise<Outcome> {
    return this.give(command, id, 'ReturnReferral', { ...data, referralId });
  }

  @Post('disputes/:disputeId/referrals/:referralId/recall')
  @Gives('RecallReferral')
  recall(
    @Command() command: CommandContext,
    @Param('disputeId') id: string,
    @Param('referralId') referralId: string,
    @Body(body('RecallReferral')) data: Diversion.RecallReferral,
  ): Promise<Outcome> {
    return this.give(command, id, 'RecallReferral', { ...data, referralId });
  }
}
