-- An address is nobody's until it is proved: several may claim it meanwhile, and so registering tells nobody whose it is.
alter table account drop constraint account_email_key;
create unique index account_email_key on account (email_key) where status <> 'UNCONFIRMED';
create index account_by_email on account (email_key, created_at);

-- What people said of themselves when they registered; accounts made otherwise have none.
create table registration (
  account_id uuid primary key references account on delete cascade,
  title text not null,
  first_name text not null,
  last_name text not null,
  organisation text not null,
  country text not null,
  visible boolean not null,
  -- When the person asked for it; null: not asked for.
  monthly_newsletter_at timestamptz,
  quarterly_newsletter_at timestamptz,
  privacy_consent_at timestamptz not null,
  registered_at timestamptz not null
);
create index registration_by_age on registration (registered_at);
select classify('registration', 'none', 'account_id', 'registered_at');
select classify('registration', 'personal', 'title', 'first_name', 'last_name', 'organisation', 'country', 'visible', 'monthly_newsletter_at', 'quarterly_newsletter_at', 'privacy_consent_at');

-- One-time links that are mailed to the address of an account; the token itself stands in the mail alone.
create table account_link (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  purpose text not null constraint account_link_purpose check (purpose in ('CONFIRMATION', 'NEW_PASSWORD')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_of_account on account_link (account_id, purpose);
select classify('account_link', 'none', 'token_hash', 'account_id', 'purpose', 'expires_at');
select classify('account_link', 'personal', 'used_at');
