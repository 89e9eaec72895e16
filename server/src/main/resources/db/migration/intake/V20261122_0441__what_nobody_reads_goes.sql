alter table intake.source drop column trusted;
alter table intake.import drop column file_start;
