-- What somebody typed into a form and did not save. When the form is saved its id stays, without content: no late copy of the
-- draft brings it back.
create table access.draft (
    user_id uuid not null,
    form text not null,
    form_id uuid not null,
    typed jsonb,
    updated_at timestamptz not null,
    constraint draft_is_one_a_person_and_form primary key (user_id, form)
);
comment on column access.draft.form is 'the path that the form is sent to';
comment on column access.draft.form_id is 'names the form as it was opened, once';
create index draft_closed on access.draft (updated_at) where typed is null;
