create schema care;

-- People call a status as they like; what it comes to is one of three states.
create table care.status (
    id uuid primary key,
    name text not null,
    state text not null,
    place int not null,
    created_at timestamptz not null default now(),
    constraint status_has_a_name check (btrim(name) <> ''),
    constraint status_state_is_known check (state in ('open', 'waiting', 'solved'))
);
create unique index status_has_one_name on care.status (lower(name));

insert into care.status (id, name, state, place) values
    ('00000000-0000-7000-8000-000000000201', 'New', 'open', 1),
    ('00000000-0000-7000-8000-000000000202', 'In progress', 'open', 2),
    ('00000000-0000-7000-8000-000000000203', 'Waiting for the customer', 'waiting', 3),
    ('00000000-0000-7000-8000-000000000204', 'Waiting for others', 'waiting', 4),
    ('00000000-0000-7000-8000-000000000205', 'Solved', 'solved', 5);

create table care.queue (
    id uuid primary key,
    name text not null,
    -- who works on what waits there
    team_id uuid,
    place int not null,
    created_at timestamptz not null default now(),
    constraint queue_has_a_name check (btrim(name) <> '')
);
create unique index queue_has_one_name on care.queue (lower(name));
create index queue_by_team on care.queue (team_id);

insert into care.queue (id, name, place) values ('00000000-0000-7000-8000-000000000211', 'Service', 1);

create sequence care.case_number start 1001;

create table care.service_case (
    id uuid primary key,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    custom jsonb not null default '{}',
    number text not null default 'S-' || nextval('care.case_number'),
    -- of the cases that were merged into it, by which it is still found
    merged_numbers text,
    -- a merged case rests in the bin
    merged_into uuid references care.service_case on delete set null,
    subject text not null,
    description text,
    customer_id uuid,
    reporter_id uuid,
    channel text,
    kind text,
    priority text not null,
    status_id uuid not null references care.status,
    state text not null,
    status_since timestamptz not null,
    opened_at timestamptz not null,
    solved_at timestamptz,
    solved_by uuid,
    reopened int not null,
    queue_id uuid references care.queue,
    owner_id uuid,
    team_id uuid,
    department_id uuid,
    line_of_business text,
    product_id uuid,
    asset text,
    constraint case_has_one_number unique (number),
    constraint case_state_is_known check (state in ('open', 'waiting', 'solved')),
    constraint case_is_solved_at_a_time check ((state = 'solved') = (solved_at is not null)),
    constraint case_is_not_merged_into_itself check (merged_into <> id)
) with (fillfactor = 85);
create index case_by_customer on care.service_case (customer_id, id desc) where customer_id is not null;
create index case_open_by_customer on care.service_case (customer_id) where state <> 'solved' and deleted_at is null;
create index case_by_reporter on care.service_case (reporter_id, id desc) where reporter_id is not null;
create index case_by_product on care.service_case (product_id, id desc) where product_id is not null;
create index case_by_subject on care.service_case (subject, id);
create index case_by_state on care.service_case (state, opened_at, id);
create index case_by_opened_at on care.service_case (opened_at, id);
create index case_by_solved_at on care.service_case (solved_at, id);
create index case_by_status on care.service_case (status_id, id desc);
create index case_by_queue on care.service_case (queue_id, id desc);
create index case_by_owner on care.service_case (owner_id, id desc);
create index case_by_team on care.service_case (team_id, id desc);
create index case_by_department on care.service_case (department_id, id desc);
create index case_by_merged_into on care.service_case (merged_into) where merged_into is not null;

-- Which status each case had from when on; how long, the next one tells.
create table care.status_change (
    id uuid primary key,
    case_id uuid not null references care.service_case on delete cascade,
    at timestamptz not null,
    status_id uuid not null references care.status,
    user_id uuid,
    -- the event of another system that said so
    source_record_id uuid
);
create index status_change_by_case on care.status_change (case_id, at, id);
create index status_change_by_status on care.status_change (status_id);
create index status_change_by_source_record on care.status_change (source_record_id) where source_record_id is not null;

-- What was said and noted about a case; the entries themselves are of the timeline.
create table care.case_entry (
    interaction_id uuid primary key,
    case_id uuid not null references care.service_case on delete cascade,
    -- the cases that it was in before they were merged into this one, the first one first
    came_through uuid[] not null default '{}'
);
create index case_entry_by_case on care.case_entry (case_id, interaction_id);
