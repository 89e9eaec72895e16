create index case_by_creation on care.service_case (created_at, id) where deleted_at is null;
