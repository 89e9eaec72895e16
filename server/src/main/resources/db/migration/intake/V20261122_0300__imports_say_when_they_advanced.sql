alter table intake.import add column advanced_at timestamptz;
comment on column intake.import.advanced_at is 'when it last took rows in: one that runs and has long been silent was killed';
