-- What somebody wants to see again later: hidden from their day until then, and changed for nobody else.
create table access.snooze (
    user_id uuid not null references access.app_user on delete cascade,
    kind text not null,
    record_id uuid not null,
    until timestamptz not null,
    primary key (user_id, kind, record_id)
);
