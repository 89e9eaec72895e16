-- What somebody wants to be reminded of, if something has not happened by then.
create table interaction.reminder (
    id uuid primary key,
    user_id uuid not null,
    kind text not null,
    record_id uuid not null,
    customer_id uuid references customer.customer,
    condition text not null,
    -- the field that is still as it was, and how
    field text,
    value text,
    note text,
    due_at timestamptz not null,
    state text not null default 'open',
    created_at timestamptz not null,
    constraint reminder_condition_is_known check (condition in ('always', 'answer', 'contact', 'still')),
    constraint reminder_state_is_known check (state in ('open', 'due', 'gone', 'done')),
    constraint reminder_waits_for_a_customer check (condition not in ('answer', 'contact') or customer_id is not null),
    constraint reminder_watches_a_field check ((condition = 'still') = (field is not null))
);
create index reminder_of_user on interaction.reminder (user_id, due_at) where state in ('open', 'due');
create index reminder_of_record on interaction.reminder (record_id, user_id) where state in ('open', 'due');
create index reminder_by_time on interaction.reminder (due_at) where state in ('open', 'due');
create index reminder_by_customer on interaction.reminder (customer_id) where customer_id is not null;
