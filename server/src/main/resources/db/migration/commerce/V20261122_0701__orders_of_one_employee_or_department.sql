-- Whoever may see but a few of a million orders must not walk past all the others to list them.
create index customer_order_of_employee on commerce.customer_order (employee_id, ordered_at desc, id desc) where employee_id is not null;
create index customer_order_of_department on commerce.customer_order (department_id, ordered_at desc, id desc)
    where department_id is not null;
