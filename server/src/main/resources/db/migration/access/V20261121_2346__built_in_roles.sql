insert into access.kind (name, actions, place) values
    ('customer', '{READ,WRITE,DELETE,IMPORT,EXPORT,ADMINISTER}', 100),
    ('interaction', '{READ,WRITE,DELETE,IMPORT,EXPORT,ADMINISTER}', 200),
    ('task', '{READ,WRITE,DELETE,EXPORT,ADMINISTER}', 300),
    ('order', '{READ,WRITE,DELETE,IMPORT,EXPORT,ADMINISTER}', 400),
    ('product', '{READ,WRITE,DELETE,IMPORT,EXPORT,ADMINISTER}', 500),
    ('import', '{READ,WRITE,ADMINISTER}', 800),
    ('source', '{READ,ADMINISTER}', 810),
    ('user', '{READ,ADMINISTER}', 900),
    ('department', '{READ,ADMINISTER}', 910),
    ('role', '{READ,ADMINISTER}', 920);

insert into access.role (id, code, name, everything) values
    ('00000000-0000-7000-8000-000000000001', 'administrator', 'Administrator', true),
    ('00000000-0000-7000-8000-000000000002', 'sales', 'Sales', false),
    ('00000000-0000-7000-8000-000000000003', 'service', 'Service', false),
    ('00000000-0000-7000-8000-000000000004', 'marketing', 'Marketing', false),
    ('00000000-0000-7000-8000-000000000005', 'analyst', 'Analyst', false),
    ('00000000-0000-7000-8000-000000000006', 'back-office', 'Back office', false),
    ('00000000-0000-7000-8000-000000000007', 'store', 'Store', false);

-- Customers are open to everybody who works here; what is done with them is read by all unless a record restricts it.
insert into access.role_grant (role_id, kind, action, reach)
    select role.id, common.kind, common.action, 'ALL'
    from access.role
    cross join (values
        ('customer', 'READ'), ('customer', 'WRITE'), ('interaction', 'READ'), ('task', 'READ'), ('order', 'READ'), ('product', 'READ'),
        ('user', 'READ'), ('department', 'READ')) common (kind, action)
    where not role.everything;

insert into access.role_grant (role_id, kind, action, reach)
    select role.id, own.kind, own.action, own.reach
    from access.role
    join (values
        ('sales', 'customer', 'DELETE', 'OWN'), ('sales', 'customer', 'EXPORT', 'TEAM'),
        ('sales', 'interaction', 'WRITE', 'OWN'), ('sales', 'task', 'WRITE', 'TEAM'), ('sales', 'order', 'WRITE', 'TEAM'),
        ('service', 'interaction', 'WRITE', 'TEAM'), ('service', 'task', 'WRITE', 'TEAM'),
        ('marketing', 'customer', 'EXPORT', 'ALL'), ('marketing', 'customer', 'IMPORT', 'ALL'),
        ('marketing', 'interaction', 'WRITE', 'OWN'), ('marketing', 'task', 'WRITE', 'TEAM'), ('marketing', 'import', 'READ', 'ALL'),
        ('marketing', 'import', 'WRITE', 'ALL'), ('marketing', 'source', 'READ', 'ALL'),
        ('analyst', 'customer', 'EXPORT', 'ALL'), ('analyst', 'interaction', 'EXPORT', 'ALL'), ('analyst', 'order', 'EXPORT', 'ALL'),
        ('analyst', 'product', 'EXPORT', 'ALL'), ('analyst', 'task', 'WRITE', 'OWN'), ('analyst', 'source', 'READ', 'ALL'),
        ('analyst', 'import', 'READ', 'ALL'),
        ('back-office', 'customer', 'IMPORT', 'ALL'),
        ('back-office', 'interaction', 'WRITE', 'OWN'), ('back-office', 'task', 'WRITE', 'TEAM'),
        ('back-office', 'order', 'WRITE', 'ALL'), ('back-office', 'order', 'IMPORT', 'ALL'), ('back-office', 'order', 'EXPORT', 'DEPARTMENT'),
        ('back-office', 'product', 'WRITE', 'ALL'), ('back-office', 'product', 'IMPORT', 'ALL'),
        ('back-office', 'import', 'READ', 'ALL'), ('back-office', 'import', 'WRITE', 'ALL'), ('back-office', 'source', 'READ', 'ALL'),
        ('store', 'interaction', 'WRITE', 'OWN'), ('store', 'task', 'WRITE', 'TEAM')
    ) own (code, kind, action, reach) on own.code = role.code;
