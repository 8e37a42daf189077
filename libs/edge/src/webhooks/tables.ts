import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Service } from '@fengqiao/contracts';

/** Deliveries that are remembered of each endpoint. */
export const REMEMBERED = 200;

/** Endpoints of connected systems, how far each has come, and its last deliveries. */
export const webhookTables = (schema: Service): new () => MigrationInterface =>
  class WebhookTables implements MigrationInterface {
    name = 'WebhookTables1764400000000';
    async up(runner: QueryRunner): Promise<void> {
      const quotedSchema = `"${schema}"`;
      await runner.query(`
        create table ${quotedSchema}.webhook (
          id uuid primary key, owner text not null, url text not null, types text[] not null, created_at timestamptz not null,
          secret bytea not null, previous_secret bytea, previous_until timestamptz, rotated_by uuid,
          status text not null default 'enabled' check (status in ('enabled', 'disabled')), disabled_because text,
          checkpoint text not null, generation bigint not null default 0,
          failures int not null default 0, failing_since timestamptz, last_failure text);
        create index webhook_owner on ${quotedSchema}.webhook (owner, created_at);
        create table ${quotedSchema}.webhook_delivery (
          webhook uuid not null references ${quotedSchema}.webhook on delete cascade, number bigint generated always as identity,
          event_id uuid not null, position bigint not null, type text not null, subject text not null, attempt int not null,
          delivered boolean not null, http_status int, reason text, at timestamptz not null, primary key (webhook, number));`);
    }
    async down(): Promise<void> {
      throw new Error('endpoints are not taken back: their owners registered them');
    }
  };
