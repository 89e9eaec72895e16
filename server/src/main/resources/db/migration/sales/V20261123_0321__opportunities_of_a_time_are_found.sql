create index opportunity_by_creation on sales.opportunity (created_at, id) where deleted_at is null;
