-- What one source says ends no other's wait; since when it waits tells whose word came later.
alter table record.awaited drop constraint awaited_pkey;
alter table record.awaited add primary key (record_id, field, source_id);
alter table record.awaited add column since timestamptz not null default now();
