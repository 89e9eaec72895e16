-- Made from the customer and written by one class together with it; the look-up of each word's customer cost more than the word.
alter table customer.search_token drop constraint search_token_customer_id_fkey;
alter table customer.search drop constraint search_customer_id_fkey;
