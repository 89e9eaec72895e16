create table access.role_field_denial (
    role_id uuid not null references access.role on delete cascade,
    kind text not null references access.kind,
    field text not null,
    denied text not null,
    primary key (role_id, kind, field),
    constraint role_field_denial_is_known check (denied in ('READ', 'WRITE'))
);
comment on column access.role_field_denial.denied is 'who may not read a field may not write it either';

create constraint trigger role_field_denial_changes_rights
    after insert or update or delete on access.role_field_denial
    deferrable initially deferred for each row execute function access.rights_have_changed();

create function access.reach_rank(reach text) returns integer language sql immutable as
    $$ select array_position(array['OWN', 'TEAM', 'DEPARTMENT', 'ALL'], reach) $$;

-- Rights add up over the roles of a user, but not beyond what a role says: a field is open where one of the roles that
-- reach furthest opens it.
create view access.user_field_denial as
    with named as (
        select distinct user_role.user_id, denial.kind, denial.field
        from access.user_role join access.role_field_denial denial using (role_id)
    ), given as (
        select user_role.user_id, user_role.role_id, role_grant.kind, role_grant.action, access.reach_rank(role_grant.reach) as reach
        from access.user_role join access.role_grant using (role_id)
        union all
        select user_role.user_id, user_role.role_id, kind.name, action, access.reach_rank('ALL')
        from access.user_role join access.role on role.id = user_role.role_id and role.everything
        cross join access.kind cross join unnest(kind.actions) action
    ), furthest as (
        select given.*, given.reach = max(given.reach) over (partition by given.user_id, given.kind, given.action) as is_furthest
        from given
    ), opened as (
        select named.user_id, named.kind, named.field, furthest.action,
            bool_or(furthest.is_furthest and denial.denied is distinct from 'READ') as reads,
            bool_or(furthest.is_furthest and denial.denied is null) as writes
        from named
        join furthest on furthest.user_id = named.user_id and furthest.kind = named.kind
        left join access.role_field_denial denial
            on denial.role_id = furthest.role_id and denial.kind = named.kind and denial.field = named.field
        group by named.user_id, named.kind, named.field, furthest.action
    )
    select named.user_id, named.kind, named.field,
        not coalesce(bool_and(opened.reads) filter (where opened.action = 'READ'), false) as unread,
        not coalesce(bool_and(opened.writes) filter (where opened.action in ('WRITE', 'IMPORT')), false) as unwritten
    from named left join opened using (user_id, kind, field)
    group by named.user_id, named.kind, named.field;
