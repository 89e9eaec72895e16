-- Something done to many records: what, by whom, to which, and how far it is.
create table record.bulk_work (
    id uuid primary key,
    kind text not null,
    action text not null,
    -- what the action was told, by field
    said jsonb not null,
    -- which records, while they are not counted yet; null when they were named one by one
    filter jsonb,
    -- the work that this one takes back
    undoes uuid references record.bulk_work on delete cascade,
    started_by uuid not null,
    started_at timestamptz not null,
    state text not null,
    total bigint not null default 0,
    done bigint not null default 0,
    refused bigint not null default 0,
    -- it wrote nothing into the journal up to here
    journal_from bigint not null,
    constraint bulk_work_state_is_known check (state in ('running', 'done', 'failed', 'cancelled'))
);
create index bulk_work_by_starter on record.bulk_work (started_by, started_at desc);
create index bulk_work_undone on record.bulk_work (undoes) where undoes is not null;

-- The records that are still to come; whoever takes some deletes them with what they do.
create table record.bulk_record (
    bulk_id uuid not null references record.bulk_work on delete cascade,
    place bigint not null,
    record_id uuid not null,
    primary key (bulk_id, place)
);

create table record.bulk_refusal (
    bulk_id uuid not null references record.bulk_work on delete cascade,
    record_id uuid not null,
    reason jsonb not null,
    primary key (bulk_id, record_id)
);
