-- The role that called, whichever way it was taken on: a login of its own or SET ROLE.
create function log.caller() returns name language sql stable as $f$
  select coalesce(nullif(current_setting('role', true), 'none'), session_user::text)::name
$f$;

create function log.version_of(p_stream text) returns int language sql stable set search_path = log, pg_temp as $f$
  select coalesce((select e.version from log.event e where e.stream = p_stream order by e.version desc limit 1), 0)
$f$;

-- One append to one or several streams, all or nothing.
-- p_stream, p_expected, p_subject: one element per stream; expected is the exact version, -1 any, -2 must exist.
-- p_of, p_id, p_type, p_hash, p_body: one element per event; p_of is the index of its stream.
-- kind: recorded | known | conflict | fingerprint-mismatch | event-mismatch | deadline-passed | forbidden.
create function log.append(
  p_command uuid, p_fingerprint bytea, p_result bytea, p_deadline timestamptz,
  p_stream text[], p_expected int[], p_subject text[],
  p_of int[], p_id uuid[], p_type text[], p_hash bytea[], p_body bytea[],
  out kind text, out checkpoint bigint, out result bytea, out actual int[])
language plpgsql security definer set search_path = log, pg_temp as $f$
declare
  v_count int := cardinality(p_id);
  v_base bigint;
  v_known int;
  v_fingerprint bytea;
begin
  if exists (select from unnest(p_stream) s where not exists (select from log.category c where c.name = split_part(s, '-', 1) and c.owner = log.caller())) then
    kind := 'forbidden'; return;
  end if;
  update log.head h set position = h.position + v_count returning h.position - v_count into v_base;  -- the lock, first, held to commit

  select c.position, c.fingerprint, c.result into checkpoint, v_fingerprint, result from log.command c where c.id = p_command;
  if found then
    kind := case when v_fingerprint = p_fingerprint then 'known' else 'fingerprint-mismatch' end;
  elsif clock_timestamp() > p_deadline then
    kind := 'deadline-passed';
  else
    select count(*), max(e.position) into v_known, checkpoint from log.event e where e.id = any (p_id);
    if v_known > 0 then
      kind := case when v_known = v_count and not exists (
        select from unnest(p_of, p_id, p_type, p_hash) n(o, i, t, d) join log.event e on e.id = n.i where e.stream <> p_stream[n.o] or e.type <> n.t or e.hash <> n.d)
        then 'known' else 'event-mismatch' end;
      result := p_result;
    else
      select array_agg(log.version_of(s) order by o) into actual from unnest(p_stream) with ordinality t(s, o);
      if exists (select from unnest(p_expected, actual) x(expected, version) where case expected when -1 then false when -2 then version = 0 else version <> expected end) then
        kind := 'conflict';
      end if;
    end if;
  end if;
  if kind is not null then
    update log.head h set position = v_base;                 -- nothing recorded: the numbers are given back
    return;
  end if;

  insert into log.event (position, version, subject_sequence, id, stream, subject, type, hash, body)
    select v_base + n.ordinality - 1,
      actual[n.o] + row_number() over (partition by n.o order by n.ordinality),
      coalesce((select e.subject_sequence from log.event e where e.subject = p_subject[n.o] order by e.subject_sequence desc limit 1), 0)
        + row_number() over (partition by p_subject[n.o] order by n.ordinality),
      n.i, p_stream[n.o], p_subject[n.o], n.t, n.d, n.b
    from unnest(p_of, p_id, p_type, p_hash, p_body) with ordinality n(o, i, t, d, b, ordinality);
  checkpoint := case when v_count > 0 then v_base + v_count - 1 end;
  insert into log.command (id, position, fingerprint, result) values (p_command, checkpoint, p_fingerprint, p_result);
  kind := 'recorded';
  if v_count > 0 then perform pg_notify('fengqiao_log', ''); end if;
end $f$;
