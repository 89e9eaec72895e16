-- when somebody last came who may be meant: whoever begins to rest after that missed them
alter table record.awaited add column called_at timestamptz;
