-- Customers who share so much with so many others that not all of these were held against them.
alter table identity.run add column left_over bigint not null default 0;
