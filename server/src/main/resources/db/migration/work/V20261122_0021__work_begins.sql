create schema work;

create table work.job (
    id uuid primary key,
    kind text not null,
    state text not null,
    started_by uuid not null,
    done bigint not null default 0,
    total bigint not null default 0,
    created_at timestamptz not null,
    running_since timestamptz,
    done_before bigint not null default 0,
    finished_at timestamptz,
    failure text,
    constraint job_state_is_known check (state in ('queued', 'running', 'done', 'failed', 'cancelled'))
);
create index job_unfinished on work.job (created_at) where state in ('queued', 'running');

-- The queue of db-scheduler; its columns and their names are the library's.
create table work.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on work.scheduled_task (execution_time);
create index scheduled_task_beating on work.scheduled_task (last_heartbeat) where picked;
