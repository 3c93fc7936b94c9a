-- What the law asks for when a product is sold, each from its day on. Null where nothing is asked: the
-- digests of products in older journals stay right.
alter table product add column minimum_age integer check (minimum_age between 1 and 99);
alter table product add column minimum_age_from text check (
  (minimum_age is null) = (minimum_age_from is null) and minimum_age_from is date(minimum_age_from));
alter table product add column no_cash_from text check (no_cash_from is date(no_cash_from));

drop trigger product_noted;

create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active, plu,
  takes_pack_price, minimum_age, minimum_age_from, no_cash_from on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;

-- Where it is known, a seller who is too young does not answer for the age of a customer.
alter table person add column birth_date text check (birth_date is date(birth_date));

-- The highest age that was asked for and confirmed in this basket.
alter table basket add column checked_age integer check (checked_age between 1 and 99);
