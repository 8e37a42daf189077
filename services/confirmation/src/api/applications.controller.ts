import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { yearOf, type Actor } from '@fengqiao/kernel';
import { bodyOf, type Confirmation } from '@fengqiao/contracts';
import {
  Command,
  dataSource,
  Gives,
  ItemQuery,
  Lists,
  listItems,
  resource,
  Shows,
  Viewer,
  type Listing,
  type Page,
  type Resource,
  type Shown,
} from '@fengqiao/edge';
import type { CommandContext, NumberSeries, Outcome } from '@fengqiao/event-store';
import { formatCaseNumber, rulePackFor, seriesKey } from '@fengqiao/law';
import { partyRefs } from '@fengqiao/projections';
import { access } from '../access.js';
import type { Application, ApplicationCommand, ApplicationState } from '../domain/application/types.js';
import { applicationView } from './application-view.js';

/** The series an accepted application takes its number from: 诉前调确 or 民特, by court and year (R-CONF-17, R-CN-05). */
const seriesOf = (state: ApplicationState, { actor, on }: CommandContext): NumberSeries => {
  const court = actor.court ?? '';
  const filedOn = state.status === 'unknown' ? on : (state.filed?.on ?? on);
  const commissioned = state.status !== 'unknown' && state.agreement.commissioned;
  const series = { year: yearOf(on), court, type: rulePackFor({ court, receivedOn: filedOn }).confirmation.caseType({ commissioned }) };
  return { category: 'confirmationNumber', key: seriesKey(series), write: (serial) => formatCaseNumber({ ...series, serial }) };
};

const body = <T>(name: string) => ({ schema: bodyOf<T>('confirmation', name) });

@ApiTags('confirmation')
@Controller('v1/confirmation')
export class ApplicationsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('application')) private readonly applications: Resource<Application>,
    @Inject(dataSource('confirmation')) source: DataSource,
  ) {
    this.listing = { source, service: 'confirmation', access, listed: [{ category: 'application', view: 'ApplicationView' }] };
  }

  private give(command: CommandContext, id: string, type: ApplicationCommand['type'], data: unknown): Promise<Outcome> {
    return this.applications.handle(command, { id, command: { type, data } as ApplicationCommand });
  }

  @Get('applications')
  @Lists('ApplicationView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Confirmation.ApplicationView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => applicationView(state as ApplicationState, viewer, id));
  }

  @Get('applications/:id')
  @Shows('ApplicationView')
  show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Confirmation.ApplicationView>> {
    return this.applications.show(viewer, 'ApplicationView', id, applicationView);
  }

  @Post('agreements')
  @Gives('SubmitAgreement')
  async submit(
    @Command() command: CommandContext,
    @Body(body<Confirmation.SubmitAgreement>('SubmitAgreement')) data: Confirmation.SubmitAgreement,
  ): Promise<Outcome> {
    const { agreementId, disputeId } = data.agreement;
    const parties = await partyRefs(this.listing.source, 'confirmation', disputeId, { person: command.actor.person, limit: 1 });
    return this.give(command, agreementId, 'SubmitAgreement', { ...data, ownDispute: parties.length > 0 });
  }

  @Post('applications/:id/joinings')
  @Gives('JoinApplication')
  join(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('JoinApplication')) data: Confirmation.JoinApplication,
  ): Promise<Outcome> {
    return this.give(command, id, 'JoinApplication', data);
  }

  @Post('applications/:id/excuse')
  @Gives('GiveExcuse')
  excuse(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('GiveExcuse')) data: Confirmation.GiveExcuse,
  ): Promise<Outcome> {
    return this.give(command, id, 'GiveExcuse', data);
  }

  @Post('applications/:id/supplement-order')
  @Gives('OrderSupplement')
  orderSupplement(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('OrderSupplement')) data: Confirmation.OrderSupplement,
  ): Promise<Outcome> {
    return this.give(command, id, 'OrderSupplement', data);
  }

  @Post('applications/:id/supplement')
  @Gives('SupplyPapers')
  supply(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('SupplyPapers')) data: Confirmation.SupplyPapers,
  ): Promise<Outcome> {
    return this.give(command, id, 'SupplyPapers', data);
  }

  @Post('applications/:id/acceptance')
  @Gives('AcceptApplication', { decision: true })
  async accept(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('AcceptApplication')) data: Confirmation.AcceptApplication,
  ): Promise<Outcome> {
    const { state } = await this.applications.load(id);
    return this.applications.handle(command, {
      id,
      series: seriesOf(state, command),
      command: (caseNumber) => ({ type: 'AcceptApplication', data: { ...data, caseNumber } }),
    });
  }

  @Post('applications/:id/non-acceptance')
  @Gives('RuleNonAcceptance', { decision: true })
  ruleNonAcceptance(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RuleNonAcceptance')) data: Confirmation.RuleNonAcceptance,
  ): Promise<Outcome> {
    return this.give(command, id, 'RuleNonAcceptance', data);
  }

  @Post('applications/:id/withdrawal')
  @Gives('AllowWithdrawal', { decision: true })
  withdraw(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('AllowWithdrawal')) data: Confirmation.AllowWithdrawal,
  ): Promise<Outcome> {
    return this.give(command, id, 'AllowWithdrawal', data);
  }

  @Post('applications/:id/deemed-withdrawal')
  @Gives('DeemWithdrawn', { decision: true })
  deemWithdrawn(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DeemWithdrawn')) data: Confirmation.DeemWithdrawn,
  ): Promise<Outcome> {
    return this.give(command, id, 'DeemWithdrawn', data);
  }
}
