import { Body, Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Intake, type Service } from '@fengqiao/contracts';
import type { CommandContext } from '@fengqiao/event-store';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import type { ServiceDefinition } from '../service.js';
import type { Delivery, Endpoint } from '../webhooks/endpoints.js';
import type { Shown, Webhooks } from '../webhooks/webhooks.js';
import { Command, Gives, Lists, Shows, Viewer } from './decorators.js';
import type { Page } from './lists.js';
import { PLATFORM } from './tokens.js';

/** Shapes that all services share are the same in the types of each. */
type Registration = Intake.RegisterWebhook;
type View = Intake.Webhook;
type DeliveryView = Intake.WebhookDelivery;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Without what is null, and with instants as text. */
const present = (row: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (value === null ? [] : [[key, value instanceof Date ? value.toISOString() : value]])),
  );

const viewOf = ({ endpoint, secret }: Shown): View => {
  const { id, owner, url, types, status, disabledBecause, checkpoint: after, failures, failingSince, lastFailure } = endpoint;
  const previousSecretUntil = endpoint.previousUntil;
  const always = { id, owner, url, status, after, failures, createdAt: endpoint.createdAt };
  const sometimes = { disabledBecause, failingSince, lastFailure, previousSecretUntil };
  return present({ ...always, ...(types.length > 0 ? { types } : {}), ...sometimes, ...(secret === undefined ? {} : { secret }) }) as View;
};

const deliveryOf = (delivery: Delivery): DeliveryView => present({ ...delivery }) as DeliveryView;

const isSame = ({ url, types = [] }: Registration, endpoint: Endpoint): boolean =>
  url === endpoint.url && types.join() === endpoint.types.join();

/** What a viewer may do with the endpoints of one service: each system with its own, an operator with all. */
class EndpointDesk {
  constructor(
    private readonly platform: Platform,
    private readonly name: Service,
  ) {}

  private get webhooks(): Webhooks {
    const webhooks = this.platform.webhooks.get(this.name);
    if (!webhooks) throw problem('not-found');
    return webhooks;
  }

  async seen(id: string, viewer: Actor): Promise<Endpoint> {
    const endpoint = UUID.test(id) ? await this.webhooks.find(id) : undefined;
    if (!endpoint || (viewer.role !== 'operator' && endpoint.owner !== viewer.person)) throw problem('not-found');
    return endpoint;
  }

  /** Changes one that the viewer may see, and shows it as it is then. */
  async changed(id: string, viewer: Actor, change: (webhooks: Webhooks) => Promise<void>): Promise<View> {
    const before = await this.seen(id, viewer);
    await change(this.webhooks);
    return viewOf({ endpoint: (await this.webhooks.find(id)) ?? before });
  }

  /** Deletes one that the viewer may see, and shows it as what it is then. */
  async removed(id: string, viewer: Actor): Promise<View> {
    const endpoint = await this.seen(id, viewer);
    await this.webhooks.remove(id);
    return { ...viewOf({ endpoint }), status: 'deleted' };
  }

  async register({ commandId, actor }: CommandContext, body: Registration): Promise<View> {
    const problems = this.webhooks.problems(body);
    if (problems.length > 0) throw problem('body-invalid', problems);
    const shown = await this.webhooks.register(commandId, actor.person, body);
    if (!shown) throw problem('too-many-webhooks');
    if (!isSame(body, shown.endpoint)) throw problem('key-reused');
    return viewOf(shown);
  }

  async rotated(id: string, { commandId, actor }: CommandContext): Promise<View> {
    await this.seen(id, actor);
    const shown = await this.webhooks.rotate(id, commandId);
    if (!shown) throw problem('not-found');
    return viewOf(shown);
  }

  async list({ role, person }: Actor): Promise<Page<View>> {
    const found = await this.webhooks.list(role === 'operator' ? undefined : person);
    return { items: found.map((endpoint) => viewOf({ endpoint })) };
  }

  async deliveries(id: string, viewer: Actor): Promise<Page<DeliveryView>> {
    await this.seen(id, viewer);
    return { items: (await this.webhooks.deliveries(id)).map(deliveryOf) };
  }
}

/** Endpoints of connected systems that events of a service are sent to. */
export const webhooksController = ({ name }: ServiceDefinition): Type => {
  @ApiTags(name)
  @Controller(`v1/${name}/webhooks`)
  class WebhooksController {
    private readonly desk: EndpointDesk;

    constructor(@Inject(PLATFORM) platform: Platform) {
      this.desk = new EndpointDesk(platform, name);
    }

    @Post()
    @Gives('ManageWebhooks', { shows: 'Webhook' })
    register(
      @Command() context: CommandContext,
      @Body({ schema: bodyOf<Registration>(name, 'RegisterWebhook') }) body: Registration,
    ): Promise<View> {
      return this.desk.register(context, body);
    }

    @Get()
    @Lists('Webhook')
    list(@Viewer() viewer: Actor): Promise<Page<View>> {
      return this.desk.list(viewer);
    }

    @Get(':id')
    @Shows('Webhook', { onlyNow: true })
    async show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<View> {
      return viewOf({ endpoint: await this.desk.seen(id, viewer) });
    }

    @Get(':id/deliveries')
    @Lists('WebhookDelivery', { within: true })
    deliveries(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Page<DeliveryView>> {
      return this.desk.deliveries(id, viewer);
    }

    @Post(':id/rotate-secret')
    @Gives('ManageWebhooks', { shows: 'Webhook' })
    rotate(@Command() context: CommandContext, @Param('id') id: string): Promise<View> {
      return this.desk.rotated(id, context);
    }
  }
  return WebhooksController;
};

/** What becomes of an endpoint: off, on, again from a place, gone. */
export const webhookChangesController = ({ name }: ServiceDefinition): Type => {
  @ApiTags(name)
  @Controller(`v1/${name}/webhooks/:id`)
  class WebhookChangesController {
    private readonly desk: EndpointDesk;

    constructor(@Inject(PLATFORM) platform: Platform) {
      this.desk = new EndpointDesk(platform, name);
    }

    @Post('disable')
    @Gives('ManageWebhooks', { shows: 'Webhook' })
    disable(@Command() { actor }: CommandContext, @Param('id') id: string): Promise<View> {
      return this.desk.changed(id, actor, (webhooks) => webhooks.disable(id));
    }

    @Post('enable')
    @Gives('ManageWebhooks', { shows: 'Webhook' })
    enable(@Command() { actor }: CommandContext, @Param('id') id: string): Promise<View> {
      return this.desk.changed(id, actor, (webhooks) => webhooks.enable(id));
    }

    @Post('redeliver')
    @Gives('ManageWebhooks', { shows: 'Webhook' })
    redeliver(
      @Command() { actor }: CommandContext,
      @Param('id') id: string,
      @Body({ schema: bodyOf<Intake.RedeliverWebhook>(name, 'RedeliverWebhook') }) { after }: Intake.RedeliverWebhook,
    ): Promise<View> {
      return this.desk.changed(id, actor, (webhooks) => webhooks.redeliver(id, after));
    }

    @Post('delete')
    @Gives('ManageWebhooks', { shows: 'Webhook' })
    remove(@Command() { actor }: CommandContext, @Param('id') id: string): Promise<View> {
      return this.desk.removed(id, actor);
    }
  }
  return WebhookChangesController;
};
