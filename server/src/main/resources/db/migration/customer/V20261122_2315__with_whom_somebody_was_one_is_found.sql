-- Also those who were taken out: whoever leaves is told apart from all with whom it was one.
drop index customer.joining_into;
create index joining_into on customer.joining (into_id);
