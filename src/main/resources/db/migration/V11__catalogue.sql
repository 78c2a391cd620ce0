-- What changed in the catalogue, in the order of commits: the counter's row stays locked until the change is committed, so
-- whoever has read up to a revision has missed nothing before it.
create table catalogue_revision (
  only_row boolean primary key default true check (only_row),
  last bigint not null
);
select classify('catalogue_revision', 'none', 'only_row', 'last');

create table catalogue_change (
  profile_id uuid primary key references profile (id) on delete cascade,
  revision bigint not null unique
);
select classify('catalogue_change', 'none', 'profile_id', 'revision');

insert into catalogue_change select id, row_number() over (order by published_at, id) from profile where status = 'PUBLISHED';
insert into catalogue_revision (last) select count(*) from catalogue_change;

create function note_in_catalogue() returns trigger language plpgsql as $$
declare
  next bigint;
begin
  update catalogue_revision set last = last + 1 returning last into next;
  insert into catalogue_change values (new.id, next) on conflict (profile_id) do update set revision = excluded.revision;
  return null;
end $$;
create trigger profile_entered_catalogue after insert on profile
  for each row when (new.status = 'PUBLISHED') execute function note_in_catalogue();
create trigger profile_changed_in_catalogue after update on profile
  for each row when ('PUBLISHED' in (old.status, new.status)) execute function note_in_catalogue();

-- Ties between equal scores: who has fewer open matches comes first.
create index match_open_of_host on match (host_profile_id)
  where status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'ON_HOLD');
create index match_open_of_visitor on match (visitor_profile_id)
  where status in ('PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO', 'ON_HOLD');

-- A Partnership or the Support Office may propose a match; whoever accepts it begins it (M0).
alter table match drop constraint match_initiator_relation_check;
alter table match add constraint match_initiator_relation_check
  check (initiator_relation in ('HO', 'VO', 'HOP', 'VOP', 'SUPPORT_OFFICE'));

create table match_proposal (
  id uuid primary key,
  to_profile_id uuid not null references profile (id) on delete cascade,
  counterpart_profile_id uuid not null references profile (id) on delete cascade,
  mode text not null check (mode in ('PHYSICAL', 'VIRTUAL')),
  text text not null check (length(text) between 1 and 1000),
  status text not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED')),
  proposed_by uuid not null references account (id),
  proposer_name text not null,
  proposer_relation text not null check (proposer_relation in ('HOP', 'VOP', 'SUPPORT_OFFICE')),
  match_id uuid references match (id),
  created_at timestamptz not null,
  decided_at timestamptz,
  constraint match_proposal_decided check ((status = 'OPEN') = (decided_at is null)),
  constraint match_proposal_led_to check ((status = 'ACCEPTED') = (match_id is not null)),
  constraint match_proposal_two_profiles check (to_profile_id <> counterpart_profile_id)
);
create unique index match_proposal_open on match_proposal (to_profile_id, counterpart_profile_id) where status = 'OPEN';
create index match_proposal_about on match_proposal (counterpart_profile_id);
select classify('match_proposal', 'none', 'id', 'to_profile_id', 'counterpart_profile_id', 'mode', 'status',
  'proposer_relation', 'match_id', 'created_at', 'decided_at');
select classify('match_proposal', 'personal', 'text', 'proposed_by', 'proposer_name');

-- The talk of a match that is over can be read and no longer written in.
update conversation c set closed_at = m.changed_at from match m
  where m.id = c.id and m.status in ('REJECTED', 'CLOSED') and c.closed_at is null;
