-- Who went into whom, and out again. A tree: whoever is taken out takes along who went into them.
create table customer.joining (
    id uuid primary key,
    -- what was joined together
    act_id uuid not null,
    member_id uuid not null references customer.customer,
    into_id uuid not null references customer.customer,
    at timestamptz not null,
    actor_id uuid not null,
    cause_kind text not null,
    cause_id text,
    parted_at timestamptz,
    parted_by uuid,
    constraint joining_joins_two check (member_id <> into_id)
);
create unique index joining_is_open_once on customer.joining (member_id) where parted_at is null;
create index joining_into on customer.joining (into_id) where parted_at is null;
create index joining_by_act on customer.joining (act_id);
create index joining_newest on customer.joining (at desc);

-- Every row that followed a customer, there and back. Its home is the customer to whom it belongs when nobody is merged: the
-- newest entry of a row and home says where it is.
create table customer.moved (
    position bigint generated always as identity primary key,
    act_id uuid not null,
    place text not null,
    row_key text not null,
    home_id uuid not null,
    from_id uuid not null,
    to_id uuid not null
);
create index moved_row on customer.moved (row_key, place, position desc);
create index moved_home on customer.moved (home_id);

-- A value that a customer has from those merged into it, and its own, which it gets back.
create table customer.given (
    customer_id uuid not null references customer.customer,
    field text not null,
    value jsonb,
    own jsonb,
    -- null where it is put together of several
    from_id uuid,
    by_hand boolean not null,
    primary key (customer_id, field)
);

-- merged_into names whoever stands for a customer now: one hop, however long the way was
create index customer_merged on customer.customer (merged_into) where merged_into is not null;
drop index customer.customer_in_bin;
create index customer_in_bin on customer.customer (deleted_at desc, id desc) where deleted_at is not null and merged_into is null;

create view customer.joined as
    select j.id, j.act_id, j.member_id, j.into_id, c.merged_into as survivor_id, j.at, j.actor_id, j.cause_kind, j.cause_id,
        j.parted_at, j.parted_by
    from customer.joining j join customer.customer c on c.id = j.member_id;
comment on view customer.joined is 'published: which customers were merged, when, by whom and why, and taken apart again';

create or replace view customer.profile as
    select id, number, kind, stage, name, first_source_name, first_external_id, owner_id, team_id, department_id, city, country, deleted_at,
        last_contact_at, merged_into
    from customer.customer;

-- What was said of a customer beside what its first source said when it came: a customer's values come from that source, unless
-- something else is written here. An import of a million new customers writes none.
create table customer.claim (
    customer_id uuid not null references customer.customer,
    field text not null,
    -- all zeros is a person
    source_id uuid not null,
    value jsonb,
    at timestamptz not null,
    constraint claim_is_the_last_of_its_source primary key (customer_id, field, source_id)
);

-- By which rule a field survives, where an administrator chose another than ours.
create table customer.survival (
    field text primary key,
    rule text not null
);
create table customer.trust (
    source_id uuid primary key,
    level int not null,
    constraint trust_is_a_share check (level between 0 and 100)
);

-- Whose a row is when nobody is merged; its owner, where nothing else is known.
create function customer.home_of(moved_place text, moved_key text, owner uuid, root uuid) returns uuid language sql stable as $$
    select coalesce((
        select case when home.id = owner or home.merged_into = root then last.home_id end
        from customer.moved last join customer.customer home on home.id = last.home_id
        where last.row_key = moved_key and last.place = moved_place and last.to_id = owner
            and not exists (select from customer.moved later
                where later.row_key = last.row_key and later.place = last.place and later.home_id = last.home_id
                    and later.position > last.position)
        order by last.position desc limit 1), owner)
$$;
