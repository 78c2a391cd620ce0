-- The room of a match has the id of the match. Desk and group rooms get ids of their own.
create table conversation (
  id uuid primary key,
  kind text not null check (kind in ('MATCH', 'DESK', 'GROUP')),
  last_seq bigint not null default 0,
  closed_at timestamptz
);
select classify('conversation', 'none', 'id', 'kind', 'last_seq', 'closed_at');

create table conversation_event (
  conversation_id uuid not null references conversation (id),
  seq bigint not null check (seq > 0),
  type text not null check (type in ('message', 'edited', 'deleted', 'status')),
  author_id uuid references account (id),
  author_name text,
  author_role text not null,
  client_id text,
  target bigint,
  text text check (length(text) <= 4000),
  edited_at timestamptz,
  deleted_at timestamptz,
  status text,
  reason text,
  exchange_id uuid,
  at timestamptz not null,
  primary key (conversation_id, seq),
  constraint conversation_event_once unique (conversation_id, author_id, client_id)
);
select classify('conversation_event', 'none', 'conversation_id', 'seq', 'type', 'author_role', 'client_id', 'target', 'edited_at', 'deleted_at', 'status', 'exchange_id', 'at');
select classify('conversation_event', 'personal', 'author_id', 'author_name', 'text', 'reason');

create table read_mark (
  conversation_id uuid not null references conversation (id),
  account_id uuid not null references account (id),
  seq bigint not null,
  primary key (conversation_id, account_id)
);
select classify('read_mark', 'none', 'conversation_id', 'seq');
select classify('read_mark', 'personal', 'account_id');
