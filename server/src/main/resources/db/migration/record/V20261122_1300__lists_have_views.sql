create schema record;

create table record.view (
    id uuid primary key,
    kind text not null,
    name text not null,
    owner_id uuid not null,
    sharing text not null default 'private',
    team_id uuid,
    settings jsonb not null,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint view_sharing_is_known check (sharing in ('private', 'team', 'everyone')),
    constraint view_of_a_team_names_it check ((sharing = 'team') = (team_id is not null))
);
create index view_by_owner on record.view (kind, owner_id);
create index view_shared on record.view (kind, sharing) where sharing <> 'private';
