import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fold of the log: dropped, it is built again. */
export class DisputeRefTable implements MigrationInterface {
  name = 'DisputeRefTable1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mediation.dispute_ref (
        dispute text primary key, cause_edition text not null, cause_code text, cause_name text not null, claim_amount text, is_group boolean not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mediation.dispute_ref');
  }
}
