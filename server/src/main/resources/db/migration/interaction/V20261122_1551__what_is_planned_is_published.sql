create view interaction.planned as
    select id, customer_id, due_at from interaction.task
    where done_at is null and deleted_at is null and customer_id is not null;
comment on view interaction.planned is 'published: whether anything is planned with a customer';
