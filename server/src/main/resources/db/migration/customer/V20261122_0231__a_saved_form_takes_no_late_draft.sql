-- The form that was saved last: what its page still sends is late, and no draft.
alter table customer.draft add closed uuid;
