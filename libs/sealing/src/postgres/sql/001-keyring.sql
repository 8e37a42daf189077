-- Wrapped data keys: a schema and a role of their own, so that copies of the log can leave them out or keep them shorter.
create schema if not exists keyring;

create table if not exists keyring.master (id text primary key, retired boolean not null default false, since timestamptz not null default now());

create table if not exists keyring.data_key (
  ref text primary key,
  subject text not null,
  person text not null,
  master text not null,
  wrapped bytea,
  state text not null default 'active' check (state in ('active', 'restricted', 'destroyed')),
  made_at timestamptz not null default now(),
  changed_at timestamptz,
  check ((wrapped is null) = (state = 'destroyed')));
create unique index if not exists data_key_owner on keyring.data_key (subject, person) where state <> 'destroyed';
create index if not exists data_key_master on keyring.data_key (master) where wrapped is not null;

create table if not exists keyring.restricted_use (
  at timestamptz not null default now(), person text not null, role text not null, reason text not null, refs text[] not null);

create table if not exists keyring.checkpoint (name text primary key, checkpoint text not null);

-- A destroyed key stays destroyed, whoever writes.
create or replace function keyring.stays_destroyed() returns trigger language plpgsql as $$
begin
  raise exception 'the key % is destroyed', old.ref using errcode = 'check_violation';
end $$;
create or replace trigger stays_destroyed before update on keyring.data_key
  for each row when (old.state = 'destroyed') execute function keyring.stays_destroyed();

-- Stores the keys of those who have none, and gives the key that holds for each: one round trip, one commit.
create or replace function keyring.provide(refs text[], subjects text[], people text[], by_master text, keys bytea[])
returns table (ref text, subject text, person text, master text, wrapped bytea, state text) language plpgsql as $$
begin
  perform from keyring.master m where m.id = by_master and not m.retired for share;
  if not found then raise exception 'retired' using errcode = 'FQ001'; end if;
  insert into keyring.data_key (ref, subject, person, master, wrapped)
    select k.r, k.s, k.p, by_master, k.w from unnest(refs, subjects, people, keys) as k (r, s, p, w)
    on conflict do nothing;
  return query select k.ref, k.subject, k.person, k.master, k.wrapped, k.state
    from unnest(subjects, people) as wanted (s, p)
    join keyring.data_key k on k.subject = wanted.s and k.person = wanted.p and k.state <> 'destroyed';
end $$;
