-- What somebody remembers of a case: a word of its subject, or a part of its number.
create index case_subject_inside on care.service_case using gin (lower(subject) ext.gin_trgm_ops);
create index case_number_inside on care.service_case using gin (lower(number) ext.gin_trgm_ops);
create index case_merged_inside on care.service_case using gin (lower(merged_numbers) ext.gin_trgm_ops);
