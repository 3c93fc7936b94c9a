-- The way to the products that are archived or sold under a rule of the law, newest first, without a
-- look at the others. A sale changes neither: what changes with the stock has no index.
create index product_archived on product (active) where active = 0;

create index product_restricted on product (active) where active = 1
  and (minimum_age is not null or no_cash_from is not null or marked_from is not null);
