-- Nothing ever wrote anything but the default.
alter table intake.source drop column trusted;
-- Nothing ever wrote anything at all.
alter table intake.import drop column file_start;
