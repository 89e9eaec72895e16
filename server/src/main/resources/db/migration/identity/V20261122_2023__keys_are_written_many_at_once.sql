-- A run over all writes millions of keys: one by one they took most of its time. What is not sorted in yet stays small,
-- because whoever arrives reads all of it.
alter index identity.likeness_by_key set (fastupdate = on, gin_pending_list_limit = 512);
