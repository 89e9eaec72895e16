-- With a default partition PostgreSQL may not read the years one after the other: it opened all of them for the newest thirty
-- entries. Two open ends take what the years between leave over.
alter table interaction.interaction detach partition interaction.interaction_pdefault;
create table interaction.interaction_p1999 partition of interaction.interaction for values from (minvalue) to ('2000-01-01Z');
create table interaction.interaction_p2041 partition of interaction.interaction for values from ('2041-01-01Z') to (maxvalue);
insert into interaction.interaction select * from interaction.interaction_pdefault;
-- its rows stand in the two new ones
drop table interaction.interaction_pdefault;
