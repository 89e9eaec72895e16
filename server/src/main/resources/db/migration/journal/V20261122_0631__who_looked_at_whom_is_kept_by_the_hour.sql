create table journal.sight (
    viewer_id uuid not null,
    customer_id uuid not null,
    hour timestamptz not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (viewer_id, customer_id, hour)
);

create view journal.look as select viewer_id, customer_id, hour, first_at, last_at from journal.sight;
comment on view journal.look is 'published: who looked at which customer, by the hour';
