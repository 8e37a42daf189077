-- The log: one order, contiguous positions 0..N-1 equal to commit order. Nothing here is ever changed or removed.
create table log.head (
  one bool primary key default true check (one),
  position bigint not null                                   -- the next position
) with (fillfactor = 10);
insert into log.head values (true, 0);

create table log.event (
  position bigint primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  version int not null,                                      -- 1 for the first of its stream
  subject_sequence int not null,                             -- 1 for the first of its subject
  id uuid not null,
  stream text collate "C" not null,
  subject text collate "C" not null,
  type text collate "C" not null,
  hash bytea not null,                                       -- SHA-256 of body
  body bytea not null                                        -- canonical JSON, kept as it came
) with (autovacuum_vacuum_insert_scale_factor = 0.05);
alter table log.event alter body set storage external;
create unique index event_stream on log.event (stream, version);
create unique index event_subject on log.event (subject, subject_sequence);
create unique index event_id on log.event (id);

create table log.command (
  id uuid primary key,
  position bigint,                                           -- of its last event; null when it recorded none
  fingerprint bytea not null,
  result bytea not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- Which service writes which category of streams.
create table log.category (
  name text collate "C" primary key check (name ~ '^[A-Za-z]+$'),
  owner name not null
);
