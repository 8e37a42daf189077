-- The ledger beside the log: a Merkle tree (RFC 9162) whose leaf number is the position. It is derived from the log and only grows.
create schema ledger;

create table ledger.head (
  one bool primary key default true check (one),
  id uuid not null default gen_random_uuid(),                -- which log this is: part of the name its checkpoints are signed under
  algorithm text not null default 'sha-256',
  size bigint not null default 0,                            -- leaves so far: the next position to take in
  root bytea not null default sha256(''::bytea)
);
insert into ledger.head default values;

-- Salts are derived from it: without its salt, nobody can try out what a withheld body says. It is part of the record, and of every backup.
create table ledger.secret (
  one bool primary key default true check (one),
  value bytea not null
);
insert into ledger.secret (value) values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- Hashes of perfect subtrees of 256^level leaves, 256 to a tile (C2SP tlog-tiles); fewer at the right edge.
create table ledger.tile (
  level int2 not null,
  number bigint not null,
  hashes bytea not null,
  primary key (level, number)
);
alter table ledger.tile alter hashes set storage external;

-- What was signed, as it was published. One that no witness has seen yet is replaced by the same one cosigned.
create table ledger.checkpoint (
  size bigint primary key,
  root bytea not null,
  note text not null,
  cosigned bool not null,
  published_at timestamptz not null default clock_timestamp()
);
create index checkpoint_cosigned on ledger.checkpoint (size) where cosigned;

-- The public halves of the keys that sign, as C2SP verifier keys.
create table ledger.key (
  verifier text primary key,
  holder text not null check (holder in ('log', 'witness')),
  since timestamptz not null default clock_timestamp()
);

create function ledger.refuse_change() returns trigger language plpgsql as $f$
begin
  raise exception 'the ledger only grows: % on %.% is refused', tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $f$;

create function ledger.only_grows() returns trigger language plpgsql as $f$
begin
  if (new.level, new.number) <> (old.level, old.number) or octet_length(old.hashes) = 8192 or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes then
    raise exception 'the ledger only grows: tile %/% would change', old.level, old.number using errcode = 'insufficient_privilege';
  end if;
  return new;
end $f$;

create function ledger.only_cosigned() returns trigger language plpgsql as $f$
begin
  if old.cosigned or (new.size, new.root) <> (old.size, old.root) then
    raise exception 'a published checkpoint stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $f$;

create trigger append_only before delete or truncate on ledger.tile for each statement execute function ledger.refuse_change();
create trigger append_only before delete or truncate on ledger.checkpoint for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.secret for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.key for each statement execute function ledger.refuse_change();
create trigger only_grows before update on ledger.tile for each row execute function ledger.only_grows();
create trigger only_cosigned before update on ledger.checkpoint for each row execute function ledger.only_cosigned();

-- Salt and leaf hash of every recorded event; libs/ledger/src/leaf.ts says the same in TypeScript, and a test compares the two.
create view ledger.leaf as
  select p.position, p.salt,
    sha256('\x00'::bytea || convert_to('["fengqiao.leaf.v1",' || p.position || ',' || to_json(p.subject) || ',' || p.subject_sequence || ',"' ||
      encode(sha256(convert_to('["fengqiao.entry.v1","' || p.id || '",' || to_json(p.stream) || ',' || p.version || ',' || to_json(p.type) || ',"' ||
        to_char(p.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","' || encode(sha256(p.salt || p.hash), 'hex') || '"]', 'UTF8')), 'hex') ||
      '"]', 'UTF8')) as hash
  from (select e.*, sha256((select s.value from ledger.secret s) || int8send(e.position)) as salt from log.event e) p;

-- Takes in the next leaves: false when the tree has moved on meanwhile, and then nothing is changed. A paused indexer that wakes is fenced here.
create function ledger.extend(p_from bigint, p_to bigint, p_root bytea, p_level int2[], p_number bigint[], p_hashes bytea[])
returns bool language plpgsql security definer set search_path = ledger, pg_temp as $f$
begin
  perform from head h where h.size = p_from for update;
  if not found then return false; end if;
  perform set_config('synchronous_commit', 'off', true);     -- what a crash loses is derived again; a checkpoint waits for the disk, and with it all before it
  insert into tile (level, number, hashes) select * from unnest(p_level, p_number, p_hashes)
    on conflict (level, number) do update set hashes = excluded.hashes;
  update head set size = p_to, root = p_root;
  return true;
end $f$;

create function ledger.publish(p_size bigint, p_root bytea, p_note text, p_cosigned bool)
returns void language sql security definer set search_path = ledger, pg_temp as $f$
  insert into checkpoint as c (size, root, note, cosigned) values (p_size, p_root, p_note, p_cosigned)
    on conflict (size) do update set note = excluded.note, root = excluded.root, cosigned = true where excluded.cosigned and not c.cosigned
$f$;

create function ledger.name_key(p_holder text, p_verifier text)
returns void language sql security definer set search_path = ledger, pg_temp as $f$
  insert into key (holder, verifier) values (p_holder, p_verifier) on conflict do nothing
$f$;

-- The indexer reads leaves, never bodies, and writes through these functions only.
revoke all on function ledger.extend(bigint, bigint, bytea, int2[], bigint[], bytea[]), ledger.publish(bigint, bytea, text, bool), ledger.name_key(text, text) from public;
grant execute on function ledger.extend(bigint, bigint, bytea, int2[], bigint[], bytea[]), ledger.publish(bigint, bytea, text, bool), ledger.name_key(text, text) to fengqiao_ledger;
grant usage on schema ledger to fengqiao_ledger, fengqiao_reader;
grant select on ledger.head, ledger.tile, ledger.checkpoint, ledger.key, ledger.leaf to fengqiao_ledger, fengqiao_reader;
