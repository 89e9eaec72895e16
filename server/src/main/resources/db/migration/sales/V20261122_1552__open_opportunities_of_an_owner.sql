create index opportunity_open_of_owner on sales.opportunity (owner_id, expected_close, id)
    where status = 'open' and deleted_at is null;
