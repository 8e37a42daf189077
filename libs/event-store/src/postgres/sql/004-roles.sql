-- A service may execute the append function and read what it wrote itself; the reader (relay, projections, audit) sees the whole log.
alter table log.event enable row level security;
create policy own_categories on log.event for select using (exists (select from log.category c where c.name = split_part(stream, '-', 1) and c.owner = current_user));
create policy whole_log on log.event for select to fengqiao_reader using (true);

grant usage on schema log to fengqiao_service, fengqiao_reader;
grant select on log.event, log.category to fengqiao_service, fengqiao_reader;
grant select on log.head to fengqiao_reader;
grant select on log.command to fengqiao_service;
revoke all on function log.append(uuid, bytea, bytea, timestamptz, text[], int[], text[], int[], uuid[], text[], bytea[], bytea[]) from public;
grant execute on function log.append(uuid, bytea, bytea, timestamptz, text[], int[], text[], int[], uuid[], text[], bytea[], bytea[]) to fengqiao_service;
grant execute on function log.caller(), log.version_of(text) to fengqiao_service, fengqiao_reader;
