alter table access.department
    add column merged_into uuid references access.department,
    add column moved jsonb;
alter table access.team
    add column merged_into uuid references access.team,
    add column moved jsonb;
comment on column access.department.merged_into is 'never one that was merged itself: what it took in comes along';
comment on column access.department.moved is 'what the merge took from here, so that it can be taken apart';
comment on column access.team.merged_into is 'never one that was merged itself: what it took in comes along';
comment on column access.team.moved is 'what the merge took from here, so that it can be taken apart';

create or replace view access.department_name as
    select department.id, coalesce(one.name, department.name) as name, department.retired_at is null as active,
        coalesce(one.id, department.id) as one_id
    from access.department left join access.department one on one.id = department.merged_into;
create or replace view access.team_name as
    select team.id, coalesce(one.name, team.name) as name, team.department_id, team.retired_at is null as active,
        coalesce(one.id, team.id) as one_id
    from access.team left join access.team one on one.id = team.merged_into;

-- Who is in a team is also in what was merged into it.
create or replace function access.teams_of(of_user uuid) returns uuid[] language sql stable as $$
    with recursive mine (team_id, leads) as (
        select team_id, leads from access.team_member where user_id = of_user
        union
        select team.id, mine.leads from mine
        join access.team on team.merged_into = mine.team_id or (mine.leads and team.parent_id = mine.team_id)
    )
    select coalesce(array_agg(distinct team_id), '{}') from mine
$$;

create constraint trigger department_changes_rights after update of merged_into on access.department
    deferrable initially deferred for each row execute function access.rights_have_changed();
