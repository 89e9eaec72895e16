-- Each chunk of rows comes with the progress of its import, written in the same transaction, and the import names the source;
-- neither is ever deleted. Looking both up for each row was a third of what it costs to write it.
alter table intake.source_record drop constraint source_record_source_id_fkey;
alter table intake.source_record drop constraint source_record_import_id_fkey;
