-- The one index of KurrentDB's log: every event of a service's stream in the order of $all, numbered without a hole. Bodies stay in KurrentDB.
create table kurrent.head (
  one bool primary key default true check (one),
  position bigint not null default 0,                        -- the next position
  commit_position bigint,                                    -- the last place looked at; null before everything
  prepare_position bigint,
  recorded_at timestamptz not null default '-infinity'       -- of the newest event: it never goes back
);
insert into kurrent.head default values;

create table kurrent.event_index (
  position bigint primary key,
  commit_position bigint not null,
  prepare_position bigint not null,
  recorded_at timestamptz not null,
  version int not null,                                      -- 1 for the first of its stream
  subject_sequence int not null,                             -- 1 for the first of its subject
  id uuid not null unique,
  stream text collate "C" not null,
  subject text collate "C" not null,
  type text collate "C" not null,
  hash bytea not null,                                       -- SHA-256 of the body
  unique (stream, version),
  unique (subject, subject_sequence)
);
create trigger append_only before update or delete or truncate on kurrent.event_index for each statement execute function log.refuse_change();

-- Limits, truncations and deletions found on the way. A limit taken back is resolved; a deletion never is.
create table kurrent.finding (
  commit_position bigint not null,
  prepare_position bigint not null,
  stream text collate "C" not null,
  what text not null,
  resolved bool not null default false,
  primary key (commit_position, prepare_position)
);
create index finding_open on kurrent.finding (stream) where not resolved;

-- What the findings say about streams that are kept: the adapter's own, and those that hold events of ours.
create view kurrent.unkept as
  select f.stream, f.what from kurrent.finding f
  where not f.resolved and (f.stream like 'fengqiao.%' or exists (select from kurrent.event_index e where e.stream = f.stream));

-- Numbers the records after p_after up to p_to. Under the lock of the head row: whoever else indexed them already, they are left out here.
-- Events: p_commit, p_prepare, p_at, p_id, p_stream, p_version, p_subject, p_type, p_hash, in order.
-- Findings: p_f_commit, p_f_prepare, p_f_stream, p_f_what; a null `what` takes back what was found on that stream before.
create function kurrent.index(
  p_after_commit bigint, p_after_prepare bigint, p_to_commit bigint, p_to_prepare bigint,
  p_commit bigint[], p_prepare bigint[], p_at timestamptz[], p_id uuid[], p_stream text[], p_version int[], p_subject text[], p_type text[], p_hash bytea[],
  p_f_commit bigint[], p_f_prepare bigint[], p_f_stream text[], p_f_what text[])
returns bigint language plpgsql security definer set search_path = kurrent, pg_temp as $f$
declare
  h kurrent.head;
  v_hole text;
  v_count bigint;
begin
  select * into h from kurrent.head for update;
  if p_after_commit is not null and (h.commit_position is null or (h.commit_position, h.prepare_position) < (p_after_commit, p_after_prepare)) then
    raise exception 'the index ends before the records that were read: it was set back' using errcode = 'FQ001';
  end if;
  if (h.commit_position, h.prepare_position) >= (p_to_commit, p_to_prepare) then return h.position; end if;  -- another process was first

  insert into kurrent.event_index (position, commit_position, prepare_position, recorded_at, version, subject_sequence, id, stream, subject, type, hash)
    select h.position + row_number() over w - 1, x.commit, x.prepare, greatest(h.recorded_at, max(x.at) over w), x.version,
      coalesce((select e.subject_sequence from kurrent.event_index e where e.subject = x.subject order by e.subject_sequence desc limit 1), 0)
        + row_number() over (partition by x.subject order by x.n),
      x.id, x.stream, x.subject, x.type, x.hash
    from (select n, p_commit[n] as commit, p_prepare[n] as prepare, p_at[n] as at, p_id[n] as id, p_stream[n] as stream, p_version[n] as version,
        p_subject[n] as subject, p_type[n] as type, p_hash[n] as hash from generate_subscripts(p_commit, 1) n) x
    where h.commit_position is null or (x.commit, x.prepare) > (h.commit_position, h.prepare_position)
    window w as (order by x.n);
  get diagnostics v_count = row_count;

  select e.stream || ' at version ' || e.version into v_hole from kurrent.event_index e
    where e.position >= h.position and e.version > 1
      and not exists (select from kurrent.event_index b where b.stream = e.stream and b.version = e.version - 1) limit 1;
  if v_hole is not null then
    raise exception 'a record is missing before %', v_hole using errcode = 'FQ002';
  end if;

  update kurrent.finding f set resolved = true from unnest(p_f_stream, p_f_what) x(stream, what)
    where x.what is null and f.stream = x.stream and f.what not like 'deleted%';
  insert into kurrent.finding (commit_position, prepare_position, stream, what)
    select * from unnest(p_f_commit, p_f_prepare, p_f_stream, p_f_what) x(commit, prepare, stream, what)
    where x.what is not null and (h.commit_position is null or (x.commit, x.prepare) > (h.commit_position, h.prepare_position));

  update kurrent.head set position = h.position + v_count, commit_position = p_to_commit, prepare_position = p_to_prepare,
    recorded_at = greatest(h.recorded_at, (select e.recorded_at from kurrent.event_index e where e.position = h.position + v_count - 1));
  if v_count > 0 then perform pg_notify('fengqiao_log', ''); end if;
  return h.position + v_count;
end $f$;

revoke all on function kurrent.index(bigint, bigint, bigint, bigint, bigint[], bigint[], timestamptz[], uuid[], text[], int[], text[], text[], bytea[], bigint[], bigint[], text[], text[]) from public;
grant execute on function kurrent.index(bigint, bigint, bigint, bigint, bigint[], bigint[], timestamptz[], uuid[], text[], int[], text[], text[], bytea[], bigint[], bigint[], text[], text[]) to fengqiao_kurrent;
grant usage on schema kurrent to fengqiao_kurrent;
grant select on kurrent.head, kurrent.event_index, kurrent.finding, kurrent.unkept to fengqiao_kurrent;
