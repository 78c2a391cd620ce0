create table commitment (
  id uuid primary key,
  epoch bigint not null default 1,
  revision bigint not null default 0,
  editable boolean not null default true,
  read_only_reason text,
  moved_to uuid references commitment (id),
  snapshot jsonb not null,
  snapshot_revision bigint not null default 0,
  constraint commitment_snapshot_in_log check (snapshot_revision <= revision)
);
select classify('commitment', 'none', 'id', 'epoch', 'revision', 'editable', 'read_only_reason', 'moved_to', 'snapshot_revision');
select classify('commitment', 'personal', 'snapshot');

-- Where each epoch begins: what the form said and why a new one began.
create table commitment_epoch (
  commitment_id uuid not null references commitment (id),
  epoch bigint not null,
  revision bigint not null,
  content jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (commitment_id, epoch)
);
select classify('commitment_epoch', 'none', 'commitment_id', 'epoch', 'revision', 'reason', 'at');
select classify('commitment_epoch', 'personal', 'content');

create table commitment_party (
  commitment_id uuid not null references commitment (id),
  party_id uuid not null,
  kind text not null check (kind in ('PROFILE', 'PARTNERSHIP')),
  relation text not null check (relation in ('HO', 'VO', 'HOP', 'VOP')),
  name text not null,
  may_edit boolean not null,
  position int not null,
  primary key (commitment_id, party_id)
);
create index commitment_party_of on commitment_party (party_id);
select classify('commitment_party', 'none', 'commitment_id', 'party_id', 'kind', 'relation', 'name', 'may_edit', 'position');

-- The log is the stream, the history and the audit of the form at once.
create table commitment_edit (
  commitment_id uuid not null references commitment (id),
  revision bigint not null check (revision > 0),
  epoch bigint not null,
  base bigint not null,
  author_id uuid not null references account (id),
  author_name text not null,
  edit_id text not null,
  body_hash text not null,
  operations jsonb not null,
  superseded jsonb,
  overrides jsonb,
  at timestamptz not null,
  primary key (commitment_id, revision),
  constraint commitment_edit_once unique (commitment_id, author_id, edit_id)
);
select classify('commitment_edit', 'none', 'commitment_id', 'revision', 'epoch', 'base', 'edit_id', 'body_hash', 'at');
select classify('commitment_edit', 'personal', 'author_id', 'author_name', 'operations', 'superseded', 'overrides');

-- Who reads a commitment and who writes it; several relations of one person give several rows.
create view commitment_reader as
  select c.commitment_id, p.account_id, c.relation, c.may_edit, c.position
    from commitment_party c join profile p on p.id = c.party_id where c.kind = 'PROFILE'
  union all
  select c.commitment_id, s.account_id, c.relation, c.may_edit, c.position
    from commitment_party c join partnership_staff s on s.partnership_id = c.party_id where c.kind = 'PARTNERSHIP';
select classify('commitment_reader', 'none', 'commitment_id', 'relation', 'may_edit', 'position');
select classify('commitment_reader', 'personal', 'account_id');
