create view customer.compared as
    select id, number, kind, given_name, family_name, name, sort_name, birthday, city, country,
        first_source_id, first_source_name, first_external_id, owner_id, team_id, department_id,
        created_at, updated_at, last_contact_at, deleted_at, merged_into
    from customer.customer;
comment on view customer.compared is 'published: by what customers are compared, to tell whether two of them are one';

create view customer.reached as
    select id, customer_id, kind, raw, norm, street, postal_code, city, region, country, is_primary, invalid_since
    from customer.contact_point
    where deleted_at is null;
comment on view customer.reached is 'published: over what customers are reached';

create view customer.called as
    select source_id, external_id, customer_id
    from customer.external_id;
comment on view customer.called is 'published: how sources call customers';

-- Whom we cannot reach where we thought we could is few among many.
create index contact_point_invalid on customer.contact_point (customer_id) where invalid_since is not null and deleted_at is null;
