-- plu is the product's number on a scale. takes_pack_price: single pieces that make up a pack cost
-- what the pack costs. Columns that came after the first release are null where nothing is said: the
-- digests of products in older journals stay right.
alter table product add column plu integer check (plu between 1 and 9999999);
alter table product add column takes_pack_price integer check (takes_pack_price = 1);

create unique index product_by_plu on product (plu) where plu is not null;

-- A code of a pack says how many of the product it holds, and what the pack costs if that is less
-- than its pieces.
alter table barcode add column quantity integer check (quantity between 1 and 9999999);
alter table barcode add column pack_price integer check (pack_price between 1 and 99999999999);

drop trigger product_noted;

create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active, plu,
  takes_pack_price on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;
