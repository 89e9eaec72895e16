-- What somebody opens a list with: a view of theirs, or one that ships, by its key.
create table record.opening_view (
    kind text not null,
    user_id uuid not null,
    view_key text not null,
    primary key (kind, user_id)
);

-- What whoever has a role opens a list with as long as they have chosen nothing themselves.
create table record.opening_view_of_role (
    kind text not null,
    role_id uuid not null,
    view_key text not null,
    primary key (kind, role_id)
);
