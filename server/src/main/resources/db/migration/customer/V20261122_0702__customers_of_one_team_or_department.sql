-- Lists of those who may see their team's or department's customers only; nobody's customers cost nothing here.
create index customer_by_team on customer.customer (team_id) where team_id is not null and deleted_at is null;
create index customer_by_department on customer.customer (department_id) where department_id is not null and deleted_at is null;
