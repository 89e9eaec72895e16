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

-- As rights add up over the roles of a user, a field is denied only where each role that gives the right denies it.
create view access.user_field_denial as
    with named as (
        select distinct user_role.user_id, denial.kind, denial.field
        from access.user_role join access.role_field_denial denial using (role_id)
    )
    select named.user_id, named.kind, named.field,
        not exists (
            select from access.user_role join access.role on role.id = user_role.role_id
            where user_role.user_id = named.user_id
              and (role.everything or exists (
                select from access.role_grant
                where role_grant.role_id = role.id and role_grant.kind = named.kind and role_grant.action = 'READ'))
              and not exists (
                select from access.role_field_denial denial
                where denial.role_id = role.id and denial.kind = named.kind and denial.field = named.field
                  and denial.denied = 'READ')
        ) as unread,
        not exists (
            select from access.user_role join access.role on role.id = user_role.role_id
            where user_role.user_id = named.user_id
              and (role.everything or exists (
                select from access.role_grant
                where role_grant.role_id = role.id and role_grant.kind = named.kind
                  and role_grant.action in ('WRITE', 'IMPORT')))
              and not exists (
                select from access.role_field_denial denial
                where denial.role_id = role.id and denial.kind = named.kind and denial.field = named.field)
        ) as unwritten
    from named;
