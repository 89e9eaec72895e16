create schema intake;

create table intake.source (
    id uuid primary key,
    name text not null,
    currency text not null,
    zone text not null,
    country text,
    language text,
    customer_kind text,
    stage text,
    department_id uuid,
    trusted boolean not null default true,
    created_at timestamptz not null,
    constraint source_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$')
);
create unique index source_has_one_name on intake.source (lower(name));

create table intake.import (
    id uuid primary key,
    source_id uuid not null references intake.source,
    record_type text not null,
    file_name text not null,
    file_path text not null,
    file_start bytea,
    mapping jsonb not null,
    state text not null,
    started_by uuid not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    rows_read bigint not null default 0,
    rows_used bigint not null default 0,
    rows_waiting bigint not null default 0,
    rows_refused bigint not null default 0,
    rows_known bigint not null default 0,
    records_created bigint not null default 0,
    records_changed bigint not null default 0,
    bytes_read bigint not null default 0,
    bytes_total bigint not null default 0,
    failure text,
    constraint import_state_is_known check (state in ('draft', 'queued', 'running', 'done', 'failed', 'cancelled'))
);
create index import_newest on intake.import (id desc);
create index import_by_source on intake.import (source_id, id desc);

-- One row for each record that a source ever sent: the ledger that makes sending again harmless. It outlives months, so it
-- is not partitioned; docs/decisions/0004.
create table intake.source_record (
    id uuid primary key,
    source_id uuid not null references intake.source,
    record_type text not null,
    key text not null,
    content_hash bigint not null,
    state text not null,
    reason text,
    reason_arguments text[],
    record_id uuid,
    import_id uuid references intake.import,
    line bigint,
    received_at timestamptz not null,
    raw jsonb not null,
    constraint source_record_state_is_known check (state in ('used', 'waiting', 'refused')),
    constraint source_record_comes_once unique (source_id, record_type, key)
);
create index source_record_by_record on intake.source_record (record_id) where record_id is not null;
create index source_record_unused on intake.source_record (source_id, state, id) where state <> 'used';
create index source_record_refused on intake.source_record (import_id, line) where state = 'refused';
