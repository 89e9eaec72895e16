-- How many cases of a customer are open: lists of customers show it, and are filtered and sorted by it. What changes is added up, so
-- that two who solve cases of one customer at the same time both count.
create table care.open_cases (
    customer_id uuid primary key,
    cases int not null
);
create index open_cases_by_number on care.open_cases (cases, customer_id);

create function care.count_open_cases() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into care.open_cases as there (customer_id, cases)
            select customer_id, count(*) from fresh
            where customer_id is not null and state <> 'solved' and deleted_at is null
            group by customer_id order by customer_id
            on conflict (customer_id) do update set cases = there.cases + excluded.cases;
    elsif tg_op = 'UPDATE' then
        insert into care.open_cases as there (customer_id, cases)
            select customer_id, sum(change) from (
                select customer_id, 1 as change from fresh where state <> 'solved' and deleted_at is null
                union all
                select customer_id, -1 from stale where state <> 'solved' and deleted_at is null) counted
            where customer_id is not null
            group by customer_id having sum(change) <> 0 order by customer_id
            on conflict (customer_id) do update set cases = there.cases + excluded.cases;
    else
        insert into care.open_cases as there (customer_id, cases)
            select customer_id, -count(*) from stale
            where customer_id is not null and state <> 'solved' and deleted_at is null
            group by customer_id order by customer_id
            on conflict (customer_id) do update set cases = there.cases + excluded.cases;
    end if;
    return null;
end $$;
create trigger service_case_comes after insert on care.service_case
    referencing new table as fresh for each statement execute function care.count_open_cases();
create trigger service_case_changes after update on care.service_case
    referencing old table as stale new table as fresh for each statement execute function care.count_open_cases();
create trigger service_case_goes after delete on care.service_case
    referencing old table as stale for each statement execute function care.count_open_cases();
