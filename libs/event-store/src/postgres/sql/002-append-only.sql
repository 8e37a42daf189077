-- For every role, owner and superuser included: what is recorded stays as it is.
create function log.refuse_change() returns trigger language plpgsql as $f$
begin
  raise exception 'the log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $f$;

create trigger append_only before update or delete or truncate on log.event for each statement execute function log.refuse_change();
create trigger append_only before update or delete or truncate on log.command for each statement execute function log.refuse_change();
