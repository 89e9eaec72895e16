-- Between which positions of the journal an import wrote, so that taking it back reads no more of it.
alter table intake.import add column journal_from bigint;
alter table intake.import add column journal_to bigint;

alter table intake.source_record drop constraint source_record_state_is_known;
alter table intake.source_record add constraint source_record_state_is_known
    check (state in ('used', 'waiting', 'refused', 'reverted'));

create table intake.revert (
    id uuid primary key,
    import_id uuid not null references intake.import,
    state text not null,
    started_by uuid not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    below bigint not null,
    changes_done bigint not null default 0,
    changes_total bigint not null,
    constraint revert_comes_once unique (import_id),
    constraint revert_state_is_known check (state in ('running', 'done', 'failed'))
);
comment on column intake.revert.below is 'position in the journal: what the import did from here on is taken back';

create table intake.revert_left (
    import_id uuid not null references intake.import,
    record_type text not null,
    record_id uuid not null,
    customer_id uuid,
    primary key (import_id, record_type, record_id)
);
