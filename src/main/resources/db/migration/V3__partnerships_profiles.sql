create table partnership (
  id uuid primary key,
  acronym text not null unique check (length(acronym) between 2 and 40),
  name text not null check (length(name) between 2 and 300),
  generation smallint not null check (generation >= 1),
  active boolean not null default true,
  created_at timestamptz not null
);
select classify('partnership', 'none', 'id', 'acronym', 'name', 'generation', 'active', 'created_at');

-- A staff account works for one Partnership.
create table partnership_staff (
  account_id uuid primary key references account (id),
  partnership_id uuid not null references partnership (id),
  added_at timestamptz not null
);
create index partnership_staff_of on partnership_staff (partnership_id);
select classify('partnership_staff', 'personal', 'account_id', 'partnership_id', 'added_at');

create table profile (
  id uuid primary key,
  side text not null check (side in ('VO', 'HO')),
  account_id uuid not null references account (id),
  organisation_name text not null check (length(organisation_name) between 2 and 200),
  -- Same organisation, same key, however the name is written (domain 8.35).
  organisation_key text not null,
  organisation_type text not null
    check (organisation_type in ('CLUSTER', 'NETWORK', 'SCALEUP', 'SME', 'TRAINING', 'LARGE', 'PUBLIC')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  city text,
  sector text check (sector ~ '^[0-9]{2}$'),
  cluster text,
  website text,
  description text,
  representative_name text,
  representative_function text,
  partnership_id uuid references partnership (id),
  status text not null check (status in ('DRAFT', 'REVIEW', 'PUBLISHED', 'INACCESSIBLE', 'DELETED')),
  published_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint profile_host_only check (side = 'HO' or organisation_type not in ('TRAINING', 'LARGE', 'PUBLIC')),
  constraint profile_complete check (status in ('DRAFT', 'DELETED') or
    (partnership_id is not null and city is not null and sector is not null and description is not null
      and representative_name is not null and representative_function is not null)),
  constraint profile_published check (status <> 'PUBLISHED' or published_at is not null)
);
-- One visiting and one hosting profile per organisation (domain B1).
create unique index profile_of_organisation on profile (organisation_key, side) where status <> 'DELETED';
create index profile_holder on profile (account_id);
create index profile_partnership on profile (partnership_id, status);
select classify('profile', 'none', 'id', 'side', 'organisation_name', 'organisation_key', 'organisation_type', 'country', 'city',
  'sector', 'cluster', 'website', 'description', 'partnership_id', 'status', 'published_at', 'version', 'created_at', 'changed_at');
select classify('profile', 'personal', 'account_id', 'representative_name', 'representative_function');
