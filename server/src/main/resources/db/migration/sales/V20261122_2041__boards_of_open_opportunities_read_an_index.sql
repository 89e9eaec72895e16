-- The cards of each stage in their order; with what is summed, so that counts and sums of a board touch no row.
create index opportunity_open_by_stage on sales.opportunity (stage_id, expected_close, id) include (amount, currency)
    where status = 'open' and deleted_at is null;
