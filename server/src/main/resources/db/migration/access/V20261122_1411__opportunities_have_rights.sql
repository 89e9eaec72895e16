insert into access.kind (name, actions, place) values
    ('opportunity', '{READ,WRITE,DELETE,IMPORT,EXPORT,ADMINISTER}', 350),
    ('pipeline', '{ADMINISTER}', 940);

insert into access.role_grant (role_id, kind, action, reach)
    select role.id, own.kind, own.action, own.reach
    from access.role
    join (values
        ('sales', 'opportunity', 'READ', 'ALL'), ('sales', 'opportunity', 'WRITE', 'TEAM'), ('sales', 'opportunity', 'DELETE', 'OWN'),
        ('sales', 'opportunity', 'EXPORT', 'TEAM'),
        ('service', 'opportunity', 'READ', 'ALL'),
        ('marketing', 'opportunity', 'READ', 'ALL'),
        ('analyst', 'opportunity', 'READ', 'ALL'), ('analyst', 'opportunity', 'EXPORT', 'ALL'),
        ('back-office', 'opportunity', 'READ', 'ALL'), ('back-office', 'opportunity', 'IMPORT', 'ALL'), ('back-office', 'opportunity', 'WRITE', 'ALL')
    ) own (code, kind, action, reach) on own.code = role.code;
