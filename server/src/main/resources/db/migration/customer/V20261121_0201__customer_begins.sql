create schema customer;

create sequence customer.number_seq start 100001;

create table customer.customer (
    id uuid primary key,
    number bigint not null default nextval('customer.number_seq'),
    kind text,
    stage text not null,
    honorific text,
    given_name text,
    family_name text,
    name text,
    name_order text,
    sort_name text collate "C" not null,
    name_key text not null,
    job_title text,
    birthday date,
    language text,
    zone text,
    city text,
    country text,
    roles text[] not null default '{}',
    note text,
    owner_id uuid,
    team_id uuid,
    department_id uuid,
    custom jsonb not null default '{}',
    first_source_id uuid,
    first_source_name text,
    first_external_id text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    last_contact_at timestamptz not null default 'epoch',
    version int not null default 1,
    deleted_at timestamptz,
    merged_into uuid,
    constraint customer_kind_is_known check (kind in ('person', 'organization')),
    constraint customer_stage_is_known check (stage in ('prospect', 'active', 'lapsed', 'former')),
    constraint customer_has_one_number unique (number)
) with (fillfactor = 85);
create index customer_by_name on customer.customer (sort_name, id) where deleted_at is null;
create index customer_by_contact on customer.customer (last_contact_at desc, id desc) where deleted_at is null;
create index customer_by_name_key on customer.customer (name_key text_pattern_ops) where deleted_at is null;
create index customer_by_owner on customer.customer (owner_id, sort_name, id) where deleted_at is null;
create index customer_by_stage on customer.customer (stage, sort_name, id) where deleted_at is null;
create index customer_in_bin on customer.customer (deleted_at desc, id desc) where deleted_at is not null;
create index customer_name_near on customer.customer using gin (name_key ext.gin_trgm_ops);

create table customer.external_id (
    source_id uuid not null,
    external_id text not null,
    customer_id uuid not null references customer.customer,
    constraint external_id_names_one_customer primary key (source_id, external_id)
);
create index external_id_by_customer on customer.external_id (customer_id);

create table customer.contact_point (
    id uuid primary key,
    customer_id uuid not null references customer.customer,
    kind text not null,
    label text,
    raw text not null,
    norm text not null,
    street text,
    postal_code text,
    city text,
    region text,
    country text,
    is_primary boolean not null default false,
    invalid_since timestamptz,
    do_not_contact boolean not null default false,
    created_at timestamptz not null,
    deleted_at timestamptz,
    constraint contact_point_kind_is_known
        check (kind in ('email', 'phone', 'address', 'social', 'website', 'fax', 'other'))
);
create index contact_point_by_norm on customer.contact_point (kind, norm text_pattern_ops) where deleted_at is null;
create index contact_point_by_customer on customer.contact_point (customer_id) where deleted_at is null;
create unique index contact_point_stands_once on customer.contact_point (customer_id, kind, norm) where deleted_at is null;
create unique index contact_point_one_primary_of_a_kind on customer.contact_point (customer_id, kind)
    where is_primary and deleted_at is null;

create table customer.relationship (
    id uuid primary key,
    from_id uuid not null references customer.customer,
    to_id uuid not null references customer.customer,
    kind text not null,
    role text,
    since date,
    until date,
    created_at timestamptz not null,
    constraint relationship_joins_two check (from_id <> to_id),
    constraint relationship_ends_after_it_begins check (until is null or since is null or until >= since)
);
create index relationship_from on customer.relationship (from_id);
create index relationship_to on customer.relationship (to_id);

create table customer.tag (
    id uuid primary key,
    name text not null
);
create unique index tag_has_one_name on customer.tag (lower(name));
create table customer.tagging (
    customer_id uuid not null references customer.customer,
    tag_id uuid not null references customer.tag,
    primary key (customer_id, tag_id)
);
create index tagging_by_tag on customer.tagging (tag_id, customer_id desc);

create table customer.preference (
    id uuid primary key,
    customer_id uuid not null references customer.customer,
    kind text not null,
    text text not null,
    created_at timestamptz not null,
    constraint preference_kind_is_known check (kind in ('interest', 'preference', 'dislike'))
);
create index preference_by_customer on customer.preference (customer_id);

-- What finds a customer: words in normal form, kept by the module in the change's own transaction.
create table customer.search (
    customer_id uuid primary key references customer.customer,
    text text not null,
    rank real not null default 0
);
create index search_inside on customer.search using gin (text ext.gin_trgm_ops);
create table customer.search_token (
    token text collate "C" not null,
    customer_id uuid not null references customer.customer,
    rank real not null default 0
);
create index search_token_by_start on customer.search_token ("left"(token, 3), rank desc) include (token, customer_id);
create index search_token_by_customer on customer.search_token (customer_id);

create view customer.profile as
    select id, number, kind, stage, name, first_source_name, first_external_id, owner_id, team_id, department_id, city, country, deleted_at
    from customer.customer;
comment on view customer.profile is 'published: who a customer is, for the modules above';
