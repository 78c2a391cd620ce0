-- How far the notifications of an account go, and how far it has read. The row is locked while one is added.
create table notification_mark (
  account_id uuid primary key references account (id) on delete cascade,
  last_seq bigint not null default 0,
  read_up_to bigint not null default 0,
  constraint notification_mark_within check (read_up_to between 0 and last_seq)
);
select classify('notification_mark', 'personal', 'account_id', 'last_seq', 'read_up_to');

create table notification (
  account_id uuid not null references notification_mark (account_id) on delete cascade,
  seq bigint not null,
  kind text not null,
  object_type text not null check (object_type in ('match', 'exchange', 'commitment', 'conversation')),
  object_id uuid not null,
  text_key text not null,
  params jsonb not null,
  at timestamptz not null,
  primary key (account_id, seq)
);
select classify('notification', 'none', 'seq', 'kind', 'object_type', 'object_id', 'text_key');
select classify('notification', 'personal', 'account_id', 'params', 'at');
