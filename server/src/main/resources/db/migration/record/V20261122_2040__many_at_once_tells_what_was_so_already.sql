alter table record.bulk_work add column same bigint not null default 0;
