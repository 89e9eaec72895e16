-- A status that comes to something else than before, and behind which case the next part begins.
create table care.settling (
    id uuid primary key,
    status_id uuid not null,
    behind uuid not null
);
