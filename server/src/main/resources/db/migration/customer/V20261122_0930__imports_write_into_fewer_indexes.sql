-- contact_point_stands_once begins with the customer, too
drop index customer.contact_point_by_customer;

-- whose customers they are is only ever asked for by name: those of nobody, as files bring them, need no place in it
drop index customer.customer_by_owner;
create index customer_by_owner on customer.customer (owner_id, sort_name, id) where deleted_at is null and owner_id is not null;
