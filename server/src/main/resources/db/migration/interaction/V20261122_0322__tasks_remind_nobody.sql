-- Nothing read it: reminders come with conditions, in a table of their own.
alter table interaction.task drop column remind_at;
