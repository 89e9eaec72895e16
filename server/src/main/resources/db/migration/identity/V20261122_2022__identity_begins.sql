create schema identity;

-- What finds the customers that may be the same: each of its keys, and a fingerprint of all that is compared. It follows
-- the customers by the journal and is made anew by a run over all, so nothing refers to it and it refers to nothing.
create table identity.likeness (
    customer_id uuid primary key,
    print bigint not null,
    keys bigint[] not null
);
create index likeness_by_key on identity.likeness using gin (keys) with (fastupdate = off);

-- Two customers that were taken for one, and what became of it.
create table identity.pair (
    id uuid primary key,
    first_id uuid not null references customer.customer,
    second_id uuid not null references customer.customer,
    state text not null,
    weight real not null,
    probability real not null,
    evidence jsonb not null,
    first_print bigint not null,
    second_print bigint not null,
    team_id uuid,
    found_at timestamptz not null,
    compared_at timestamptz not null,
    later_until timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    merge_id uuid,
    constraint pair_is_in_order check (first_id < second_id),
    constraint pair_state_is_known check (state in ('waiting', 'sure', 'same', 'different', 'household'))
);
create unique index pair_stands_once on identity.pair (first_id, second_id);
create index pair_by_second on identity.pair (second_id);
create index pair_waiting on identity.pair (weight desc, id) where state = 'waiting';
create index pair_sure on identity.pair (id) where state = 'sure';
create index pair_decided on identity.pair (decided_at desc, id desc) where decided_at is not null;

-- How much more than before speaks for it, in the fields that agree otherwise than before.
create function identity.gained(before jsonb, after jsonb) returns double precision language sql immutable as $$
    select coalesce(sum((now.field ->> 'bits')::double precision - (was.field ->> 'bits')::double precision), 0)
    from jsonb_array_elements(before -> 'evidence') with ordinality was (field, place)
    join jsonb_array_elements(after -> 'evidence') with ordinality now (field, place) using (place)
    where was.field ->> 'agreement' <> now.field ->> 'agreement'
$$;

-- From which probability on we join on our own, and from which on we ask. The row of nobody's id holds for whatever has
-- none of its own.
create table identity.threshold (
    source_id uuid primary key,
    automatic boolean not null,
    upper double precision not null,
    lower double precision not null,
    team_id uuid,
    constraint threshold_leaves_room check (lower > 0 and lower <= upper and upper < 1)
);
insert into identity.threshold (source_id, automatic, upper, lower)
    values ('00000000-0000-0000-0000-000000000000', false, 0.99, 0.5);

-- What the matching learned from all records, without being told; the newest is used.
create table identity.model (
    id uuid primary key,
    made_at timestamptz not null,
    text text not null
);

-- What it learned from people: how the fields of a pair agreed, never their values.
create table identity.lesson (
    pair_id uuid primary key references identity.pair on delete cascade,
    agreements text[] not null,
    rest_bits double precision not null,
    same boolean not null,
    learned_at timestamptz not null,
    forgotten_at timestamptz
);
create index lesson_newest on identity.lesson (learned_at desc) where forgotten_at is null;

create table identity.run (
    id uuid primary key,
    started_by uuid not null,
    created_at timestamptz not null,
    customers bigint not null default 0,
    compared bigint not null default 0,
    sure bigint not null default 0,
    doubtful bigint not null default 0,
    -- how many of its slices are done: after a crash it goes on behind them
    slices int not null default 0,
    -- of the journal, when it began: what changed behind it is looked at afterwards
    position bigint,
    done_at timestamptz
);

-- What is wrong with a customer's record; who has no row has nothing wrong.
create table identity.flaw (
    customer_id uuid not null,
    flaw text not null,
    constraint flaw_is_told_once primary key (customer_id, flaw),
    constraint flaw_is_known
        check (flaw in ('invalid_contact', 'unreachable', 'owner_left', 'no_name', 'no_kind', 'no_country'))
);
create index flaw_by_kind on identity.flaw (flaw, customer_id);
