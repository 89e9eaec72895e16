alter table interaction.interaction add column address text;
comment on column interaction.interaction.address is 'the number or address over which it went, as typed';
