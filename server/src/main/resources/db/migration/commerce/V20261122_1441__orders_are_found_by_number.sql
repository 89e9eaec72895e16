create index order_by_number on commerce.customer_order (number text_pattern_ops);
