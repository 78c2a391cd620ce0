create table match (
  id uuid primary key,
  visitor_profile_id uuid not null references profile (id),
  host_profile_id uuid not null references profile (id),
  mode text not null check (mode in ('PHYSICAL', 'VIRTUAL')),
  status text not null
    check (status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'VALIDATED', 'REJECTED', 'ON_HOLD', 'CLOSED')),
  initiated_by uuid not null references account (id),
  initiator_relation text not null check (initiator_relation in ('HO', 'VO')),
  visitor_validated_at timestamptz,
  host_validated_at timestamptz,
  exchange_id uuid unique,
  reason text check (length(reason) between 10 and 1000),
  blocks_pair boolean not null default false,
  version bigint not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint match_two_profiles check (visitor_profile_id <> host_profile_id),
  constraint match_validations check (case status
    when 'PENDING' then host_validated_at is null and visitor_validated_at is null
    when 'VALIDATED_BY_HO' then host_validated_at is not null and visitor_validated_at is null
    when 'VALIDATED_BY_VO' then host_validated_at is null and visitor_validated_at is not null
    when 'VALIDATED' then host_validated_at is not null and visitor_validated_at is not null and exchange_id is not null
    when 'REJECTED' then reason is not null
    else true end)
);
-- One open match per pair. A rejection keeps the place, so that a match begun at the same moment cannot slip past it.
create unique index match_pair_taken on match (visitor_profile_id, host_profile_id)
  where blocks_pair or status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'ON_HOLD');
create index match_host on match (host_profile_id);
create index match_visitor on match (visitor_profile_id);
select classify('match', 'none', 'id', 'visitor_profile_id', 'host_profile_id', 'mode', 'status', 'initiator_relation',
  'visitor_validated_at', 'host_validated_at', 'exchange_id', 'blocks_pair', 'version', 'created_at', 'changed_at');
select classify('match', 'personal', 'initiated_by', 'reason');

-- Who stands how to a match, the closest relation with the lowest rank. The Support Office sees all and is not listed.
create view match_reader as
  select m.id as match_id, p.account_id, 'HO' as relation, 1 as rank
    from match m join profile p on p.id = m.host_profile_id
  union all
  select m.id, p.account_id, 'VO', 2 from match m join profile p on p.id = m.visitor_profile_id
  union all
  select m.id, s.account_id, 'HOP', 3
    from match m join profile p on p.id = m.host_profile_id join partnership_staff s on s.partnership_id = p.partnership_id
  union all
  select m.id, s.account_id, 'VOP', 4
    from match m join profile p on p.id = m.visitor_profile_id join partnership_staff s on s.partnership_id = p.partnership_id;
select classify('match_reader', 'none', 'match_id', 'relation', 'rank');
select classify('match_reader', 'personal', 'account_id');
