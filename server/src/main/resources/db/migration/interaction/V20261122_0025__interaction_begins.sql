create schema interaction;

create table interaction.interaction (
    id uuid not null,
    customer_id uuid not null references customer.customer,
    occurred_at timestamptz not null,
    kind text not null,
    channel text,
    direction text not null default 'none',
    department_id uuid,
    line_of_business text,
    topic text,
    subject text,
    subject_key text,
    subject_arguments text[],
    body text,
    outcome text,
    duration_s int,
    cost numeric(18, 4),
    currency text,
    user_id uuid,
    record_type text,
    record_id uuid,
    restricted text,
    source_record_id uuid,
    created_at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    primary key (id, occurred_at),
    constraint interaction_channel_is_known check (channel in
        ('telephone', 'email', 'service_desk', 'letter', 'fax', 'facebook', 'x', 'website', 'mobile', 'store', 'face_to_face',
         'public_post', 'internal')),
    constraint interaction_direction_is_known check (direction in ('in', 'out', 'none')),
    constraint interaction_restriction_is_known check (restricted in ('own', 'department')),
    constraint interaction_cost_has_a_currency check (cost is null or currency is not null),
    constraint interaction_lasts check (duration_s >= 0)
) partition by range (occurred_at);
comment on column interaction.interaction.kind is 'contact, note, or what another module writes, such as order';
comment on column interaction.interaction.subject_key is 'message of the module that wrote the entry, with subject_arguments';
comment on column interaction.interaction.restricted is 'reach that is needed to read its content; null is open';

-- The commonest question of all: what happened last with this customer?
create index interaction_of_customer on interaction.interaction (customer_id, occurred_at desc, id desc) where deleted_at is null;

create table interaction.interaction_pdefault partition of interaction.interaction default;
create function interaction.prepare_year(year int) returns void language plpgsql as $$
begin
    if to_regclass('interaction.interaction_p' || year) is null then
        execute format('create table interaction.interaction_p%s partition of interaction.interaction for values from (%L) to (%L)',
            year, make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC'), make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC'));
    end if;
end $$;
do $$ begin perform interaction.prepare_year(year) from generate_series(2000, 2040) year; end $$;

create table interaction.participant (
    interaction_id uuid not null,
    occurred_at timestamptz not null,
    place int not null,
    side text not null,
    customer_id uuid references customer.customer,
    user_id uuid,
    name text,
    role text,
    primary key (interaction_id, occurred_at, place),
    foreign key (interaction_id, occurred_at) references interaction.interaction (id, occurred_at) on delete cascade,
    constraint participant_side_is_known check (side in ('us', 'them')),
    constraint participant_is_somebody check (num_nonnulls(customer_id, user_id, name) > 0)
);
create index participant_by_customer on interaction.participant (customer_id) where customer_id is not null;

create table interaction.pin (
    customer_id uuid not null references customer.customer,
    interaction_id uuid not null,
    occurred_at timestamptz not null,
    pinned_by uuid not null,
    pinned_at timestamptz not null,
    primary key (customer_id, interaction_id),
    foreign key (interaction_id, occurred_at) references interaction.interaction (id, occurred_at) on delete cascade
);

-- Which record of a source became which interaction: a correction finds it, also when it moves in time.
create table interaction.arrival (
    source_record_id uuid primary key,
    interaction_id uuid not null,
    occurred_at timestamptz not null
);

create table interaction.requirement (
    id uuid primary key,
    customer_id uuid not null references customer.customer,
    text text not null,
    interaction_id uuid,
    restricted text,
    department_id uuid,
    user_id uuid not null,
    created_at timestamptz not null,
    met_at timestamptz,
    deleted_at timestamptz,
    constraint requirement_says_something check (btrim(text) <> ''),
    constraint requirement_restriction_is_known check (restricted in ('own', 'department'))
);
create index requirement_of_customer on interaction.requirement (customer_id, id desc) where met_at is null and deleted_at is null;

create table interaction.promise (
    id uuid primary key,
    customer_id uuid not null references customer.customer,
    text text not null,
    due_on date not null,
    interaction_id uuid,
    restricted text,
    department_id uuid,
    user_id uuid not null,
    created_at timestamptz not null,
    state text not null default 'open',
    settled_at timestamptz,
    settled_by uuid,
    constraint promise_says_something check (btrim(text) <> ''),
    constraint promise_state_is_known check (state in ('open', 'kept', 'broken', 'withdrawn')),
    constraint promise_is_settled_by_somebody check ((state = 'open') = (settled_at is null) and (state = 'open') = (settled_by is null)),
    constraint promise_restriction_is_known check (restricted in ('own', 'department'))
);
create index promise_open on interaction.promise (customer_id, due_on, id) where state = 'open';
create index promise_of_customer on interaction.promise (customer_id, interaction_id desc);
create index promise_open_of_user on interaction.promise (user_id, due_on, id) where state = 'open';

create table interaction.task (
    id uuid primary key,
    customer_id uuid references customer.customer,
    kind text not null,
    title text not null,
    note text,
    due_at timestamptz not null,
    whole_day boolean not null,
    ends_at timestamptz,
    place text,
    assignee_id uuid not null,
    department_id uuid,
    restricted text,
    user_id uuid not null,
    interaction_id uuid,
    remind_at timestamptz,
    created_at timestamptz not null,
    done_at timestamptz,
    deleted_at timestamptz,
    constraint task_kind_is_known check (kind in ('task', 'call', 'appointment')),
    constraint task_has_a_title check (btrim(title) <> ''),
    constraint task_ends_after_it_begins check (ends_at >= due_at),
    constraint task_restriction_is_known check (restricted in ('own', 'department'))
);
comment on column interaction.task.due_at is 'when it is due; when an appointment begins';
comment on column interaction.task.whole_day is 'due on a day, at no time of day';
create index task_open_of_customer on interaction.task (customer_id, due_at, id) where done_at is null and deleted_at is null;
create index task_open_of_assignee on interaction.task (assignee_id, due_at, id) where done_at is null and deleted_at is null;

-- What somebody types about a customer. When the form is saved its id stays, closed: neither a second click nor a late copy
-- of the draft brings it back.
create table interaction.draft (
    user_id uuid not null,
    customer_id uuid not null references customer.customer,
    form_id uuid not null,
    form jsonb,
    is_closed boolean not null,
    updated_at timestamptz not null,
    primary key (user_id, customer_id)
);
