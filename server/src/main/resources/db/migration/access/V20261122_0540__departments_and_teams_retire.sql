alter table access.department add column retired_at timestamptz;
alter table access.team add column retired_at timestamptz;
comment on column access.department.retired_at is 'nobody chooses it any more; what was filed under it stays there';
comment on column access.team.retired_at is 'nobody chooses it any more; what was filed under it stays there';

create or replace view access.department_name as
    select id, name, retired_at is null as active from access.department;
create or replace view access.team_name as
    select id, name, department_id, retired_at is null as active from access.team;

insert into access.kind (name, actions, place) values
    ('branding', '{ADMINISTER}', 930),
    ('currency', '{ADMINISTER}', 940),
    ('calendar', '{ADMINISTER}', 950);
