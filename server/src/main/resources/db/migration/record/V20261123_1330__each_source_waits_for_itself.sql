-- What one source says ends no other's wait; since when it waits tells whose word came later.
alter table record.awaited drop constraint awaited_pkey;
alter table record.awaited add primary key (record_id, field, source_id);
-- nobody knows of those that wait already: what stands beside them came later
alter table record.awaited add column since timestamptz not null default 'epoch';
alter table record.awaited alter column since drop default;
