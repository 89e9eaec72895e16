-- contact points that are removed go along with their customer, too
create index contact_point_removed on customer.contact_point (customer_id) where deleted_at is not null;

-- whether rows that came too late were let follow; of what was merged before this, they were
alter table customer.joining add column followed boolean not null default true;
alter table customer.joining alter column followed set default false;
create index joining_to_follow on customer.joining (id) where not followed and parted_at is null;
