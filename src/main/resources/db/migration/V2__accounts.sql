create table account (
  id uuid primary key,
  login text not null,
  login_key text not null constraint account_login_key unique,
  email text not null,
  email_key text not null constraint account_email_key unique,
  name text not null,
  role text not null constraint account_role check (role in ('USER', 'PARTNERSHIP', 'SUPPORT_OFFICE', 'EC')),
  status text not null constraint account_status check (status in ('UNCONFIRMED', 'ACTIVE', 'SUSPENDED')),
  password_hash text not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  -- What a person types at sign-in is either, never both.
  constraint account_keys_apart check (position('@' in login_key) = 0 and position('@' in email_key) > 0)
);
create index account_by_role on account (role);
select classify('account', 'none', 'id', 'role', 'status', 'created_at', 'version');
select classify('account', 'personal', 'login', 'login_key', 'email', 'email_key', 'name', 'password_hash');

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  user_agent text
);
create index session_of_account on session (account_id);
select classify('session', 'none', 'id', 'account_id', 'expires_at', 'ended_at');
select classify('session', 'personal', 'created_at', 'last_used_at', 'user_agent');

-- Every refresh token a session ever had, so that the return of any old one is recognised.
create table refresh_token (
  token_hash bytea primary key,
  session_id uuid not null references session on delete cascade,
  replaced_at timestamptz
);
create index refresh_token_of_session on refresh_token (session_id);
select classify('refresh_token', 'none', 'token_hash', 'session_id', 'replaced_at');

create table live_ticket (
  ticket_hash bytea primary key,
  session_id uuid not null references session on delete cascade,
  expires_at timestamptz not null
);
create index live_ticket_of_session on live_ticket (session_id);
select classify('live_ticket', 'none', 'ticket_hash', 'session_id', 'expires_at');

-- The key is a hash: what people type into the login field is now and then their password.
create table sign_in_failure (
  key_hash bytea primary key,
  failures int not null,
  last_failed_at timestamptz not null,
  blocked_until timestamptz
);
create index sign_in_failure_by_age on sign_in_failure (last_failed_at);
select classify('sign_in_failure', 'none', 'key_hash', 'failures', 'blocked_until');
select classify('sign_in_failure', 'personal', 'last_failed_at');

create table setup_link (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
select classify('setup_link', 'none', 'token_hash', 'expires_at', 'used_at');

-- The passwords of demo accounts are shown to everybody who sees the sign-in page of a demo.
create table demo_account (
  account_id uuid primary key references account on delete cascade,
  position int generated always as identity,
  password text not null,
  about text not null
);
select classify('demo_account', 'none', 'account_id', 'position', 'password', 'about');
