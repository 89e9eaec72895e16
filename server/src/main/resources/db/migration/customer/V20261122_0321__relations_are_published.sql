create view customer.relation as
    select from_id as customer_id, to_id as other_id from customer.relationship where until is null
    union
    select to_id, from_id from customer.relationship where until is null;
comment on view customer.relation is 'published: who has to do with whom, seen from each side';
