-- Lists open with what happened last, and go on from there.
create index interaction_newest on interaction.interaction (occurred_at desc, id desc) where deleted_at is null and record_type is null;
-- The words of what interactions and tasks are headed with. What was said in them is not here: of twenty million texts such an
-- index would be as large as they are, and each import would wait for it.
create index interaction_by_word on interaction.interaction
    using gin (to_tsvector('simple', translate(subject, '-+_./\:@~&<', '           ')))
    where deleted_at is null and record_type is null;
create index task_by_word on interaction.task
    using gin (to_tsvector('simple', translate(title, '-+_./\:@~&<', '           ')))
    where deleted_at is null;
