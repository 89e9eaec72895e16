insert into access.kind (name, actions, place) values ('field', '{ADMINISTER}', 960);
