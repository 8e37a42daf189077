import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { JSONWebKeySet } from 'jose';
import type { Actor } from '@fengqiao/kernel';
import {
  CLOCK,
  granted,
  instantAsked,
  may,
  Open,
  PLATFORM,
  Shows,
  Viewer,
  type AccessTable,
  type Clock,
  type Platform,
} from '@fengqiao/edge';
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
    return { legalTime: await moveLegalTime(this.platform, this.store, instantAsked(body), viewer), note: NOTE };
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
