-- By their keys two fields could share a name: x_foo_low, and the lower case of x_foo.
do $$
declare
    named record;
begin
    for named in
        select n.nspname, c.relname, 'added_' || replace(f.id::text, '-', '') || e.ending as name
        from record.custom_field f
        cross join unnest(array['', '_low', '_in', '_words']) as e (ending)
        join pg_class c on c.relname = left('added_' || f.kind || '_' || f.key, 60 - length(e.ending)) || e.ending
            and c.relkind = 'i'
        join pg_namespace n on n.oid = c.relnamespace
        -- the longer key is the whole name of its own index
        order by length(f.key) desc
    loop
        if to_regclass(format('%I.%I', named.nspname, named.relname)) is not null
            and to_regclass(format('%I.%I', named.nspname, named.name)) is null then
            execute format('alter index %I.%I rename to %I', named.nspname, named.relname, named.name);
        end if;
    end loop;
end $$;
