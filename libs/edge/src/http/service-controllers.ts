import { Controller, Get, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import type { ItemRow } from '@fengqiao/projections';
import type { Access } from '../access.js';
import { everybody, may, granted } from '../access.js';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import type { ServiceDefinition } from '../service.js';
import { commandIdOf } from './access.guard.js';
import { Lists, Shows, Viewer } from './decorators.js';
import { DeadlineQuery, ItemQuery, listDeadlines, listItems, type Listed, type Listing, type Page } from './lists.js';
import { dataSource, PLATFORM } from './tokens.js';

/** Access to what every service has: worklist and deadlines hold only what the single views allow; held messages are for operators. */
export const everyServiceAccess: Readonly<Record<string, Access>> = {
  'see:WorklistItem': granted(may('anyone', ...everybody)),
  'see:DeadlineView': granted(may('anyone', ...everybody)),
  /** Its own command alone: the id that is looked up is made of the viewer's name. */
  'see:CommandResult': granted(may('anyone', ...everybody, 'connected-system')),
  'see:FeedPage': granted(may('anyone', 'connected-system', 'operator')),
  ManageWebhooks: granted(may('anyone', 'connected-system', 'operator')),
  'see:Webhook': granted(may('anyone', 'connected-system', 'operator')),
  'see:WebhookDelivery': granted(may('anyone', 'connected-system', 'operator')),
  'see:Settled': granted(may('anyone', 'connected-system', 'operator')),
  'see:DemonstrationClock': granted(may('anyone', 'operator')),
  'see:HeldMessage': granted(may('anyone', 'operator')),
  'see:DeadLetter': granted(may('anyone', 'operator')),
  'see:ProjectionJob': granted(may('anyone', 'operator')),
  'see:ProjectionRow': granted(may('anyone', 'operator')),
};

/** Held messages shown at once, the oldest first. */
const HELD = 200;

export interface WorklistItem {
  readonly id: string;
  readonly category: string;
  readonly dispute: string;
  readonly status: string;
  readonly title: string;
  readonly waitingFor: readonly string[];
  readonly tier?: string;
  readonly court?: string;
  readonly version: number;
  readonly openedAt: string;
  readonly updatedAt: string;
}

export const worklistItem = (row: ItemRow): WorklistItem => ({
  id: row.id,
  category: row.category,
  dispute: row.subject,
  status: row.status,
  title: row.title,
  waitingFor: row.waitingFor,
  ...(row.tier === null ? {} : { tier: row.tier }),
  ...(row.court === null ? {} : { court: row.court }),
  version: row.version,
  openedAt: new Date(row.openedAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
});

/** The categories that lists show, each by the rights of its single view. */
export const listedOf = ({ aggregates }: Pick<ServiceDefinition, 'aggregates'>): readonly Listed[] =>
  aggregates.flatMap(({ category, viewName }) => (viewName === undefined ? [] : [{ category, view: viewName }]));

/** What waits for me, my deadlines, what became of my command, and for operators the messages that are held: the same in every service. */
export const everyServiceController = ({ name, aggregates, access }: ServiceDefinition): Type => {
  const listed = listedOf({ aggregates });

  @ApiTags(name)
  @Controller(`v1/${name}`)
  class EveryServiceController {
    private readonly listing: Listing;

    constructor(
      @Inject(dataSource(name)) source: DataSource,
      @Inject(PLATFORM) private readonly platform: Platform,
    ) {
      this.listing = { source, service: name, access, listed };
    }

    @Get('worklist')
    @Lists('WorklistItem')
    worklist(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<WorklistItem>> {
      return listItems(this.listing, viewer, query, worklistItem);
    }

    @Get('deadlines')
    @Lists('DeadlineView')
    deadlines(@Viewer() viewer: Actor, @Query() query: DeadlineQuery): Promise<Page<unknown>> {
      return listDeadlines(this.listing, viewer, query);
    }

    @Get('commands/:key')
    @Shows('CommandResult', { onlyNow: true })
    async command(@Viewer() viewer: Actor, @Param('key') key: string): Promise<unknown> {
      const stored = await this.platform.services.get(name)?.store.command(commandIdOf(name, viewer, key));
      if (!stored) throw problem('not-found');
      return { ...(JSON.parse(Buffer.from(stored.result).toString()) as object), position: stored.checkpoint, repeated: true };
    }

    @Get('held-messages')
    @Lists('HeldMessage')
    async held(): Promise<Page<unknown>> {
      return { items: (await this.platform.services.get(name)?.inbox.list(HELD)) ?? [] };
    }

    @Post('held-messages/:position/replay')
    @ApiExcludeEndpoint(false)
    @Shows('HeldMessage', { onlyNow: true, takes: true })
    async replay(@Param('position') position: string): Promise<unknown> {
      const runtime = this.platform.services.get(name);
      if (!/^\d{1,18}$/.test(position) || !(await runtime?.inbox.has(position))) throw problem('not-found');
      const replayed = await runtime?.consumer.replay(position);
      return { position, subject: '', status: replayed ? 'replayed' : 'parked', reason: '' };
    }
  }
  return EveryServiceController;
};
