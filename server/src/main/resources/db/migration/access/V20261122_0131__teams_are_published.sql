create view access.team_name as
    select id, name, department_id from access.team;
comment on view access.team_name is 'published: teams to show and to choose';
