create or replace view customer.profile as
    select id, number, kind, stage, name, first_source_name, first_external_id, owner_id, team_id, department_id, city, country, deleted_at,
        last_contact_at
    from customer.customer;
