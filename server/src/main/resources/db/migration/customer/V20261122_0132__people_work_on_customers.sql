create table customer.draft (
    user_id uuid not null,
    form text not null,
    typed jsonb not null,
    updated_at timestamptz not null,
    constraint draft_is_one_a_person_and_form primary key (user_id, form)
);

alter table customer.customer
    add constraint customer_roles_are_known check (roles <@ array[
        'prospect', 'customer', 'supplier', 'partner', 'outlet', 'association', 'authority', 'media', 'employee']),
    add constraint customer_name_order_is_known check (name_order in ('given_first', 'family_first'));

alter table customer.relationship
    add constraint relationship_kind_is_known
        check (kind in ('works_for', 'member_of', 'parent_of', 'household', 'supplies', 'refers_to', 'knows'));
create unique index relationship_stands_once on customer.relationship (from_id, to_id, kind) where until is null;

create unique index preference_stands_once on customer.preference (customer_id, kind, lower(text));
