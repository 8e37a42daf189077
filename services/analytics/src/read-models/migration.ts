import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that analytics has beside those of every service. All of them are folds of the log: dropped, they are built again. */
export class AnalyticsTables implements MigrationInterface {
  name = 'AnalyticsTables1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table analytics.path_entry (
        key text primary key, dispute text not null, position bigint not null, sequence int not null,
        service text not null, stream text not null, version int not null, type text not null,
        person text not null, role text not null, tier text, court text, organisation text, case_number text,
        at timestamptz not null, recorded_at timestamptz not null, restricted boolean not null);
      create index path_entry_dispute on analytics.path_entry (dispute, position);

      create table analytics.tie (
        key text primary key, dispute text not null, kind text not null, value text not null, active boolean not null, sequence int not null);
      create index tie_value on analytics.tie (kind, value, dispute) where active;

      create table analytics.proceeding (
        stream text primary key, dispute text not null, kind text not null, version int not null,
        court text, area text, case_number text, case_type text, numbered int, docketed_on text, outcome text, held boolean not null);
      create index proceeding_dispute on analytics.proceeding (dispute);
      create index proceeding_docketed on analytics.proceeding (docketed_on, case_type) where kind = 'complaint';
      create index proceeding_area on analytics.proceeding (area text_pattern_ops, docketed_on) where kind = 'complaint';

      create table analytics.dispute (
        dispute text primary key, opened bigint not null, events int not null, last_sequence int not null, restricted int not null,
        channel text, division text, cause_edition text, cause_code text, cause_name text, claim_amount text,
        is_group boolean not null, invented boolean not null, linked_to text, registered_on text,
        tier_path text[] not null, tier text, outcome text not null, outcome_on text,
        agreements int not null, performed int not null, defaulted int not null, applied int not null, confirmed int not null,
        dismissed int not null, docketed int not null, not_accepted int not null,
        deadlines_armed int not null, deadlines_met int not null, deadlines_late int not null, deadlines_missed int not null,
        deadlines_fired int not null, first_on text not null, last_on text not null, memory jsonb not null);
      create index dispute_opened on analytics.dispute (opened);
      create index dispute_outcome on analytics.dispute (outcome, opened);
      create index dispute_registered on analytics.dispute (registered_on);
      create index dispute_division on analytics.dispute (division text_pattern_ops, registered_on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table analytics.path_entry, analytics.tie, analytics.proceeding, analytics.dispute');
  }
}
