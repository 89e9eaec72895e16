create schema commerce;

create table commerce.product (
    id uuid primary key,
    code text not null,
    name text not null,
    category text,
    unit_price numeric(18, 4),
    currency text,
    supplier_id uuid,
    discontinued boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint product_has_one_code unique (code)
);

-- How often a product was sold under which description; the most frequent one is its name.
create table commerce.product_description (
    product_id uuid not null references commerce.product,
    description text not null,
    uses bigint not null,
    primary key (product_id, description)
);

create table commerce.customer_order (
    id uuid primary key,
    source_id uuid not null,
    number text not null,
    kind text not null,
    customer_id uuid,
    customer_key text,
    customer_name text,
    ordered_at timestamptz not null,
    currency text not null,
    total numeric(18, 4) not null,
    line_count int not null,
    country text,
    channel text,
    employee_id uuid,
    department_id uuid,
    created_at timestamptz not null,
    constraint order_kind_is_known check (kind in ('sale', 'return')),
    constraint order_has_one_number_in_its_source unique (source_id, number)
);
create index order_by_customer on commerce.customer_order (customer_id, ordered_at desc) where customer_id is not null;
create index order_unmatched on commerce.customer_order (ordered_at desc, id desc) where customer_id is null;

create table commerce.order_line (
    order_id uuid not null references commerce.customer_order,
    line_no int not null,
    source_record_id uuid not null,
    product_id uuid references commerce.product,
    description text,
    quantity numeric(18, 4) not null,
    unit_price numeric(18, 4) not null,
    amount numeric(18, 4) not null,
    primary key (order_id, line_no)
);
create index order_line_by_product on commerce.order_line (product_id, order_id);

create table commerce.customer_summary (
    customer_id uuid not null,
    currency text not null,
    order_count int not null,
    return_count int not null,
    bought numeric(18, 4) not null,
    returned numeric(18, 4) not null,
    first_order_at timestamptz,
    last_order_at timestamptz,
    primary key (customer_id, currency)
);
create table commerce.customer_product (
    customer_id uuid not null,
    product_id uuid not null references commerce.product,
    line_count int not null,
    quantity numeric(18, 4) not null,
    amount numeric(18, 4) not null,
    last_order_at timestamptz not null,
    primary key (customer_id, product_id)
);
create index customer_product_best on commerce.customer_product (customer_id, amount desc);
