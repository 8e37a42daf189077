import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Intake } from '@fengqiao/contracts';
import { dataSource, KEYS, Problem, resource, Shows, Viewer, type Resource } from '@fengqiao/edge';
import { blindIndex, type KeyVault } from '@fengqiao/sealing';
import type { Dispute } from '../domain/dispute/types.js';
import { findByIndex } from '../read-models/person-index/model.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('intake', name) });
const MOST = 50;

/** Finding parties by their number, without the number being kept anywhere in the clear. */
@ApiTags('intake')
@Controller('v1/intake/people')
export class PeopleController {
  constructor(
    @Inject(resource('dispute')) private readonly disputes: Resource<Dispute>,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(dataSource('intake')) private readonly source: DataSource,
  ) {}

  /** A POST so that the number stands in no address; it records nothing. */
  @Post('search')
  @Shows('PeopleFound', { takes: true })
  async search(@Viewer() viewer: Actor, @Body(body('FindPeople')) { number }: Intake.FindPeople): Promise<Intake.PeopleFound> {
    const index = await blindIndex(this.keys);
    const items: Intake.PeopleFound['items'] = [];
    for (const { dispute, partyId } of await findByIndex(this.source, index('number', number), MOST))
      if (await this.sees(viewer, dispute)) items.push({ disputeId: dispute, partyId });
    return { items };
  }

  private async sees(viewer: Actor, dispute: string): Promise<boolean> {
    try {
      await this.disputes.show(viewer, 'DisputeView', dispute, () => undefined);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'not-found') return false;
      throw error;
    }
  }
}
