create index joining_parted on customer.joining (member_id) where parted_at is not null;
