import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Mediation as Contract } from '@fengqiao/contracts';
import {
  Command,
  dataSource,
  Gives,
  ItemQuery,
  Lists,
  listItems,
  newId,
  problem,
  resource,
  Shows,
  Viewer,
  type Listing,
  type Page,
  type Resource,
  type Shown,
} from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import { partyRefs } from '@fengqiao/projections';
import { access } from '../access.js';
import type { Agreement } from '../domain/agreement/types.js';
import type { Known, Mediation, MediationCommand, MediationState, Party } from '../domain/mediation/types.js';
import type { Organisation } from '../domain/organisation/types.js';
import { credentialsFor } from './lookups.js';
import { handOverView, mediationView } from './mediation-view.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('mediation', name) });
const known = (state: MediationState): Known | undefined => (state.status === 'unknown' ? undefined : state);
interface Asked {
  readonly type: MediationCommand['type'];
  readonly data: object;
  /** What was looked up for it. */
  readonly found?: object;
}
/** How many agreements are looked at together. */
const PAGE = 20;

@ApiTags('mediation')
@Controller('v1/mediation/mediations')
export class MediationsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('mediation')) private readonly mediations: Resource<Mediation>,
    @Inject(resource('organisation')) private readonly organisations: Resource<Organisation>,
    @Inject(resource('agreement')) private readonly agreements: Resource<Agreement>,
    @Inject(dataSource('mediation')) private readonly source: DataSource,
  ) {
    this.listing = { source, service: 'mediation', access, listed: [{ category: 'mediation', view: 'MediationView' }] };
  }

  /** What was looked up is no part of what was asked: a repetition is known by the request alone. */
  private give(command: CommandContext, id: string, { type, data, found = {} }: Asked): Promise<Outcome> {
    return this.mediations.handle(command, {
      id,
      command: { type, data: { ...data, ...found } } as MediationCommand,
      asked: { type, data },
    });
  }

  @Get()
  @Lists('MediationView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Contract.MediationView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => mediationView(state as MediationState, viewer, id));
  }

  @Get(':id')
  @Shows('MediationView')
  show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Contract.MediationView>> {
    return this.mediations.show(viewer, 'MediationView', id, mediationView);
  }

  @Get(':id/hand-over')
  @Shows('HandOverView')
  handOver(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Contract.HandOverView>> {
    return this.mediations.show(viewer, 'HandOverView', id, (state, who, which) => {
      if (state.status !== 'ended') throw problem('not-found');
      return handOverView(state, who, which);
    });
  }

  @Post()
  @Gives('BeginPeoplesMediation')
  async begin(
    @Command() command: CommandContext,
    @Body(body('BeginPeoplesMediation')) data: Contract.BeginPeoplesMediation,
  ): Promise<Outcome> {
    const { actor } = command;
    const { disputeId, partyIds, mediatorId = actor.person } = data;
    const rows = await partyRefs(this.source, 'mediation', disputeId, { partyIds, limit: partyIds.length });
    const parties = rows.map(({ partyId, side, personId, agents, domicileCourt }): Party => ({
      partyId,
      side: side as Party['side'],
      agents: [...agents],
      ...(personId === null ? {} : { personId }),
      ...(domicileCourt === null ? {} : { domicileCourt }),
    }));
    const mediationId = newId(command, 'mediation');
    const credentials = await credentialsFor(this.organisations, actor.organisation ?? '-', mediatorId);
    return this.give(command, mediationId, {
      type: 'BeginPeoplesMediation',
      data: { ...data, mediationId },
      found: { parties, credentials },
    });
  }

  @Post(':id/choices')
  @Gives('ChooseMediator')
  async choose(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ChooseMediator')) data: Contract.ChooseMediator,
  ): Promise<Outcome> {
    return this.give(command, id, { type: 'ChooseMediator', data, found: await this.found(id, data) });
  }

  @Post(':id/appointment-requests')
  @Gives('RequestAppointment')
  requestAppointment(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RequestAppointment')) data: Contract.RequestAppointment,
  ): Promise<Outcome> {
    return this.give(command, id, { type: 'RequestAppointment', data });
  }

  @Post(':id/appointment')
  @Gives('AppointMediator', { decision: true })
  async appoint(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('AppointMediator')) data: Contract.AppointMediator,
  ): Promise<Outcome> {
    return this.give(command, id, { type: 'AppointMediator', data, found: await this.found(id, data) });
  }

  @Post(':id/acceptance')
  @Gives('AcceptCommission')
  async accept(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('AcceptCommission')) data: Contract.AcceptCommission,
  ): Promise<Outcome> {
    const candidate = known((await this.mediations.load(id)).state)?.candidate;
    return this.give(command, id, { type: 'AcceptCommission', data, found: candidate ? await this.found(id, candidate) : {} });
  }

  @Post(':id/declining')
  @Gives('DeclineCommission')
  decline(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DeclineCommission')) data: Contract.DeclineCommission,
  ): Promise<Outcome> {
    return this.give(command, id, { type: 'DeclineCommission', data });
  }

  @Post(':id/refusals')
  @Gives('RefuseMediation')
  refuse(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RefuseMediation')) data: Contract.RefuseMediation,
  ): Promise<Outcome> {
    return this.give(command, id, { type: 'RefuseMediation', data });
  }

  @Post(':id/end')
  @Gives('EndMediation')
  async end(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('EndMediation')) data: Contract.EndMediation,
  ): Promise<Outcome> {
    return this.give(command, id, { type: 'EndMediation', data, found: { reached: await this.inEffect(id) } });
  }

  private async found(id: string, named: { readonly mediatorId: string; readonly organisationId?: string }): Promise<object> {
    const organisationId = named.organisationId ?? known((await this.mediations.load(id)).state)?.organisationId ?? '-';
    return { credentials: await credentialsFor(this.organisations, organisationId, named.mediatorId) };
  }

  /** Asked of the agreements themselves: the mediation may not have heard of the last one yet. */
  private async inEffect(id: string): Promise<readonly string[]> {
    const { agreements = [] } = known((await this.mediations.load(id)).state) ?? {};
    const found: string[] = [];
    for (let from = 0; from < agreements.length; from += PAGE) {
      const page = agreements.slice(from, from + PAGE);
      const states = await Promise.all(page.map((agreementId) => this.agreements.load(agreementId)));
      found.push(...page.filter((_, index) => states[index]?.state.status === 'effective'));
    }
    return found;
  }
}
