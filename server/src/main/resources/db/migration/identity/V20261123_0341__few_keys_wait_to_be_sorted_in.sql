-- Each of the keys of whoever arrives reads all that is not sorted in yet: 52 pages, now 8 at the most.
alter index identity.likeness_by_key set (gin_pending_list_limit = 64);
