-- Many appends in one call: each is judged on its own, the accepted ones are numbered without a hole and committed together.
alter table log.head add column recorded_at timestamptz not null default '-infinity';   -- of the newest event: it never goes back

-- Streams that take nothing more: one row each, written by the append that closed it.
create table log.closed (stream text collate "C" primary key, recorded_at timestamptz not null);
create trigger append_only before update or delete or truncate on log.closed for each statement execute function log.refuse_change();

drop function log.append(uuid, bytea, bytea, timestamptz, text[], int[], text[], int[], uuid[], text[], bytea[], bytea[]);
drop function log.version_of(text);

-- One element per append: p_command, p_fingerprint, p_result, p_deadline; p_last_stream and p_last_event, the numbers of its last ones below.
-- One per (append, stream): p_stream, p_expected (the exact version, -1 any, -2 must exist), p_closes. p_subject: the subjects of the call.
-- One per event: p_of (its stream above), p_nth (its number in that stream), p_for (its subject above), p_subject_nth and p_own_nth (its number
-- in its subject: within the call, within its append), p_id, p_type, p_hash, p_body.
-- p_plain: no stream comes twice in the call, each gets events, and each is expected at an exact version: their numbers are known beforehand,
-- and whether a stream that should be new is there already is found out by the unique index.
-- Where every append is recorded the answer is (base, null ...) and event i has position base + i - 1. Else there is per append a kind
-- (recorded | known | conflict | closed | fingerprint-mismatch | event-mismatch | deadline-passed | forbidden | failed), a place, a stored
-- result and a reason, and per (append, stream) its true version.
create function log.append(
  p_command uuid[], p_fingerprint bytea[], p_result bytea[], p_deadline timestamptz[], p_last_stream int[], p_last_event int[],
  p_stream text[], p_expected int[], p_closes bool[], p_subject text[],
  p_of int[], p_nth int[], p_for int[], p_subject_nth int[], p_own_nth int[], p_id uuid[], p_type text[], p_hash bytea[], p_body bytea[], p_plain bool,
  out base bigint, out kinds text[], out places bigint[], out results bytea[], out reasons text[], out actual int[])
language plpgsql security definer set search_path = log, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $f$
declare
  v_count int := cardinality(p_id);
  v_single bool := cardinality(p_command) = 1;
  v_at timestamptz;
  v_version int[] := p_expected;                                         -- per element of p_stream, before its first event
  v_subject int[];                                                       -- last subject sequence, per element of p_subject
  v_good bool := false;
  v_one record;
  s int := 0;                                                            -- last stream and event of the append before
  e int := 0;
begin
  update log.head h set position = h.position + v_count, recorded_at = greatest(h.recorded_at, date_trunc('milliseconds', clock_timestamp()))
    returning h.position - v_count, h.recorded_at into base, v_at;       -- the lock, before anything is written, held to commit
  perform set_config('idle_in_transaction_session_timeout', '500', true); -- whoever holds it and does nothing is ended

  if v_single and not p_plain then v_version := log.versions_of(p_stream); end if;
  if v_single or p_plain then
    select clock_timestamp() <= all (p_deadline)
        and not exists (select from log.closed c where c.stream = any (p_stream))
        and not exists (
          select from (select unnest(p_stream) as stream, unnest(p_expected) as expected, unnest(v_version) as version) x
          where split_part(x.stream, '-', 1) <> all (array(select c.name from log.category c where c.owner = log.caller()))
            or case when not p_plain then log.unmet(x.expected, x.version) when x.expected > 0 then
              x.expected is distinct from (select l.version from log.event l where l.stream = x.stream order by l.version desc limit 1) end),
      (select array_agg(coalesce((select l.subject_sequence from log.event l where l.subject = u.name order by l.subject_sequence desc limit 1), 0))
        from (select unnest(p_subject) as name) u)
      into v_good, v_subject;
  end if;
  if v_good then
    begin
      with command as (
        insert into log.command (id, position, fingerprint, result, recorded_at)
          select x.id, case when x.last > coalesce(p_last_event[x.n - 1], 0) then base + x.last - 1 end, x.fingerprint, x.result, v_at
          from (select generate_series(1, cardinality(p_command)) as n, unnest(p_command) as id, unnest(p_last_event) as last,
            unnest(p_fingerprint) as fingerprint, unnest(p_result) as result) x)
      insert into log.event (position, recorded_at, version, subject_sequence, id, stream, subject, type, hash, body)
        select base + x.n - 1, v_at, v_version[x.of] + x.nth, v_subject[x.subject] + x.subject_nth, x.id, p_stream[x.of], p_subject[x.subject],
          x.type, x.hash, x.body
        from (select generate_series(1, v_count) as n, unnest(p_of) as of, unnest(p_nth) as nth, unnest(p_for) as subject,
          unnest(p_subject_nth) as subject_nth, unnest(p_id) as id, unnest(p_type) as type, unnest(p_hash) as hash, unnest(p_body) as body) x;
      if true = any (p_closes) then
        insert into log.closed (stream, recorded_at) select x.stream, v_at from unnest(p_stream, p_closes) x(stream, closes) where x.closes;
      end if;
      if v_count > 0 then perform pg_notify('fengqiao_log', ''); end if;
      return;
    exception when unique_violation then null;                           -- a stream, an event or a command is there: which one is found out below
    end;
  end if;

  update log.head h set position = base;                                 -- nothing recorded: the numbers are given back
  if v_single then
    actual := log.versions_of(p_stream);
    select j.kind, j.place, j.result, j.reason into v_one
      from log.judge(p_command[1], p_fingerprint[1], p_result[1], p_deadline[1], p_stream, p_expected, actual, p_of, p_id, p_type, p_hash) j;
    kinds := array[v_one.kind]; places := array[v_one.place]; results := array[v_one.result]; reasons := array[v_one.reason];
    return;
  end if;
  for i in 1 .. cardinality(p_command) loop
    begin
      select * into v_one from log.append(
        p_command[i:i], p_fingerprint[i:i], p_result[i:i], p_deadline[i:i], array[p_last_stream[i] - s], array[p_last_event[i] - e],
        p_stream[s + 1 : p_last_stream[i]], p_expected[s + 1 : p_last_stream[i]], p_closes[s + 1 : p_last_stream[i]],
        array(select p_subject[o] from unnest(p_for[e + 1 : p_last_event[i]]) o), array(select o - s from unnest(p_of[e + 1 : p_last_event[i]]) o),
        p_nth[e + 1 : p_last_event[i]], array(select generate_series(1, p_last_event[i] - e)), p_own_nth[e + 1 : p_last_event[i]],
        p_own_nth[e + 1 : p_last_event[i]], p_id[e + 1 : p_last_event[i]], p_type[e + 1 : p_last_event[i]], p_hash[e + 1 : p_last_event[i]],
        p_body[e + 1 : p_last_event[i]], false);
      kinds[i] := coalesce(v_one.kinds[1], 'recorded');
      places[i] := case when v_one.kinds is not null then v_one.places[1] when p_last_event[i] > e then v_one.base + p_last_event[i] - e - 1 end;
      results[i] := v_one.results[1];
      reasons[i] := v_one.reasons[1];
      actual[s + 1 : p_last_stream[i]] := coalesce(v_one.actual, p_expected[s + 1 : p_last_stream[i]]);
    exception when others then                                           -- this one alone fails; its neighbours are recorded
      kinds[i] := 'failed'; places[i] := null; results[i] := null;
      reasons[i] := sqlstate || ' ' || sqlerrm;
    end;
    s := p_last_stream[i];
    e := p_last_event[i];
  end loop;
end $f$;

-- One waiting append of one event at an exact version: the same in two statements. Whatever is not recorded at once is judged as above.
create function log.append_one(
  p_command uuid, p_fingerprint bytea, p_result bytea, p_deadline timestamptz, p_stream text, p_expected int, p_subject text,
  p_id uuid, p_type text, p_hash bytea, p_body bytea,
  out base bigint, out kinds text[], out places bigint[], out results bytea[], out reasons text[], out actual int[])
language plpgsql security definer set search_path = log, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $f$
declare
  v_at timestamptz;
  v_recorded bool;
begin
  update log.head h set position = h.position + 1, recorded_at = greatest(h.recorded_at, date_trunc('milliseconds', clock_timestamp()))
    returning h.position - 1, h.recorded_at into base, v_at;
  perform set_config('idle_in_transaction_session_timeout', '500', true);
  begin
    with event as (
      insert into log.event (position, recorded_at, version, subject_sequence, id, stream, subject, type, hash, body)
        select base, v_at, p_expected + 1, 1 + coalesce((
          select l.subject_sequence from log.event l where l.subject = p_subject order by l.subject_sequence desc limit 1), 0),
          p_id, p_stream, p_subject, p_type, p_hash, p_body
        where clock_timestamp() <= p_deadline
          and p_expected = coalesce((select l.version from log.event l where l.stream = p_stream order by l.version desc limit 1), 0)
          and exists (select from log.category c where c.name = split_part(p_stream, '-', 1) and c.owner = log.caller())
          and not exists (select from log.closed c where c.stream = p_stream)
        returning true as recorded),
      command as (
        insert into log.command (id, position, fingerprint, result, recorded_at) select p_command, base, p_fingerprint, p_result, v_at from event)
    select event.recorded from event into v_recorded;
  exception when unique_violation then null;
  end;
  if v_recorded then
    perform pg_notify('fengqiao_log', '');
    return;
  end if;
  update log.head h set position = base;
  select a.* into base, kinds, places, results, reasons, actual from log.append(
    array[p_command], array[p_fingerprint], array[p_result], array[p_deadline], '{1}', '{1}', array[p_stream], array[p_expected], '{f}', array[p_subject],
    '{1}', '{1}', '{1}', '{1}', '{1}', array[p_id], array[p_type], array[p_hash], array[p_body], true) a;
end $f$;

create function log.versions_of(p_stream text[]) returns int[] language sql stable set search_path = log, pg_temp as $f$
  select array_agg(coalesce((select l.version from log.event l where l.stream = x.stream order by l.version desc limit 1), 0) order by x.o)
  from (select unnest(p_stream) as stream, generate_series(1, cardinality(p_stream)) as o) x
$f$;

create function log.unmet(p_expected int, p_version int) returns bool language sql immutable as $f$
  select case p_expected when -1 then false when -2 then p_version = 0 else p_version <> p_expected end
$f$;

-- Why one append was not recorded. Called under the lock.
create function log.judge(
  p_command uuid, p_fingerprint bytea, p_result bytea, p_deadline timestamptz, p_stream text[], p_expected int[], p_actual int[],
  p_of int[], p_id uuid[], p_type text[], p_hash bytea[], out kind text, out place bigint, out result bytea, out reason text)
language plpgsql set search_path = log, pg_temp as $f$
declare
  v_known int;
  v_fingerprint bytea;
begin
  if exists (select from unnest(p_stream) x where split_part(x, '-', 1) <> all (array(select c.name from log.category c where c.owner = log.caller()))) then
    kind := 'forbidden';
    return;
  end if;
  select c.position, c.fingerprint, c.result into place, v_fingerprint, result from log.command c where c.id = p_command;
  if found then
    kind := case when v_fingerprint = p_fingerprint then 'known' else 'fingerprint-mismatch' end;
    return;
  end if;
  select count(*), max(l.position) into v_known, place from log.event l where l.id = any (p_id);
  if v_known > 0 then
    kind := case when v_known = cardinality(p_id) and not exists (
      select from unnest(p_of, p_id, p_type, p_hash) n(o, i, t, d) join log.event l on l.id = n.i where l.stream <> p_stream[n.o] or l.type <> n.t or l.hash <> n.d)
      then 'known' else 'event-mismatch' end;
    result := p_result;
    return;
  end if;
  select string_agg(c.stream, ' ') into reason from log.closed c where c.stream = any (p_stream);
  kind := case
    when clock_timestamp() > p_deadline then 'deadline-passed'
    when reason is not null then 'closed'
    when exists (select from unnest(p_expected, p_actual) x(expected, version) where log.unmet(x.expected, x.version)) then 'conflict' end;
  if kind is null then raise exception 'an append was neither recorded nor refused: %', p_command; end if;
end $f$;

-- What a command recorded. No row is final for a command whose deadline has passed: nobody is in the middle of recording it.
create function log.outcome(p_command uuid) returns table (place bigint, fingerprint bytea, result bytea)
language plpgsql security definer set search_path = log, pg_temp as $f$
begin
  return query select c.position, c.fingerprint, c.result from log.command c where c.id = p_command;
  if found then return; end if;
  perform from log.head for share;                                       -- waits for the appends under way
  return query select c.position, c.fingerprint, c.result from log.command c where c.id = p_command;
end $f$;

-- How far the log has come: services may know it, though they read only their own events.
create function log.next_position() returns bigint language sql stable security definer set search_path = log, pg_temp as $f$
  select position from log.head
$f$;

-- Only the service's role may append and ask; nobody but the functions reads the commands.
do $$ declare f text; begin
  foreach f in array array['append', 'append_one', 'versions_of', 'judge', 'outcome'] loop
    execute (select format('revoke all on function %s from public', p.oid::regprocedure) from pg_proc p where p.proname = f and p.pronamespace = 'log'::regnamespace);
  end loop;
  foreach f in array array['append', 'append_one', 'outcome'] loop
    execute (select format('grant execute on function %s to fengqiao_service', p.oid::regprocedure) from pg_proc p where p.proname = f and p.pronamespace = 'log'::regnamespace);
  end loop;
end $$;
revoke select on log.command from fengqiao_service;
