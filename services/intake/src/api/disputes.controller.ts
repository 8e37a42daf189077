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
  KEYS,
  Lists,
  listItems,
  newId,
  PageQuery,
  resource,
  Shows,
  Viewer,
  type Listing,
  type Page,
  type Resource,
  type Shown,
} from '@fengqiao/edge';
import { contentHash, type CommandContext, type Outcome } from '@fengqiao/event-store';
import { blindIndex, type KeyVault } from '@fengqiao/sealing';
import { access } from '../access.js';
import type { Dispute, DisputeCommand, DisputeState } from '../domain/dispute/types.js';
import { findSimilar } from '../read-models/similar-dispute/query.js';
import { disputeView } from './dispute-view.js';
import { indexedCorrection, indexedParty } from './indexed.js';
import { refuseWrongNumbers } from './identity-problem.js';
import { pageOfParties } from './party-page.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('intake', name) });

@ApiTags('intake')
@Controller('v1/intake')
export class DisputesController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('dispute')) private readonly disputes: Resource<Dispute>,
    @Inject(dataSource('intake')) private readonly source: DataSource,
    @Inject(KEYS) private readonly keys: KeyVault,
  ) {
    this.listing = { source, service: 'intake', access, listed: [{ category: 'dispute', view: 'DisputeView' }] };
  }

  private give(command: CommandContext, id: string, type: DisputeCommand['type'], data: unknown): Promise<Outcome> {
    return this.disputes.handle(command, { id, command: { type, data } as DisputeCommand });
  }

  @Get('disputes')
  @Lists('DisputeView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Intake.DisputeView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => disputeView(state as DisputeState, viewer, id));
  }

  @Get('disputes/:id')
  @Shows('DisputeView')
  show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Intake.DisputeView>> {
    return this.disputes.show(viewer, 'DisputeView', id, disputeView);
  }

  @Get('disputes/:id/parties')
  @Lists('PartyView', { within: true })
  async parties(@Viewer() viewer: Actor, @Param('id') id: string, @Query() query: PageQuery): Promise<Page<Intake.PartyView>> {
    const { body: page } = await this.disputes.show(viewer, 'PartyView', id, (state) => pageOfParties(state, viewer, query));
    return page;
  }

  /** Likely duplicates, for staff: nothing is merged by it. */
  @Get('disputes/:id/similar')
  @Shows('SimilarDisputes', { onlyNow: true })
  async similar(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Intake.SimilarDisputes> {
    await this.disputes.show(viewer, 'SimilarDisputes', id, () => undefined);
    return findSimilar(this.source, id);
  }

  @Post('disputes')
  @Gives('RegisterDispute')
  register(@Command() command: CommandContext, @Body(body('RegisterDispute')) data: Intake.RegisterDispute): Promise<Outcome> {
    const disputeId = newId(command, 'dispute');
    return this.give(command, disputeId, 'RegisterDispute', { ...data, disputeId, contentHash: contentHash(data) });
  }

  @Post('findings')
  @Gives('ReportFinding')
  find(@Command() command: CommandContext, @Body(body('ReportFinding')) data: Intake.ReportFinding): Promise<Outcome> {
    const disputeId = newId(command, 'dispute');
    return this.give(command, disputeId, 'ReportFinding', { ...data, disputeId, contentHash: contentHash(data) });
  }

  @Post('disputes/:id/parties')
  @Gives('AddParties')
  async add(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('AddParties')) data: Intake.AddParties,
  ): Promise<Outcome> {
    refuseWrongNumbers(data.parties, command.actor);
    const asked = data.parties.map((party, index) => ({ ...party, partyId: party.partyId ?? newId(command, `party-${index}`) }));
    const index = await blindIndex(this.keys);
    const parties = asked.map((party) => indexedParty(party, index));
    const outcome = await this.disputes.handle(command, {
      id,
      command: { type: 'AddParties', data: { parties } },
      asked: { type: 'AddParties', data: { parties: asked } },
    });
    if (outcome.kind !== 'recorded') return outcome;
    const result = { ...outcome.result, resources: parties.map(({ partyId }) => partyId) };
    return { kind: 'recorded', result };
  }

  @Post('disputes/:id/corrections')
  @Gives('CorrectMistake')
  async correct(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('CorrectMistake')) data: Intake.CorrectMistake,
  ): Promise<Outcome> {
    const correction = indexedCorrection(data, await blindIndex(this.keys));
    const asked = { type: 'CorrectMistake', data };
    return this.disputes.handle(command, { id, command: { type: 'CorrectMistake', data: correction }, asked });
  }

  @Post('disputes/:id/links')
  @Gives('LinkDispute')
  link(@Command() command: CommandContext, @Param('id') id: string, @Body(body('LinkDispute')) data: Intake.LinkDispute): Promise<Outcome> {
    return this.give(command, id, 'LinkDispute', data);
  }

  @Post('disputes/:id/withdrawal')
  @Gives('WithdrawDispute')
  withdraw(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('WithdrawDispute')) data: Intake.WithdrawDispute,
  ): Promise<Outcome> {
    return this.give(command, id, 'WithdrawDispute', data);
  }
}
