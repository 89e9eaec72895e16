alter table interaction.task add column before_edit jsonb;
comment on column interaction.task.before_edit is 'as it was before its last change, when that was an edit: so it can be taken back';
