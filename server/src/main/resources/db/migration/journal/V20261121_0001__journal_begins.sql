create schema ext;
create extension pg_trgm schema ext;
create extension unaccent schema ext;

create schema journal;

create table journal.change (
    position bigint generated always as identity (start 1),
    at timestamptz not null,
    txid xid8 not null default pg_current_xact_id(),
    record_type text not null,
    record_id uuid not null,
    customer_id uuid,
    kind text not null,
    before jsonb,
    after jsonb,
    actor_id uuid not null,
    cause_kind text not null,
    cause_id text,
    source_record_id uuid,
    constraint change_kind_is_known check (kind in ('created', 'changed', 'deleted', 'restored', 'merged', 'unmerged')),
    primary key (position, at)
) partition by range (at);

create index change_by_record on journal.change (record_id, position desc);
create index change_by_customer on journal.change (customer_id, position desc) where customer_id is not null;

-- Rows of a month without a partition of its own; the job that makes partitions ahead keeps it empty.
create table journal.change_pdefault partition of journal.change default;

create function journal.prepare_month(month date) returns void language plpgsql as $$
declare
    first_day date := date_trunc('month', month)::date;
    name text := 'change_p' || to_char(first_day, 'YYYY_MM');
begin
    if to_regclass('journal.' || name) is null then
        execute format('create table journal.%I partition of journal.change for values from (%L) to (%L)',
            name, first_day::timestamp at time zone 'UTC', (first_day + interval '1 month') at time zone 'UTC');
    end if;
end $$;

do $$ begin perform journal.prepare_month((current_date + make_interval(months => ahead))::date) from generate_series(0, 2) ahead; end $$;

create table journal.reader (
    name text primary key,
    position bigint not null default 0
);

-- A writer says "positions above this one may still come from me" before it takes its first one; the lock goes with its
-- transaction, also when it fails. Key: 1 in the upper bits, the position below.
create function journal.enter() returns void language sql volatile as $$
    select pg_advisory_xact_lock_shared((1::bigint << 62) | case when is_called then last_value else 0 end)
    from journal.change_position_seq
$$;

-- The highest position up to which nothing can appear any more. Reads the sequence first: whoever enters later than that
-- gets a higher position.
create function journal.settled() returns bigint language plpgsql volatile as $$
declare
    bound bigint;
    lowest bigint;
begin
    select case when is_called then last_value else 0 end into bound from journal.change_position_seq;
    select min(((classid::bigint << 32) | objid::bigint) & ((1::bigint << 62) - 1)) into lowest
        from pg_locks
        where locktype = 'advisory' and objsubid = 1 and (classid::bigint >> 30) = 1
            and database = (select oid from pg_database where datname = current_database());
    return least(bound, coalesce(lowest, bound));
end $$;

create view journal.history as
    select position, at, record_type, record_id, customer_id, kind, before, after, actor_id, cause_kind, cause_id, source_record_id
    from journal.change;
comment on view journal.history is 'published: what changed, when, by whom';
