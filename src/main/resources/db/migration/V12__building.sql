-- What a commitment said each time it was marked as ready: kept for good, also when a later one takes its place.
create table commitment_version (
  commitment_id uuid not null references commitment (id),
  version int not null check (version > 0),
  epoch bigint not null,
  revision bigint not null,
  content jsonb not null,
  -- SHA-256 of the content as canonical JSON, in which every program writes the same bytes.
  content_hash bytea not null check (length(content_hash) = 32),
  frozen_at timestamptz not null,
  frozen_by uuid not null references account (id),
  frozen_by_name text not null,
  superseded_at timestamptz,
  superseded_by uuid references account (id),
  superseded_by_name text,
  superseded_reason text check (length(superseded_reason) between 10 and 1000),
  primary key (commitment_id, version),
  constraint commitment_version_superseded check (
    (superseded_at is null) = (superseded_reason is null) and (superseded_at is null) = (superseded_by is null)
    and (superseded_at is null) = (superseded_by_name is null))
);
-- Of the versions of a commitment at most one is valid.
create unique index commitment_version_valid on commitment_version (commitment_id) where superseded_at is null;
select classify('commitment_version', 'none', 'commitment_id', 'version', 'epoch', 'revision', 'content_hash', 'frozen_at',
  'superseded_at');
select classify('commitment_version', 'personal', 'content', 'frozen_by', 'frozen_by_name', 'superseded_by',
  'superseded_by_name', 'superseded_reason');
