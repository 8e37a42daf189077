import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { bodyOf, type Mediation as Contract } from '@fengqiao/contracts';
import { Command, dataSource, Gives, judge, newId, partOf, resource, type Resource } from '@fengqiao/edge';
import { deriveId, type CommandContext, type Outcome } from '@fengqiao/event-store';
import { access } from '../access.js';
import { unfitDraft } from '../domain/agreement/drafting.js';
import { refusals } from '../domain/agreement/refusals.js';
import type { Agreement, AgreementCommand } from '../domain/agreement/types.js';
import { mediation as aggregate } from '../domain/mediation/aggregate.js';
import { signingFactsOf } from '../domain/mediation/drafts.js';
import type { Known, Mediation } from '../domain/mediation/types.js';
import type { Organisation } from '../domain/organisation/types.js';
import { disputeRef } from '../read-models/dispute-ref/dispute-ref.js';
import { draftOf, type Drafting, type Terms } from './drafts.js';
import { credentialsFor, elsewhere, together } from './lookups.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('mediation', name) });
type Drafted = ReturnType<typeof draftOf>;
type Recorded = Extract<Outcome, { kind: 'recorded' }>;

/** Agreements of a mediation: drafted one by one or for a whole group, and signed on paper in batches. Every part is safe to repeat. */
@ApiTags('mediation')
@Controller('v1/mediation/mediations/:id')
export class DraftsController {
  constructor(
    @Inject(resource('mediation')) private readonly mediations: Resource<Mediation>,
    @Inject(resource('agreement')) private readonly agreements: Resource<Agreement>,
    @Inject(resource('organisation')) private readonly organisations: Resource<Organisation>,
    @Inject(dataSource('mediation')) private readonly source: DataSource,
  ) {}

  @Post('agreements')
  @Gives('DraftAgreement')
  async draft(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DraftAgreement')) data: Contract.DraftAgreement,
  ): Promise<Outcome> {
    const drafting = await this.drafting(command, id);
    if ('kind' in drafting) return drafting;
    const draft = draftOf(drafting, data, () => newId(command, 'agreement'));
    const planned = await this.plan(command, id, [draft], data);
    return planned.kind === 'recorded' ? this.record(elsewhere(command), draft, data) : planned;
  }

  @Post('agreements/batch')
  @Gives('DraftAgreements')
  async draftMany(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DraftAgreements')) data: Contract.DraftAgreements,
  ): Promise<Outcome> {
    const drafting = await this.drafting(command, id);
    if ('kind' in drafting) return drafting;
    const { respondentIds, members, ...texts } = data;
    const drafts = members.map(({ memberId, ...terms }) =>
      draftOf(drafting, { ...texts, ...terms, partyIds: [memberId, ...respondentIds] as Terms['partyIds'] }, (hash) =>
        deriveId('agreement', id, hash),
      ),
    );
    const planned = await this.plan(command, id, drafts, data);
    if (planned.kind !== 'recorded') return planned;
    return this.each(planned, drafts, (draft) =>
      this.record(partOf(elsewhere(command), draft.agreementId), draft, { agreementId: draft.agreementId }),
    );
  }

  @Post('signings')
  @Gives('SignAgreements')
  async sign(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('SignAgreements')) data: Contract.SignAgreements,
  ): Promise<Outcome> {
    const { witness, mediatorSigns, sealId, agreements } = data;
    const held = await this.mediations.handle(command, {
      id,
      command: {
        type: 'SignAgreements',
        data: { signingId: newId(command, 'signing'), agreementIds: agreements.map(({ agreementId }) => agreementId), witness },
      },
      asked: data,
    });
    if (held.kind !== 'recorded') return held;
    const { state } = await this.mediations.load(id);
    return this.each(held, agreements, async ({ agreementId, signatures }) => {
      const found = (await this.agreements.load(agreementId)).state;
      const partyIds = found.status === 'unknown' ? [] : found.draft.parties.map(({ partyId }) => partyId);
      const mediation = signingFactsOf(state, partyIds);
      return this.agreements.handle(partOf(elsewhere(command), agreementId), {
        id: agreementId,
        command: {
          type: 'RecordSignatures',
          data: { witness, signatures: signatures as Contract.RecordSignatures['signatures'], mediatorSigns, sealId, mediation },
        },
        asked: { witness, signatures, mediatorSigns, sealId: sealId ?? null },
      });
    });
  }

  /** What a draft needs, or the answer to somebody who may not draft here. */
  private async drafting({ actor }: CommandContext, id: string): Promise<Drafting | Exclude<Outcome, Recorded>> {
    const { state } = await this.mediations.load(id);
    if (state.status === 'unknown' || judge(access.PlanAgreements, actor, aggregate.ties(state)) !== 'open') return { kind: 'hidden' };
    const mediation: Known = state;
    const credentials = await credentialsFor(this.organisations, mediation.organisationId, mediation.mediatorId ?? '-');
    if (!credentials) throw new Error(`mediation ${id} is conducted by an organisation that is not registered`);
    return { mediation, credentials, dispute: await disputeRef(this.source, mediation.disputeId) };
  }

  /** The mediation agrees to the drafts first; a text that cannot be put to the parties stops the whole batch before anything is recorded. */
  private async plan(command: CommandContext, id: string, drafts: readonly Drafted[], asked: object): Promise<Outcome> {
    const refusal = drafts.map(unfitDraft).find((one) => one !== undefined);
    if (refusal) return { kind: 'refused', refusal, text: refusals[refusal] };
    const partyIds = [...new Set(drafts.flatMap(({ parties }) => parties.map(({ partyId }) => partyId)))];
    const agreementIds = drafts.map(({ agreementId }) => agreementId);
    return this.mediations.handle(partOf(command, 'plan'), {
      id,
      command: { type: 'PlanAgreements', data: { agreementIds, partyIds } },
      asked,
    });
  }

  private record(command: CommandContext, draft: Drafted, asked: object): Promise<Outcome> {
    const data: Extract<AgreementCommand, { type: 'DraftAgreement' }>['data'] = draft;
    return this.agreements.handle(command, { id: draft.agreementId, command: { type: 'DraftAgreement', data }, asked });
  }

  /** One after the other; the first that is not recorded is the answer, and a repetition goes on from there. */
  private async each<T>(whole: Recorded, parts: readonly T[], run: (part: T) => Promise<Outcome>): Promise<Outcome> {
    const done: Recorded[] = [];
    for (const part of parts) {
      const outcome = await run(part);
      if (outcome.kind !== 'recorded') return outcome;
      done.push(outcome);
    }
    return together(whole, done);
  }
}
