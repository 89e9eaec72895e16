-- Whoever writes says so before the first position is taken, in the same statement: nobody can forget it, and it takes no
-- round trip of its own.
create function journal.enter_first() returns trigger language plpgsql as $$
begin
    perform journal.enter();
    return null;
end $$;

create trigger change_enters_first before insert on journal.change
    for each statement execute function journal.enter_first();
