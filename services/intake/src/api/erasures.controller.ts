import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor, LocalDate } from '@fengqiao/kernel';
import { bodyOf, type Intake } from '@fengqiao/contracts';
import {
  Command,
  dataSource,
  Gives,
  ItemQuery,
  Lists,
  listItems,
  newId,
  PLATFORM,
  resource,
  Shows,
  Viewer,
  type Listing,
  type Page,
  type Platform,
  type Resource,
  type Shown,
} from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import { access } from '../access.js';
import type { Dispute } from '../domain/dispute/types.js';
import type { Erasure, ErasureCommand, ErasureState, FileStanding, Keys } from '../domain/erasure/types.js';
import { erasureView } from './erasure-view.js';
import { lastDayOf } from './last-day.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('intake', name) });

/** Erasing personal text: asked for, restricted, and approved by somebody else (R-SEC-07). */
@ApiTags('intake')
@Controller('v1/intake/erasures')
export class ErasuresController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('erasure')) private readonly erasures: Resource<Erasure>,
    @Inject(resource('dispute')) private readonly disputes: Resource<Dispute>,
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(dataSource('intake')) source: DataSource,
  ) {
    this.listing = { source, service: 'intake', access, listed: [{ category: 'erasure', view: 'ErasureView' }] };
  }

  /** The keys that are held of a subject, or of one person in it, at this moment. */
  private async held(subject: string, person?: string): Promise<Keys> {
    const held = await this.platform.keys.held(subject, person);
    return held.map(({ ref, person: whose }) => (whose === '' ? { ref } : { ref, person: whose }));
  }

  private async heldOf(id: string): Promise<{ readonly state: ErasureState; readonly keys: Keys }> {
    const { state } = await this.erasures.load(id);
    const keys = state.status === 'unknown' ? [] : await this.held(state.requested.subject, state.requested.person);
    return { state, keys };
  }

  /** The file that is to be destroyed, as it stands. */
  private async file(state: ErasureState, today: LocalDate): Promise<FileStanding> {
    if (state.status === 'unknown') return { lastOn: today, suit: false };
    const { subject } = state.requested;
    const dispute = (await this.disputes.load(subject)).state;
    const lastOn = (await lastDayOf(this.platform, subject)) ?? today;
    return { lastOn, suit: dispute.status !== 'unknown' && dispute.complaints.length > 0 };
  }

  private async give(command: CommandContext, id: string, type: 'RestrictSubject' | 'DeclineErasure', asked: object): Promise<Outcome> {
    const { keys } = await this.heldOf(id);
    return this.erasures.handle(command, { id, command: { type, data: { ...asked, keys } } as ErasureCommand, asked: { type, ...asked } });
  }

  @Get()
  @Lists('ErasureView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Intake.ErasureView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => erasureView(state as ErasureState, viewer, id));
  }

  @Get(':id')
  @Shows('ErasureView')
  show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Intake.ErasureView>> {
    return this.erasures.show(viewer, 'ErasureView', id, erasureView);
  }

  @Post()
  @Gives('RequestErasure')
  async request(@Command() command: CommandContext, @Body(body('RequestErasure')) data: Intake.RequestErasure): Promise<Outcome> {
    const erasureId = newId(command, 'erasure');
    const { state } = await this.disputes.load(data.subject);
    const court = state.status === 'unknown' ? undefined : (state.complaints.at(-1)?.court ?? state.registered.court);
    const keys = await this.held(data.subject, data.person);
    const asking = { ...data, erasureId, keys, ...(court === undefined ? {} : { court }) };
    return this.erasures.handle(command, { id: erasureId, command: { type: 'RequestErasure', data: asking }, asked: data });
  }

  @Post(':id/restriction')
  @Gives('RestrictSubject')
  restrict(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RestrictSubject')) data: Intake.RestrictSubject,
  ): Promise<Outcome> {
    return this.give(command, id, 'RestrictSubject', data);
  }

  @Post(':id/refusal')
  @Gives('DeclineErasure', { decision: true })
  decline(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DeclineErasure')) data: Intake.DeclineErasure,
  ): Promise<Outcome> {
    return this.give(command, id, 'DeclineErasure', data);
  }

  @Post(':id/approval')
  @Gives('ApproveErasure', { decision: true })
  async approve(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ApproveErasure')) asked: Intake.ApproveErasure,
  ): Promise<Outcome> {
    const { state, keys } = await this.heldOf(id);
    const file = await this.file(state, command.on);
    return this.erasures.handle(command, {
      id,
      command: { type: 'ApproveErasure', data: { keys, file } },
      asked: { type: 'ApproveErasure', ...asked },
    });
  }
}
