-- Side effects that are due later; at their time they move to the outbox.
create table schedule (
  topic text not null,
  key text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  primary key (topic, key)
);
create index schedule_due on schedule (due_at);
select classify('schedule', 'none', 'topic', 'due_at');
select classify('schedule', 'personal', 'key', 'payload');

alter table notification drop constraint notification_object_type_check,
  add constraint notification_object_type_check
    check (object_type in ('account', 'profile', 'match', 'exchange', 'commitment', 'conversation')),
  -- The person wants it in the mail of the day.
  add awaits_digest boolean not null default false;
create index notification_awaits_digest on notification (account_id) where awaits_digest;
select classify('notification', 'none', 'awaits_digest');

-- What a person chose; without a row the role decides.
create table notification_preference (
  account_id uuid not null references account (id) on delete cascade,
  matter text not null check (matter in ('PROFILES', 'MATCHES', 'EXCHANGES', 'REPORTS')),
  mail text not null check (mail in ('AT_ONCE', 'DAILY', 'OFF')),
  push text not null check (push in ('AT_ONCE', 'OFF')),
  primary key (account_id, matter)
);
select classify('notification_preference', 'none', 'matter');
select classify('notification_preference', 'personal', 'account_id', 'mail', 'push');

-- A browser that shows notifications also when no page is open (RFC 8030). It is bound to the session that switched it on.
create table push_subscription (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  session_id uuid references session (id) on delete set null,
  endpoint text not null unique check (length(endpoint) <= 2000),
  public_key bytea not null check (length(public_key) = 65),
  secret bytea not null check (length(secret) = 16),
  device text not null check (length(device) between 1 and 100),
  created_at timestamptz not null
);
create index push_subscription_of_account on push_subscription (account_id);
create index push_subscription_of_session on push_subscription (session_id);
select classify('push_subscription', 'none', 'id');
select classify('push_subscription', 'personal', 'account_id', 'session_id', 'endpoint', 'public_key', 'secret', 'device', 'created_at');

-- When a conversation was last announced to notifications: many messages of one minute need one announcement.
alter table conversation add announced_at timestamptz;
select classify('conversation', 'none', 'announced_at');

-- Up to where and when somebody was last told that a conversation has unread messages.
create table conversation_digest (
  conversation_id uuid not null references conversation (id) on delete cascade,
  account_id uuid not null references account (id) on delete cascade,
  told_seq bigint not null,
  told_at timestamptz not null,
  primary key (conversation_id, account_id)
);
select classify('conversation_digest', 'none', 'conversation_id', 'told_seq');
select classify('conversation_digest', 'personal', 'account_id', 'told_at');
