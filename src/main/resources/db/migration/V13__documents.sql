-- The document of each frozen version of a commitment, kept byte for byte: what people sign is compared with it.
create table document (
  commitment_id uuid not null,
  version int not null,
  reference text not null,
  bytes bytea not null,
  sha256 bytea not null check (length(sha256) = 32),
  pages int not null check (pages > 0),
  generated_at timestamptz not null,
  primary key (commitment_id, version),
  foreign key (commitment_id, version) references commitment_version (commitment_id, version)
);
-- A PDF is compressed already.
alter table document alter column bytes set storage external;
select classify('document', 'none', 'commitment_id', 'version', 'reference', 'pages', 'generated_at');
select classify('document', 'evidence', 'sha256');
select classify('document', 'personal', 'bytes');
