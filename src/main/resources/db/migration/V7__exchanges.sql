-- The building phase of one or several exchanges that share a commitment. An exchange that was never grouped is in one
-- of kind SINGLE.
create table exchange_group (
  id uuid primary key,
  kind text not null check (kind in ('SINGLE', 'GROUP')),
  name text check (length(name) between 1 and 120),
  status text not null check (status in ('DRAFT', 'READY_FOR_VALIDATION', 'PARTNERSHIP_VALIDATION', 'SO_VALIDATION',
    'EC_VALIDATION', 'PREPARATION', 'ARCHIVED')),
  commitment_id uuid not null unique,
  host_profile_id uuid not null references profile (id),
  mode text not null check (mode in ('PHYSICAL', 'VIRTUAL')),
  version bigint not null default 1,
  created_at timestamptz not null,
  constraint exchange_group_named check ((kind = 'GROUP') = (name is not null))
);
create index exchange_group_host on exchange_group (host_profile_id);
select classify('exchange_group', 'none', 'id', 'kind', 'name', 'status', 'commitment_id', 'host_profile_id', 'mode',
  'version', 'created_at');

-- The last number given in a year; its row is locked until the exchange is committed, so numbers have no gaps.
create table exchange_reference (
  year int primary key,
  last int not null
);
select classify('exchange_reference', 'none', 'year', 'last');

create table exchange (
  id uuid primary key,
  reference text not null unique,
  group_id uuid not null references exchange_group (id),
  match_id uuid not null unique references match (id),
  visitor_profile_id uuid not null references profile (id),
  host_profile_id uuid not null references profile (id),
  -- Responsible in this exchange, as the profiles named them when it was made.
  visitor_partnership_id uuid not null references partnership (id),
  host_partnership_id uuid not null references partnership (id),
  mode text not null check (mode in ('PHYSICAL', 'VIRTUAL')),
  generation smallint not null,
  -- BUILDING: the status of the group counts.
  status text not null check (status in ('BUILDING', 'READY_TO_START', 'STAY_ONGOING', 'WAITING_FOR_FEEDBACK', 'COMPLETED',
    'CANCELLED', 'DELETED')),
  counts boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
-- A visitor has one exchange of each mode in a generation (domain B4, B6, B13).
create unique index exchange_of_visitor on exchange (visitor_profile_id, mode, generation) where counts;
create index exchange_of_group on exchange (group_id);
create index exchange_of_host on exchange (host_profile_id);
create index exchange_of_visitor_partnership on exchange (visitor_partnership_id);
create index exchange_of_host_partnership on exchange (host_partnership_id);
select classify('exchange', 'none', 'id', 'reference', 'group_id', 'match_id', 'visitor_profile_id', 'host_profile_id',
  'visitor_partnership_id', 'host_partnership_id', 'mode', 'generation', 'status', 'counts', 'version', 'created_at',
  'changed_at');

-- Who stands how to an exchange, the closest relation with the lowest rank. The Support Office sees all and is not listed.
create view exchange_reader as
  select e.id as exchange_id, p.account_id, 'HO' as relation, 1 as rank
    from exchange e join profile p on p.id = e.host_profile_id
  union all
  select e.id, p.account_id, 'VO', 2 from exchange e join profile p on p.id = e.visitor_profile_id
  union all
  select e.id, s.account_id, 'HOP', 3 from exchange e join partnership_staff s on s.partnership_id = e.host_partnership_id
  union all
  select e.id, s.account_id, 'VOP', 4 from exchange e join partnership_staff s on s.partnership_id = e.visitor_partnership_id;
select classify('exchange_reader', 'none', 'exchange_id', 'relation', 'rank');
select classify('exchange_reader', 'personal', 'account_id');
