alter table intake.import alter column file_path drop not null;
alter table intake.import add column replays uuid references intake.import;
alter table intake.import add column header_key text;
alter table intake.import add column failure_arguments text[];
create index import_remembered on intake.import (source_id, header_key, id desc) where state <> 'draft';

-- The rows of an import that wait or were refused, in the order of its file.
create index source_record_unused_by_import on intake.source_record (import_id, state, line) where state <> 'used';
