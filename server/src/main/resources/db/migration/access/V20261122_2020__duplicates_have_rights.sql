insert into access.kind (name, actions, place) values ('duplicate', '{READ,WRITE,ADMINISTER}', 150);

-- Whoever works with customers meets the same one twice, and says so; who only reads sees how good the records are.
insert into access.role_grant (role_id, kind, action, reach)
    select role.id, own.kind, own.action, 'ALL'
    from access.role
    join (values
        ('sales', 'duplicate', 'READ'), ('sales', 'duplicate', 'WRITE'),
        ('service', 'duplicate', 'READ'), ('service', 'duplicate', 'WRITE'),
        ('marketing', 'duplicate', 'READ'), ('marketing', 'duplicate', 'WRITE'),
        ('back-office', 'duplicate', 'READ'), ('back-office', 'duplicate', 'WRITE'),
        ('analyst', 'duplicate', 'READ')
    ) own (code, kind, action) on own.code = role.code;
