-- What was said of a field that administrators added goes with it.
create index claim_of_added on customer.claim (field) where field like 'x\_%';
create index given_of_added on customer.given (field) where field like 'x\_%';
