import type { MigrationInterface, QueryRunner } from 'typeorm';
import { leaseColumns } from '@fengqiao/bus';
import type { Service } from '@fengqiao/contracts';

/** The schema in which a service builds tables beside those it serves from. */
export const shadowSchema = (service: Service): string => `${service}_shadow`;

/**
 * What the service's role may do with tables of its shadow schema, as functions of the schema's owner: open one like a table it serves from,
 * put it in that table's place, drop it. The rest of its schema stays out of its reach.
 */
const functions = (service: Service): string => {
  const [quotedService, quotedShadow] = [`"${service}"`, `"${shadowSchema(service)}"`];
  return `
    create function ${quotedService}.shadow_open(p_table text, p_shadow text, p_group text, p_epoch bigint) returns bool
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
    declare r record;
    begin
      perform from ${quotedService}.checkpoint where name = p_group and epoch = p_epoch for share;
      if not found then return false; end if;
      if p_table in ('checkpoint', 'held_message', 'migration', 'projection_job') then raise exception '% is no read model', p_table; end if;
      execute format('drop table if exists ${quotedShadow}.%I', p_shadow);
      execute format('create table ${quotedShadow}.%I (like ${quotedService}.%I including all excluding indexes)', p_shadow, p_table);
      for r in select conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = format('${quotedService}.%I', p_table)::regclass and contype in ('p', 'u') loop
        execute format('alter table ${quotedShadow}.%I add %s %s', p_shadow,
          case when p_shadow = p_table then format('constraint %I', r.conname) else '' end, r.definition);
      end loop;
      if p_shadow = p_table then
        for r in select indexdef from pg_indexes where schemaname = '${service}' and tablename = p_table
          and indexname not in (select conname from pg_constraint where conrelid = format('${quotedService}.%I', p_table)::regclass) loop
          execute replace(r.indexdef, format(' ON ${service}.%I ', p_table), format(' ON ${quotedShadow}.%I ', p_shadow));
        end loop;
      end if;
      return true;
    end $f$;

    create function ${quotedService}.shadow_swap(p_table text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
    begin
      if p_table in ('checkpoint', 'held_message', 'migration', 'projection_job') then raise exception '% is no read model', p_table; end if;
      execute format('drop table ${quotedService}.%I', p_table);
      execute format('alter table ${quotedShadow}.%I set schema ${quotedService}', p_table);
    end $f$;

    create function ${quotedService}.shadow_drop(p_shadow text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
    begin
      execute format('drop table if exists ${quotedShadow}.%I', p_shadow);
    end $f$;

    revoke all on function ${quotedService}.shadow_open(text, text, text, bigint), ${quotedService}.shadow_swap(text), ${quotedService}.shadow_drop(text) from public;`;
};

/** Leases, and jobs on read models: rebuilding one, comparing it with a rebuilt one, building it as of a moment. */
export const jobTables = (schema: Service): new () => MigrationInterface =>
  class ServiceJobs implements MigrationInterface {
    name = 'ServiceJobs1764200000000';
    async up(runner: QueryRunner): Promise<void> {
      const [quotedSchema, quotedShadow] = [`"${schema}"`, `"${shadowSchema(schema)}"`];
      const [leasesSql, functionsSql] = [leaseColumns(schema), functions(schema)];
      await runner.query(`
        ${leasesSql}
        create table ${quotedSchema}.projection_job (
          id uuid primary key, kind text not null check (kind in ('rebuild', 'compare', 'as-of')), model text not null,
          status text not null default 'running' check (status in ('running', 'done', 'failed', 'cancelled')),
          asked_by text not null, asked_at timestamptz not null default now(), moment jsonb not null, reason text, result jsonb,
          ended_at timestamptz, expires_at timestamptz);
        create unique index projection_job_rebuild on ${quotedSchema}.projection_job (model) where kind = 'rebuild' and status = 'running';
        create schema if not exists ${quotedShadow};
        ${functionsSql}`);
    }
    async down(): Promise<void> {
      throw new Error('leases and jobs are not taken back: drop the schema of the service and let it be built again from the log');
    }
  };
