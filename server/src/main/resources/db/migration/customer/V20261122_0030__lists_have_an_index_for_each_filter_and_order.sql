-- Each filter with each order: without, a filter whose rows lie together walks past all others (measured: 250 ms for 0.4).
create index customer_by_owner_newest on customer.customer (owner_id, id desc) where deleted_at is null and owner_id is not null;
create index customer_by_owner_contact on customer.customer (owner_id, last_contact_at desc, id desc)
    where deleted_at is null and owner_id is not null;
create index customer_by_stage_newest on customer.customer (stage, id desc) where deleted_at is null;
create index customer_by_stage_contact on customer.customer (stage, last_contact_at desc, id desc) where deleted_at is null;
create index customer_by_kind on customer.customer (kind, sort_name, id) where deleted_at is null;
create index customer_by_kind_newest on customer.customer (kind, id desc) where deleted_at is null;
create index customer_by_kind_contact on customer.customer (kind, last_contact_at desc, id desc) where deleted_at is null;
