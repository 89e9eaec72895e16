-- What a source calls a record of a plain kind: the same id is the same record.
create table record.own_id (
    kind text not null,
    source_id uuid not null,
    external_id text not null,
    record_id uuid not null,
    primary key (kind, source_id, external_id)
);
create index own_id_by_record on record.own_id (record_id);

-- What somebody said once that a source means by a text.
create table record.alias (
    kind text not null,
    source_id uuid not null,
    text text not null,
    record_id uuid not null,
    primary key (kind, source_id, text)
);
