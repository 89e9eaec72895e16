create index case_open_of_owner on care.service_case (owner_id, opened_at)
    where state = 'open' and deleted_at is null;
