import type { MigrationInterface, QueryRunner } from 'typeorm';

/** TypeORM asks for a class. */
export class SimilarDisputes1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake.similar_dispute (
        dispute text primary key, applicant_keys text[] not null, respondent_keys text[] not null, cause text not null, amount text,
        channel text not null, registered_on text not null, complaints text[] not null);
      create index similar_dispute_applicants on intake.similar_dispute using gin (applicant_keys);
      create index similar_dispute_respondents on intake.similar_dispute using gin (respondent_keys)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table intake.similar_dispute');
  }
}
