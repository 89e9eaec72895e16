create schema sales;

create table sales.pipeline (
    id uuid primary key,
    name text not null,
    place int not null,
    created_at timestamptz not null default now(),
    constraint pipeline_has_one_name unique (name)
);

create table sales.stage (
    id uuid primary key,
    pipeline_id uuid not null references sales.pipeline,
    name text not null,
    place int not null,
    probability numeric(5, 2) not null,
    status text not null,
    -- keys of the fields that must be filled in before an opportunity gets here
    criteria text[] not null default '{}',
    constraint stage_has_one_name_in_its_pipeline unique (pipeline_id, name),
    constraint stage_status_is_known check (status in ('open', 'won', 'lost')),
    constraint stage_probability_is_a_share check (probability between 0 and 100)
);

insert into sales.pipeline (id, name, place) values ('00000000-0000-7000-8000-000000000101', 'Sales', 1);
insert into sales.stage (id, pipeline_id, name, place, probability, status, criteria) values
    ('00000000-0000-7000-8000-000000000111', '00000000-0000-7000-8000-000000000101', 'Prospecting', 1, 10, 'open', '{}'),
    ('00000000-0000-7000-8000-000000000112', '00000000-0000-7000-8000-000000000101', 'Engaging', 2, 25, 'open', '{}'),
    ('00000000-0000-7000-8000-000000000113', '00000000-0000-7000-8000-000000000101', 'Proposal', 3, 50, 'open', '{amount}'),
    ('00000000-0000-7000-8000-000000000114', '00000000-0000-7000-8000-000000000101', 'Negotiation', 4, 75, 'open', '{amount,expected_close}'),
    ('00000000-0000-7000-8000-000000000115', '00000000-0000-7000-8000-000000000101', 'Won', 5, 100, 'won', '{amount}'),
    ('00000000-0000-7000-8000-000000000116', '00000000-0000-7000-8000-000000000101', 'Lost', 6, 0, 'lost', '{close_reason}');

create table sales.opportunity (
    id uuid primary key,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    custom jsonb not null default '{}',
    name text not null,
    customer_id uuid,
    pipeline_id uuid not null references sales.pipeline,
    stage_id uuid not null references sales.stage,
    stage_since timestamptz not null,
    status text not null,
    amount numeric(18, 4),
    currency text not null,
    probability numeric(7, 4),
    expected_close date,
    started_on date,
    closed_on date,
    close_reason text,
    competitor text,
    owner_id uuid,
    team_id uuid,
    department_id uuid,
    lead_source text,
    line_of_business text,
    note text,
    constraint opportunity_status_is_known check (status in ('open', 'won', 'lost'))
) with (fillfactor = 85);
create index opportunity_by_customer on sales.opportunity (customer_id, id desc) where customer_id is not null;
create index opportunity_unmatched on sales.opportunity (id desc) where customer_id is null;
create index opportunity_by_name on sales.opportunity (name, id);
create index opportunity_by_stage on sales.opportunity (stage_id, id desc);
create index opportunity_by_owner on sales.opportunity (owner_id, id desc);
create index opportunity_by_team on sales.opportunity (team_id, id desc);
create index opportunity_by_department on sales.opportunity (department_id, id desc);
create index opportunity_by_expected_close on sales.opportunity (expected_close, id) where status = 'open';
create index opportunity_by_amount on sales.opportunity (amount, id);

-- How long each opportunity stayed where.
create table sales.stage_change (
    opportunity_id uuid not null references sales.opportunity on delete cascade,
    at timestamptz not null,
    from_id uuid references sales.stage,
    to_id uuid not null references sales.stage,
    -- in the stage that it left
    seconds bigint,
    user_id uuid not null
);
create index stage_change_by_opportunity on sales.stage_change (opportunity_id, at);

create table sales.opportunity_person (
    opportunity_id uuid not null references sales.opportunity on delete cascade,
    customer_id uuid not null,
    role text not null,
    created_at timestamptz not null,
    primary key (opportunity_id, customer_id),
    constraint opportunity_person_role_is_known
        check (role in ('decision_maker', 'buyer', 'influencer', 'evaluator', 'user', 'gatekeeper'))
);
create index opportunity_person_by_customer on sales.opportunity_person (customer_id);

create table sales.opportunity_line (
    id uuid primary key,
    opportunity_id uuid not null references sales.opportunity on delete cascade,
    product_id uuid not null,
    quantity numeric(18, 4) not null default 1,
    unit_price numeric(18, 4)
);
create index opportunity_line_by_opportunity on sales.opportunity_line (opportunity_id, id);
create index opportunity_line_by_product on sales.opportunity_line (product_id);
