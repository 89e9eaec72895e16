alter table intake.import add column mends uuid references intake.import;
comment on column intake.import.mends is 'the import whose refused rows this file brings back, put right';
alter table intake.source_record add column mended_by uuid references intake.import;
comment on column intake.source_record.mended_by is 'the import that brought it back last, put right; import_id stays, since its line names it';
create index source_record_mended on intake.source_record (import_id, line) where mended_by is not null;
create index source_record_mended_by on intake.source_record (mended_by) where mended_by is not null;
