import { Controller, Get, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Letter } from '@fengqiao/bus';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import type { ServiceDefinition } from '../service.js';
import { Lists, Shows } from './decorators.js';
import type { Page } from './lists.js';
import { PLATFORM } from './tokens.js';

/** Shown at once, the oldest first. */
const MOST = 200;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

class LetterQuery {
  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'The `next` of the page before.' })
  @IsOptional()
  @Matches(UUID)
  after?: string;
}

export const DEAD_LETTER_VIEWS = {
  DeadLetter: {
    type: 'object',
    description:
      'A record of a topic that could not be dealt with: it waits for what must come before it, or is dead until it is replayed.',
    required: ['id', 'topic', 'partition', 'offset', 'status', 'reason', 'attempts', 'receivedAt'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      topic: { type: 'string' },
      partition: { type: 'integer' },
      offset: { type: 'string' },
      key: { type: 'string' },
      status: { enum: ['waiting', 'dead', 'replayed'] },
      reason: { type: 'string' },
      attempts: { type: 'integer', minimum: 1 },
      receivedAt: { type: 'string', format: 'date-time' },
      headers: { type: 'object', additionalProperties: { type: 'string' }, description: 'Of a single one.' },
      body: { type: 'string', description: 'Of a single one, as UTF-8.' },
    },
  },
} as const;

const letterView = ({ headers: _headers, body: _body, key, ...letter }: Letter): object => ({
  ...letter,
  ...(key === null ? {} : { key }),
});

/** What came by a broker and could not be dealt with, for operators: to look at, and to try again. */
export const deadLettersController = ({ name }: Pick<ServiceDefinition, 'name'>): Type => {
  @ApiTags(name)
  @Controller(`v1/${name}/dead-letters`)
  class DeadLettersController {
    constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

    @Get()
    @Lists('DeadLetter')
    async list(@Query() { after }: LetterQuery): Promise<Page<unknown>> {
      const letters = (await this.platform.desk?.list(MOST, after)) ?? [];
      const last = letters.at(-1);
      return { items: letters.map(letterView), ...(letters.length === MOST && last ? { next: last.id } : {}) };
    }

    @Get(':id')
    @Shows('DeadLetter', { onlyNow: true })
    async show(@Param('id') id: string): Promise<unknown> {
      const letter = UUID.test(id) ? await this.platform.desk?.get(id) : undefined;
      if (!letter) throw problem('not-found');
      return { ...letterView(letter), headers: letter.headers, ...(letter.body === null ? {} : { body: letter.body.toString() }) };
    }

    @Post(':id/replay')
    @ApiExcludeEndpoint(false)
    @Shows('DeadLetter', { onlyNow: true, takes: true })
    async replay(@Param('id') id: string): Promise<unknown> {
      const letter = UUID.test(id) ? await this.platform.desk?.get(id) : undefined;
      const verdict = letter && (await this.platform.desk?.replay(id));
      if (!letter || !verdict) throw problem('not-found');
      const answer = { ...letterView(letter), attempts: letter.attempts + 1 };
      return verdict.status === 'done' ? { ...answer, status: 'replayed', reason: '' } : { ...answer, ...verdict };
    }
  }
  return DeadLettersController;
};
