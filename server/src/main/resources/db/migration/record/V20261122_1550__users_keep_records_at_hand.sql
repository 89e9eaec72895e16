-- Which records somebody opened last; a few dozen a user.
create table record.recent (
    user_id uuid not null,
    kind text not null,
    record_id uuid not null,
    opened_at timestamptz not null,
    primary key (user_id, kind, record_id)
);
create index recent_newest_first on record.recent (user_id, opened_at desc);

-- Which records somebody marked, in the order in which they want them.
create table record.favorite (
    user_id uuid not null,
    kind text not null,
    record_id uuid not null,
    place int not null,
    primary key (user_id, kind, record_id)
);
create index favorite_in_order on record.favorite (user_id, place);
