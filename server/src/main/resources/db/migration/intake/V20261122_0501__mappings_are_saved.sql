create table intake.saved_mapping (
    id uuid primary key,
    source_id uuid not null references intake.source,
    header_key text not null,
    name text not null,
    mapping jsonb not null,
    saved_by uuid not null,
    used_at timestamptz not null
);
create unique index saved_mapping_has_one_name on intake.saved_mapping (source_id, header_key, lower(name));
create index saved_mapping_newest on intake.saved_mapping (source_id, header_key, used_at desc);

-- Until now the last import with the same columns was what a source remembered.
insert into intake.saved_mapping (id, source_id, header_key, name, mapping, saved_by, used_at)
    select distinct on (source_id, header_key) id, source_id, header_key, '', mapping, started_by, created_at
    from intake.import
    where state <> 'draft' and record_type <> 'unknown' and header_key is not null
    order by source_id, header_key, id desc;
drop index intake.import_remembered;
