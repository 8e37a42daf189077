import type { MigrationInterface, QueryRunner } from 'typeorm';

/** TypeORM asks for a class. */
export class PersonIndex1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake.person_index (key text primary key, dispute text not null, party_id text not null, id_index text);
      create index person_index_id on intake.person_index (id_index)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table intake.person_index');
  }
}
