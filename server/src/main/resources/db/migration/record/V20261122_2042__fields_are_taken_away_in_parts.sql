-- Nobody sees the field any more, while what records hold of it is taken away.
alter table record.custom_field add column removed_at timestamptz;
