-- Nothing ever wrote anything but the default into the one, nor anything at all into the other.
alter table intake.source drop column trusted;
alter table intake.import drop column file_start;
