-- What a Partnership covers, by which the most suitable one is found (domain 3.7, 4.10).
alter table partnership
  add sectors text[] not null default '{}',
  add ecosystems text[] not null default '{}',
  add countries text[] not null default '{}',
  add contact_name text,
  add contact_email text,
  add website text;
select classify('partnership', 'none', 'sectors', 'ecosystems', 'countries', 'website');
select classify('partnership', 'personal', 'contact_name', 'contact_email');

-- The cluster organisations that form a Partnership. A profile of one of them is in the care of its own (domain 3.7).
create table partnership_member (
  partnership_id uuid not null references partnership (id),
  name text not null check (length(name) between 2 and 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  primary key (partnership_id, country, name)
);
select classify('partnership_member', 'none', 'partnership_id', 'name', 'country');

alter table profile
  -- The profile of the other side that was begun together with this one.
  add twin_id uuid references profile (id),
  add registration_number text,
  add address text,
  add size_class text check (size_class in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  add founded_year int,
  add people_count int,
  add ecosystems text[] not null default '{}',
  add is_partner bool not null default false,
  add title text,
  add first_name text,
  add last_name text,
  add phone text,
  add residence_country text,
  add nationality text,
  add stay_183_days bool,
  add residence_permit bool,
  add business_intention bool,
  add languages text[] not null default '{}',
  add motivation text,
  add objectives text,
  add outcomes text,
  add facilities text,
  add capacity int,
  add offers text[] not null default '{}',
  add needs text[] not null default '{}',
  add modes text[] not null default '{}',
  add exchange_types text[] not null default '{}',
  add wanted_sectors text[] not null default '{}',
  add wanted_organisation_types text[] not null default '{}',
  add preferred_countries text[] not null default '{}',
  add available_from date,
  add available_to date,
  add planned_days int,
  add accepts_groups bool,
  add automatic_assignment bool not null default false,
  add assignment_reason text,
  add consent_at timestamptz,
  add declaration_at timestamptz,
  add submitted_at timestamptz,
  add return_reason text check (length(return_reason) between 10 and 1000);

update profile set
  first_name = split_part(representative_name, ' ', 1),
  last_name = nullif(substr(representative_name, length(split_part(representative_name, ' ', 1)) + 2), ''),
  submitted_at = case when status not in ('DRAFT', 'DELETED') then coalesce(published_at, changed_at) end;

alter table profile
  add constraint profile_submitted check (status not in ('REVIEW', 'PUBLISHED') or submitted_at is not null),
  add constraint profile_window check (available_from <= available_to),
  -- A deleted exchange uses up the profile of its visitor (PR9).
  add constraint profile_used_up check (status <> 'INACCESSIBLE' or side = 'VO');
create index profile_submission on profile (submitted_at) where status = 'REVIEW';

select classify('profile', 'none', 'twin_id', 'registration_number', 'address', 'size_class', 'founded_year', 'people_count',
  'ecosystems', 'is_partner', 'facilities', 'capacity', 'offers', 'needs', 'modes', 'exchange_types', 'wanted_sectors',
  'wanted_organisation_types', 'preferred_countries', 'planned_days', 'accepts_groups', 'automatic_assignment',
  'assignment_reason', 'submitted_at');
select classify('profile', 'personal', 'title', 'first_name', 'last_name', 'phone', 'residence_country', 'nationality',
  'stay_183_days', 'residence_permit', 'business_intention', 'languages', 'motivation', 'objectives', 'outcomes',
  'available_from', 'available_to', 'consent_at', 'declaration_at', 'return_reason');
