-- Every column has a data class: none | personal | special | evidence. A test refuses a column without one.
create function classify(target regclass, class text, variadic columns text[]) returns void language plpgsql as $$
declare c text;
begin
  if class not in ('none', 'personal', 'special', 'evidence') then raise exception 'unknown data class %', class; end if;
  foreach c in array columns loop
    execute format('comment on column %s.%I is %L', target, c, 'class: ' || class);
  end loop;
end $$;

create table audit (
  id bigint generated always as identity primary key,
  object_type text not null,
  object_id uuid not null,
  action text not null,
  from_state text,
  to_state text,
  actor_id uuid,
  actor_role text not null,
  reason text,
  at timestamptz not null
);
create index audit_object on audit (object_type, object_id, id);
select classify('audit', 'evidence', 'id', 'object_type', 'object_id', 'action', 'from_state', 'to_state', 'actor_id', 'actor_role', 'reason', 'at');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = '42501';
end $$;
create trigger audit_append_only before update or delete or truncate on audit for each statement execute function refuse_change();

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  attempts int not null default 0,
  next_try_at timestamptz not null default now(),
  parked boolean not null default false,
  last_error text
);
create index outbox_due on outbox (next_try_at, id) where not parked;
select classify('outbox', 'none', 'id', 'topic', 'created_at', 'attempts', 'next_try_at', 'parked');
select classify('outbox', 'personal', 'payload', 'last_error');

-- Secrets that all instances share, such as the key of the access tokens; made once by the first instance.
create table secret (
  name text primary key,
  value bytea not null,
  created_at timestamptz not null default now()
);
select classify('secret', 'none', 'name', 'value', 'created_at');
