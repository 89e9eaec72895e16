insert into access.kind (name, actions, place) values
    ('case', '{READ,WRITE,DELETE,IMPORT,EXPORT,ADMINISTER}', 360),
    ('case_event', '{DELETE,IMPORT}', 365),
    ('queue', '{ADMINISTER}', 945);

-- What waits in a queue has no owner yet: whoever serves customers takes it from there, and merges what came twice.
insert into access.role_grant (role_id, kind, action, reach)
    select role.id, own.kind, own.action, own.reach
    from access.role
    join (values
        ('service', 'case', 'READ', 'ALL'), ('service', 'case', 'WRITE', 'ALL'), ('service', 'case', 'DELETE', 'ALL'),
        ('service', 'case', 'EXPORT', 'ALL'),
        ('sales', 'case', 'READ', 'ALL'), ('sales', 'case', 'WRITE', 'OWN'),
        ('store', 'case', 'READ', 'ALL'), ('store', 'case', 'WRITE', 'OWN'),
        ('marketing', 'case', 'READ', 'ALL'),
        ('analyst', 'case', 'READ', 'ALL'), ('analyst', 'case', 'EXPORT', 'ALL'),
        ('back-office', 'case', 'READ', 'ALL'), ('back-office', 'case', 'IMPORT', 'ALL'), ('back-office', 'case', 'WRITE', 'ALL'),
        ('back-office', 'case_event', 'IMPORT', 'ALL')
    ) own (code, kind, action, reach) on own.code = role.code;
