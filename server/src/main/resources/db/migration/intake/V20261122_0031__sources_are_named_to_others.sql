create view intake.source_name as
    select id, name from intake.source;
comment on view intake.source_name is 'published: how people call a source, to tell where a value comes from';
