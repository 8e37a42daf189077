import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { JSONWebKeySet } from 'jose';
import type { Actor } from '@fengqiao/kernel';
import { CLOCK, granted, may, Open, PLATFORM, problem, Shows, Viewer, type AccessTable, type Clock, type Platform } from '@fengqiao/edge';
import type { EventStore } from '@fengqiao/event-store';
import { moveLegalTime } from './legal-time.js';

export const CLOCK_STORE = 'fengqiao:clock-store';
export const LOCAL_KEYS = 'fengqiao:local-keys';

/** Access to `/demo/clock`. */
export const clockAccess: AccessTable = { 'see:LegalTime': granted(may('anyone', 'operator')) };

interface LegalTime {
  readonly legalTime: string;
  readonly note: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const NOTE = 'demonstration: legal time stands still until it is moved; recording and tokens use real time';

/** Legal time of a demonstration. It is not there at all when the clock is real. */
@ApiExcludeController()
@Controller('demo/clock')
export class LegalTimeController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CLOCK_STORE) private readonly store: EventStore,
  ) {}

  @Get()
  @Open('anybody may ask what time it legally is')
  show(): LegalTime {
    return { legalTime: this.clock.now(), note: NOTE };
  }

  @Post()
  @HttpCode(200)
  @Shows('LegalTime', { onlyNow: true })
  async move(@Viewer() viewer: Actor, @Body() body: unknown): Promise<LegalTime> {
    const to = (body as { to?: unknown } | null)?.to;
    if (typeof to !== 'string' || !INSTANT.test(to) || Number.isNaN(Date.parse(to)))
      throw problem('body-invalid', [
        { pointer: '/to', detail: 'must be an instant such as 2024-03-31T01:00:00Z', zh: '应当是时刻，例如 2024-03-31T01:00:00Z' },
      ]);
    return { legalTime: await moveLegalTime(this.platform, this.store, new Date(to).toISOString(), viewer), note: NOTE };
  }
}

/** The open halves of the local issuer's keys. */
@ApiExcludeController()
@Open('public keys')
@Controller('.well-known/jwks.json')
export class KeysController {
  constructor(@Inject(LOCAL_KEYS) private readonly keys: JSONWebKeySet) {}

  @Get()
  show(): JSONWebKeySet {
    return this.keys;
  }
}
