-- What a received row called somebody who was not there yet: found as soon as they come.
create table record.awaited (
    record_id uuid not null,
    field text not null,
    kind text not null,
    target text not null,
    source_id uuid not null,
    text text not null,
    key text not null,
    source_record uuid not null,
    import_id text,
    -- whether the row waits for nothing else that nobody looks out for
    alone boolean not null,
    -- whether somebody looked once since it stands here: until then they may have come meanwhile
    looked boolean not null default false,
    primary key (record_id, field)
);
create index awaited_by_key on record.awaited (target, key);
create index awaited_new on record.awaited (record_id) where not looked;
create index awaited_by_import on record.awaited (import_id) where import_id is not null;

-- Records that are called otherwise than before, which the journal does not tell.
create table record.called_anew (
    kind text not null,
    record_id uuid not null
);

-- nobody awaits what came before
insert into journal.reader (name, position) values ('late', journal.settled());
