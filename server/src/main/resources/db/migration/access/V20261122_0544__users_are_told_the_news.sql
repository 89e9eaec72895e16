create table access.notice (
    id uuid primary key,
    position bigint generated always as identity,
    user_id uuid not null references access.app_user,
    kind text not null,
    record_type text not null,
    record_id uuid not null,
    arguments text[] not null,
    once text,
    at timestamptz not null,
    seen_at timestamptz
);
create index notice_of_user on access.notice (user_id, position desc);
create unique index notice_is_told_once on access.notice (user_id, once) where once is not null;
comment on column access.notice.arguments is 'of the message of its kind; shown only to whoever may see the record at that moment';

alter table access.app_user
    add column quiet_from time,
    add column quiet_to time,
    add column muted_notices text[] not null default '{}',
    add constraint app_user_quiet_hours_have_both_ends check ((quiet_from is null) = (quiet_to is null));
comment on column access.app_user.quiet_from is 'in the time zone of the user; may lie behind quiet_to: over midnight';

create or replace view access.colleague as
    select id, name, department_id, disabled_at is null as active, zone from access.app_user;
