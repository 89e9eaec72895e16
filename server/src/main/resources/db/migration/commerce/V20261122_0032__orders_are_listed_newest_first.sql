create index order_newest on commerce.customer_order (ordered_at desc, id desc);
