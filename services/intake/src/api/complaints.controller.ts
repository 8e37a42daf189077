import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Intake } from '@fengqiao/contracts';
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
import { contentHash, type CommandContext, type Outcome } from '@fengqiao/event-store';
import { access } from '../access.js';
import { docketSeries } from '../domain/complaint/aggregate.js';
import type { Complaint, ComplaintCommand, ComplaintState } from '../domain/complaint/types.js';
import { actsForItself } from '../domain/dispute/standing.js';
import type { Dispute, DisputeState } from '../domain/dispute/types.js';
import { complaintView } from './complaint-view.js';
import { suitParties } from './suit-parties.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('intake', name) });

@ApiTags('intake')
@Controller('v1/intake/complaints')
export class ComplaintsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('complaint')) private readonly complaints: Resource<Complaint>,
    @Inject(resource('dispute')) private readonly disputes: Resource<Dispute>,
    @Inject(dataSource('intake')) source: DataSource,
  ) {
    this.listing = { source, service: 'intake', access, listed: [{ category: 'complaint', view: 'ComplaintView' }] };
  }

  private give(command: CommandContext, id: string, type: ComplaintCommand['type'], data: unknown): Promise<Outcome> {
    return this.complaints.handle(command, { id, command: { type, data } as ComplaintCommand });
  }

  /** A party must be tied to the dispute; a court takes every complaint that is brought to it (R-DOCK-01). */
  private async disputeFor(actor: Actor, id: string): Promise<DisputeState> {
    if (!actsForItself(actor)) return (await this.disputes.load(id)).state;
    return (await this.disputes.show(actor, 'DisputeView', id, (state) => state)).body;
  }

  @Get()
  @Lists('ComplaintView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Intake.ComplaintView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => complaintView(state as ComplaintState, viewer, id));
  }

  @Get(':id')
  @Shows('ComplaintView')
  async show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Intake.ComplaintView>> {
    const { state } = await this.complaints.load(id);
    const dispute = state.status === 'unknown' ? undefined : (await this.disputes.load(state.filed.disputeId)).state;
    return this.complaints.show(viewer, 'ComplaintView', id, (current) => complaintView(current, viewer, id, dispute));
  }

  @Post()
  @Gives('FileComplaint')
  async file(@Command() command: CommandContext, @Body(body('FileComplaint')) data: Intake.FileComplaint): Promise<Outcome> {
    const complaintId = newId(command, 'complaint');
    const { plaintiffs, defendants, ...rest } = data;
    const named = suitParties(await this.disputeFor(command.actor, data.disputeId), { plaintiffs, defendants });
    const filing = { ...rest, ...named, complaintId, contentHash: contentHash(data) };
    return this.complaints.handle(command, { id: complaintId, command: { type: 'FileComplaint', data: filing }, asked: data });
  }

  @Post(':id/docketing')
  @Gives('DocketComplaint', { decision: true })
  async docket(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DocketComplaint')) _data: Intake.DocketComplaint,
  ): Promise<Outcome> {
    const { state } = await this.complaints.load(id);
    const docketing = (caseNumber: string): ComplaintCommand => ({ type: 'DocketComplaint', data: { caseNumber } });
    if (state.status === 'unknown') return this.complaints.handle(command, { id, command: docketing('') });
    return this.complaints.handle(command, { id, series: docketSeries(state.filed.court, command.on), command: docketing });
  }

  @Post(':id/correction-order')
  @Gives('OrderCorrection')
  orderCorrection(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('OrderCorrection')) data: Intake.OrderCorrection,
  ): Promise<Outcome> {
    return this.give(command, id, 'OrderCorrection', data);
  }

  @Post(':id/correction')
  @Gives('ReceiveCorrection')
  receiveCorrection(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ReceiveCorrection')) data: Intake.ReceiveCorrection,
  ): Promise<Outcome> {
    return this.give(command, id, 'ReceiveCorrection', data);
  }

  @Post(':id/return')
  @Gives('ReturnComplaint', { decision: true })
  return(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ReturnComplaint')) data: Intake.ReturnComplaint,
  ): Promise<Outcome> {
    return this.give(command, id, 'ReturnComplaint', data);
  }

  @Post(':id/persistence')
  @Gives('PersistInSuit')
  persist(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('PersistInSuit')) data: Intake.PersistInSuit,
  ): Promise<Outcome> {
    return this.give(command, id, 'PersistInSuit', data);
  }

  @Post(':id/non-acceptance')
  @Gives('RuleNonAcceptance', { decision: true })
  ruleNonAcceptance(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RuleNonAcceptance')) data: Intake.RuleNonAcceptance,
  ): Promise<Outcome> {
    return this.give(command, id, 'RuleNonAcceptance', data);
  }

  @Post(':id/withdrawal')
  @Gives('WithdrawComplaint')
  withdraw(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('WithdrawComplaint')) data: Intake.WithdrawComplaint,
  ): Promise<Outcome> {
    return this.give(command, id, 'WithdrawComplaint', data);
  }

  @Post(':id/closing')
  @Gives('CloseComplaint', { decision: true })
  close(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('CloseComplaint')) data: Intake.CloseComplaint,
  ): Promise<Outcome> {
    return this.give(command, id, 'CloseComplaint', data);
  }
}
