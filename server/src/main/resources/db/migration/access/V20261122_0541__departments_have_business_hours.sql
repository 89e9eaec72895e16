create table access.calendar (
    id uuid primary key,
    name text not null,
    zone text not null,
    is_default boolean not null default false,
    constraint calendar_has_a_name check (btrim(name) <> '')
);
create unique index calendar_name_is_unique on access.calendar (lower(name));
create unique index calendar_default_is_one on access.calendar (is_default) where is_default;
comment on column access.calendar.is_default is 'of whatever has no calendar of its own';

create table access.opening (
    calendar_id uuid not null references access.calendar on delete cascade,
    weekday smallint not null,
    from_minute smallint not null,
    to_minute smallint not null,
    primary key (calendar_id, weekday, from_minute),
    constraint opening_is_on_a_weekday check (weekday between 1 and 7),
    constraint opening_is_within_a_day check (from_minute >= 0 and from_minute < to_minute and to_minute <= 1440)
);

create table access.holiday (
    calendar_id uuid not null references access.calendar on delete cascade,
    day date not null,
    name text not null,
    yearly boolean not null default false,
    primary key (calendar_id, day),
    constraint holiday_has_a_name check (btrim(name) <> '')
);

alter table access.department add column calendar_id uuid references access.calendar;
create index department_by_calendar on access.department (calendar_id) where calendar_id is not null;

-- Whoever sets up the organization gives it their time zone.
insert into access.calendar (id, name, zone, is_default)
    values ('00000000-0000-7000-8000-0000000000c1', 'Office', 'UTC', true);
insert into access.opening (calendar_id, weekday, from_minute, to_minute)
    select '00000000-0000-7000-8000-0000000000c1', weekday, 540, 1020 from generate_series(1, 5) weekday;
