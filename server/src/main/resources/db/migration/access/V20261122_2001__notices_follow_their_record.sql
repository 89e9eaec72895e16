create index notice_of_record on access.notice (record_id);
