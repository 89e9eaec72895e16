-- A partition that is asked for nothing still costs a look, and a default one keeps PostgreSQL from walking the others newest
-- first: one for the past, one a year, one for what lies ahead.
do $$
declare
    first_year int;
    last_year int;
begin
    select greatest(2000, least(2022, min(date_part('year', occurred_at at time zone 'UTC')))),
           least(2040, greatest(2027, max(date_part('year', occurred_at at time zone 'UTC'))))
        into first_year, last_year from interaction.interaction;
    alter table interaction.interaction detach partition interaction.interaction_pdefault;
    for year in 2000..2040 loop
        if year < first_year or year > last_year then
            execute format('alter table interaction.interaction detach partition interaction.interaction_p%s', year);
            -- nothing lies in it
            execute format('drop table interaction.interaction_p%s', year);
        end if;
    end loop;
    execute format('create table interaction.interaction_ppast partition of interaction.interaction for values from (minvalue) to (%L)',
        make_timestamptz(first_year, 1, 1, 0, 0, 0, 'UTC'));
    execute format('create table interaction.interaction_pfuture partition of interaction.interaction for values from (%L) to (maxvalue)',
        make_timestamptz(last_year + 1, 1, 1, 0, 0, 0, 'UTC'));
    insert into interaction.interaction select * from interaction.interaction_pdefault;
    -- what lay in it was moved just now
    drop table interaction.interaction_pdefault;
end $$;
drop function interaction.prepare_year(int);
