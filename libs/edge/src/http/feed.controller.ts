import { Controller, Get, Inject, Query, type Type } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type as Cast } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { messagesFrom, remembering, toCloudEvent, type CloudEvent } from '@fengqiao/bus';
import { carriedFrom } from '@fengqiao/bus/kafka';
import { START, type RecordedEvent } from '@fengqiao/event-store';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import { publisherOf } from '../service-runtime.js';
import type { ServiceDefinition } from '../service.js';
import { Shows } from './decorators.js';
import { PLATFORM } from './tokens.js';

class FeedQuery {
  @ApiPropertyOptional({
    type: 'string',
    pattern: '^[0-9]{0,15}$',
    description:
      'Without subject: the `next` of the page before; absent, from the beginning. With subject it is refused: there, go on with `sequence`.',
  })
  @IsOptional()
  @Matches(/^\d{0,15}$/)
  after?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 500,
    default: 100,
    description:
      'Places of the log that are looked at, not messages that are found: a page may be short or empty while `more` is true. Read on from `next` until `more` is false.',
  })
  @IsOptional()
  @Cast(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;

  @ApiPropertyOptional({
    type: 'string',
    maxLength: 300,
    description: 'Only this subject: a dispute, or a stream without one. `next` is then a sequence: go on with `sequence=<next>`.',
  })
  @IsOptional()
  @MaxLength(300)
  subject?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    default: 0,
    description:
      'With subject: only what comes after this sequence, the `next` of the page before. Without subject it is refused: there, go on with `after`.',
  })
  @IsOptional()
  @Cast(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  sequence?: number;
}

/** What would be passed over in silence: a client that goes on by the wrong one would read the same page for ever. */
const assertOneWay = ({ after, subject, sequence }: FeedQuery): void => {
  if (subject !== undefined && after !== undefined)
    throw problem('query-invalid', [
      {
        pointer: 'after',
        detail: 'is not for one subject: with subject, go on with sequence=<next>',
        zh: '不用于单个 subject：有 subject 时，以 sequence=<next> 继续',
      },
    ]);
  if (subject === undefined && sequence !== undefined)
    throw problem('query-invalid', [
      {
        pointer: 'sequence',
        detail: 'is for one subject: without subject, go on with after=<next>',
        zh: '只用于单个 subject：没有 subject 时，以 after=<next> 继续',
      },
    ]);
};

interface FeedPage {
  readonly items: readonly CloudEvent[];
  readonly next: string;
  readonly more: boolean;
}

/** The messages of one service from its log: the same as on its topic, from the beginning, in order, without an end to retention. */
export const feedController = (definition: ServiceDefinition): Type => {
  const { name } = definition;
  const publisher = publisherOf(definition);
  const { categories } = publisher;
  const messageOf = remembering(messagesFrom([publisher]));

  @ApiTags(name)
  @Controller(`v1/${name}`)
  class FeedController {
    constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

    @Get('events')
    @Shows('FeedPage', { onlyNow: true })
    async events(@Query() query: FeedQuery): Promise<FeedPage> {
      assertOneWay(query);
      return query.subject === undefined ? this.all(query) : this.ofSubject(query.subject, query);
    }

    private async all({ after = START, limit }: FeedQuery): Promise<FeedPage> {
      const { events, checkpoint } = await this.platform.log.readLog(after, limit, { categories });
      return {
        items: await this.published(events),
        next: checkpoint,
        more: this.platform.log.compare(await this.platform.log.head(), checkpoint) > 0,
      };
    }

    private async ofSubject(subject: string, { sequence = 0, limit }: FeedQuery): Promise<FeedPage> {
      const found = await this.platform.log.readSubject(subject, sequence + 1, limit);
      const own = found.filter(({ stream }) => categories.includes(stream.slice(0, stream.indexOf('-'))));
      return { items: await this.published(own), next: String(found.at(-1)?.subjectSequence ?? sequence), more: found.length === limit };
    }

    private async published(events: readonly RecordedEvent[]): Promise<readonly CloudEvent[]> {
      return (await carriedFrom({ log: this.platform.log, categories, messageOf }, events)).map(toCloudEvent);
    }
  }
  return FeedController;
};
