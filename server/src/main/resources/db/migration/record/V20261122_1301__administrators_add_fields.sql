-- Fields that administrators add; the values stand in the column custom of each record, under the key.
create table record.custom_field (
    id uuid primary key,
    kind text not null,
    key text not null,
    type text not null,
    labels jsonb not null,
    choices jsonb not null default '[]',
    target text,
    required boolean not null default false,
    personal boolean not null default false,
    listed boolean not null default false,
    place int not null,
    index_state text not null default 'none',
    version int not null default 1,
    created_at timestamptz not null,
    retired_at timestamptz,
    constraint custom_field_has_one_key unique (kind, key),
    constraint custom_field_key_is_marked check (key ~ '^x_[a-z][a-z0-9_]{0,40}$'),
    constraint custom_field_index_state_is_known check (index_state in ('none', 'building', 'ready', 'failed'))
);

-- Counts the changes of descriptions, so that each node sees soon that it should read them anew.
create table record.description (
    one boolean primary key default true check (one),
    stamp bigint not null default 0
);
insert into record.description default values;
create function record.description_changed() returns trigger language plpgsql as $$
begin
    update record.description set stamp = stamp + 1;
    return null;
end $$;
create trigger custom_field_changes_descriptions after insert or update or delete on record.custom_field
    for each statement execute function record.description_changed();
