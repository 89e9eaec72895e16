-- A record that nobody can write into right now does not hold up those behind it.
alter table record.awaited add column rests_until timestamptz;
