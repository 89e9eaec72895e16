create schema access;

create table access.organization (
    only_one boolean primary key default true,
    name text not null,
    constraint organization_is_one check (only_one)
);

create table access.department (
    id uuid primary key,
    name text not null,
    constraint department_has_a_name check (btrim(name) <> '')
);
create unique index department_name_is_unique on access.department (lower(name));

create table access.team (
    id uuid primary key,
    name text not null,
    parent_id uuid references access.team,
    department_id uuid references access.department,
    constraint team_has_a_name check (btrim(name) <> ''),
    constraint team_is_not_its_own_parent check (parent_id <> id)
);
create unique index team_name_is_unique on access.team (lower(name));
create index team_by_parent on access.team (parent_id);

create table access.app_user (
    id uuid primary key,
    email text not null,
    name text not null,
    password_hash text,
    password_version integer not null default 0,
    department_id uuid references access.department,
    locale text not null default 'en-US',
    zone text not null default 'UTC',
    created_at timestamptz not null,
    disabled_at timestamptz,
    constraint app_user_has_a_name check (btrim(name) <> ''),
    constraint app_user_email_is_an_address check (email like '%_@_%')
);
create unique index app_user_email_is_unique on access.app_user (lower(email));
create index app_user_by_department on access.app_user (department_id);

create table access.team_member (
    team_id uuid not null references access.team on delete cascade,
    user_id uuid not null references access.app_user,
    leads boolean not null default false,
    primary key (user_id, team_id)
);
create index team_member_by_team on access.team_member (team_id);

-- A module adds its kinds of record here, and what its built-in roles may do with them.
create table access.kind (
    name text primary key,
    actions text[] not null,
    place integer not null,
    constraint kind_actions_are_known check (actions <@ array['READ', 'WRITE', 'DELETE', 'IMPORT', 'EXPORT', 'ADMINISTER'])
);

create table access.role (
    id uuid primary key,
    code text unique,
    name text not null,
    everything boolean not null default false,
    constraint role_has_a_name check (btrim(name) <> '')
);
create unique index role_name_is_unique on access.role (lower(name));
comment on column access.role.code is 'built in: its name is a message';
comment on column access.role.everything is 'may do everything with every kind, also those of modules to come';

create table access.role_grant (
    role_id uuid not null references access.role on delete cascade,
    kind text not null references access.kind,
    action text not null,
    reach text not null,
    primary key (role_id, kind, action),
    constraint role_grant_action_is_known check (action in ('READ', 'WRITE', 'DELETE', 'IMPORT', 'EXPORT', 'ADMINISTER')),
    constraint role_grant_reach_is_known check (reach in ('OWN', 'TEAM', 'DEPARTMENT', 'ALL'))
);

create table access.user_role (
    user_id uuid not null references access.app_user,
    role_id uuid not null references access.role,
    primary key (user_id, role_id)
);
create index user_role_by_role on access.user_role (role_id);

create table access.session (
    id uuid primary key,
    token_hash bytea not null unique,
    user_id uuid not null references access.app_user,
    browser text not null,
    address text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_by_user on access.session (user_id);
create index session_by_expiry on access.session (expires_at);

create table access.one_time_link (
    token_hash bytea primary key,
    purpose text not null,
    user_id uuid references access.app_user,
    password_version integer,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint one_time_link_purpose_is_known check (purpose in ('SETUP', 'INVITATION', 'RESET')),
    constraint one_time_link_is_bound_to_a_user check (purpose = 'SETUP' or (user_id is not null and password_version is not null))
);
create index one_time_link_by_user on access.one_time_link (user_id);

create table access.throttle (
    key text primary key,
    window_start timestamptz not null,
    failures integer not null
);

-- A browser that its user signed in with before is counted apart, so that strangers who guess cannot keep the user out.
create table access.known_browser (
    token_hash bytea not null,
    user_id uuid not null references access.app_user,
    primary key (token_hash, user_id)
);
create index known_browser_by_user on access.known_browser (user_id);

create view access.team_below as
    with recursive below (ancestor_id, team_id) as (
        select id, id from access.team
        union
        select below.ancestor_id, team.id from below join access.team on team.parent_id = below.team_id
    )
    select ancestor_id, team_id from below;
comment on view access.team_below is 'published: each team with itself and all teams below it';

-- Walks down only from the teams of one user; through team_below it would build the whole tree for each request.
create function access.teams_of(of_user uuid) returns uuid[] language sql stable as $$
    with recursive mine (team_id, leads) as (
        select team_id, leads from access.team_member where user_id = of_user
        union
        select team.id, true from mine join access.team on team.parent_id = mine.team_id where mine.leads
    )
    select coalesce(array_agg(distinct team_id), '{}') from mine
$$;

create view access.user_grant as
    select user_role.user_id, role_grant.kind, role_grant.action, role_grant.reach
    from access.user_role join access.role_grant using (role_id)
    union all
    select user_role.user_id, kind.name, action, 'ALL'
    from access.user_role
    join access.role on role.id = user_role.role_id and role.everything
    cross join access.kind
    cross join unnest(kind.actions) action;

create view access.colleague as
    select id, name, department_id, disabled_at is null as active from access.app_user;
comment on view access.colleague is 'published: who works here, to show owners and authors and to choose them';

create view access.department_name as
    select id, name from access.department;
comment on view access.department_name is 'published: departments to show and to choose';
