-- a span of time asked for in another order; they come in this order, so that it is always the last page that grows
create index customer_by_creation on customer.customer (created_at, id) where deleted_at is null;
