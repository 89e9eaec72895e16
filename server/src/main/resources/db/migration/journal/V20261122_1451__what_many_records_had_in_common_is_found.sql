-- What was done to many records at once is found by its cause, also when much was written since.
create index change_by_bulk on journal.change (cause_id, position) where cause_kind in ('bulk', 'undo');
