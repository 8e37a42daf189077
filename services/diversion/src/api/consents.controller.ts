import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Diversion } from '@fengqiao/contracts';
import { Command, Gives, partOf, problem, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Attempt, AttemptState } from '../domain/attempt/types.js';
import { consentId } from '../domain/consent/aggregate.js';
import type { Consent, ConsentCommand } from '../domain/consent/types.js';
import { askedOf } from './found.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('diversion', name) });

type Ending = Diversion.RevokeConsent | Diversion.RefuseMediation;

interface Act {
  readonly type: ConsentCommand['type'];
  readonly partyId: string;
  readonly data: object;
  /** What the request asked, where it is more than this act. */
  readonly asked?: unknown;
}

type Recorded = Extract<Outcome, { kind: 'recorded' }>;

@ApiTags('diversion')
@Controller('v1/diversion/attempts/:attemptId')
export class ConsentsController {
  constructor(
    @Inject(resource('consent')) private readonly consents: Resource<Consent>,
    @Inject(resource('attempt')) private readonly attempts: Resource<Attempt>,
  ) {}

  /** Whoever may not see the attempt is told that there is none. */
  private async look({ actor }: CommandContext, attemptId: string): Promise<AttemptState> {
    return (await this.attempts.show(actor, 'AttemptView', attemptId, (state) => state)).body;
  }

  private give(command: CommandContext, attempt: AttemptState, act: Act): Promise<Outcome> {
    const { type, partyId, data, asked = { type, partyId, data } } = act;
    const found = askedOf(attempt, partyId);
    if (!found) throw problem('not-found');
    const given = { type, data: { ...data, asked: found } } as ConsentCommand;
    return this.consents.handle(command, { id: consentId(found.attemptId, partyId), command: given, asked });
  }

  private async end(command: CommandContext, attemptId: string, type: Act['type'], body: Ending): Promise<Outcome> {
    const { partyId, ...data } = body;
    return this.give(command, await this.look(command, attemptId), { type, partyId, data });
  }

  /**
   * One party, or every party an agent holds authority for: each consent is a command and a stream of its own. The first stands for the
   * whole request, so that its key with another body is recognised; a part that is refused stops the rest, and a repetition goes on there.
   */
  @Post('consents')
  @Gives('GiveConsent')
  async consent(
    @Command() command: CommandContext,
    @Param('attemptId') attemptId: string,
    @Body(body<Diversion.GiveConsent>('GiveConsent')) data: Diversion.GiveConsent,
  ): Promise<Outcome> {
    const attempt = await this.look(command, attemptId);
    const recorded: Recorded['result'][] = [];
    for (const [index, { partyId, ...party }] of data.parties.entries()) {
      const act = { type: 'GiveConsent', partyId, data: { ...party, textVersion: data.textVersion } } as const;
      const outcome = await (index === 0
        ? this.give(command, attempt, { ...act, asked: data })
        : this.give(partOf(command, partyId), attempt, act));
      if (outcome.kind !== 'recorded') return outcome;
      recorded.push(outcome.result);
    }
    return together(attemptId, recorded);
  }

  @Post('revocations')
  @Gives('RevokeConsent')
  revoke(
    @Command() command: CommandContext,
    @Param('attemptId') attemptId: string,
    @Body(body('RevokeConsent')) data: Diversion.RevokeConsent,
  ): Promise<Outcome> {
    return this.end(command, attemptId, 'RevokeConsent', data);
  }

  @Post('refusals')
  @Gives('RefuseMediation')
  refuse(
    @Command() command: CommandContext,
    @Param('attemptId') attemptId: string,
    @Body(body('RefuseMediation')) data: Diversion.RefuseMediation,
  ): Promise<Outcome> {
    return this.end(command, attemptId, 'RefuseMediation', data);
  }
}

/** One answer for all parts: what they recorded together, and the id of each. */
const together = (attemptId: string, parts: readonly Recorded['result'][]): Outcome => {
  const [first] = parts;
  if (!first) throw problem('body-invalid');
  const result = {
    ...first,
    id: attemptId,
    position: parts.map(({ position }) => position).findLast((position) => position !== '') ?? '',
    events: parts.flatMap(({ events }) => events),
    repeated: parts.every(({ repeated }) => repeated),
    resources: parts.map(({ id }) => id),
  };
  return { kind: 'recorded', result };
};
