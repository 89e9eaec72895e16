-- Whoever is merged takes along what is deleted, too: an index of all costs those who write no more than one of what stands.
drop index interaction.interaction_of_customer;
create index interaction_of_customer on interaction.interaction (customer_id, occurred_at desc, id desc);
drop index interaction.requirement_said_in;
create index requirement_said_in on interaction.requirement (customer_id, interaction_id desc);
create index task_of_customer on interaction.task (customer_id) where customer_id is not null;
drop index interaction.reminder_of_record;
create index reminder_of_record on interaction.reminder (record_id, user_id);
