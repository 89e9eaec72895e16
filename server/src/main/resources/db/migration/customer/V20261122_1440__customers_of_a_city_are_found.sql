-- The place is what filters ask for most; without, a rare one reads every customer.
create index customer_by_city on customer.customer (lower(city), sort_name, id) where deleted_at is null and city is not null;
