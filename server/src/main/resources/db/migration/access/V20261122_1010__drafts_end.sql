-- Drafts go with their author, and any of them is found by its age.
delete from access.draft where user_id not in (select id from access.app_user);
alter table access.draft
    add constraint draft_has_an_author foreign key (user_id) references access.app_user on delete cascade;
drop index access.draft_closed;
create index draft_updated on access.draft (updated_at);
