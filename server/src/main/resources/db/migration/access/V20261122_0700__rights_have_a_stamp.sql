-- Rights are read anew only when this stamp is another than before; it changes with whatever they follow from.
create table access.rights (
    only_one boolean primary key default true,
    stamp uuid not null default gen_random_uuid(),
    changed_in xid8,
    constraint rights_are_one check (only_one)
);
insert into access.rights default values;

create function access.rights_have_changed() returns trigger language plpgsql as $$
begin
    update access.rights set stamp = gen_random_uuid(), changed_in = pg_current_xact_id()
        where changed_in is distinct from pg_current_xact_id();
    return null;
end $$;

-- At the end of the transaction, so that nobody waits for it with other rows in their hands.
create constraint trigger role_changes_rights after insert or update or delete on access.role
    deferrable initially deferred for each row execute function access.rights_have_changed();
create constraint trigger role_grant_changes_rights after insert or update or delete on access.role_grant
    deferrable initially deferred for each row execute function access.rights_have_changed();
create constraint trigger user_role_changes_rights after insert or update or delete on access.user_role
    deferrable initially deferred for each row execute function access.rights_have_changed();
create constraint trigger kind_changes_rights after insert or update or delete on access.kind
    deferrable initially deferred for each row execute function access.rights_have_changed();
create constraint trigger team_changes_rights after insert or update or delete on access.team
    deferrable initially deferred for each row execute function access.rights_have_changed();
create constraint trigger team_member_changes_rights after insert or update or delete on access.team_member
    deferrable initially deferred for each row execute function access.rights_have_changed();
