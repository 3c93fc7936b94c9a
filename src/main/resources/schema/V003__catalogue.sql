-- What a rate is in the eyes of the law; taxed is 1 where it has a percentage.
create table tax_kind (
  code  text    not null primary key,
  taxed integer not null check (taxed in (0, 1))
) strict;

insert into tax_kind (code, taxed) values ('STANDARD', 1), ('ZERO', 0), ('EXEMPT', 0);

create table tax_rate (
  id           integer primary key autoincrement,
  uuid         text    not null unique check (length(uuid) = 36),
  code         text    not null unique,
  kind         text    not null references tax_kind,
  basis_points integer not null check (basis_points between 0 and 10000)
) strict;

create trigger tax_rate_fits_its_kind before insert on tax_rate
when new.basis_points <> 0 and (select taxed from tax_kind where code = new.kind) = 0
begin select raise(abort, 'guard: only a taxed kind has a percentage'); end;

-- Booked lines point at it: another percentage is another rate.
create trigger tax_rate_is_never_changed before update on tax_rate
begin select raise(abort, 'guard: a tax rate is never changed'); end;

create trigger tax_rate_stays before delete on tax_rate
begin select raise(abort, 'guard: a tax rate is never deleted'); end;

create table unit (
  code text not null primary key
) strict;

insert into unit (code) values ('PIECE'), ('KILOGRAM'), ('LITRE'), ('METRE');

create table category (
  id       integer primary key autoincrement,
  uuid     text    not null unique check (length(uuid) = 36),
  name     text    not null unique check (length(name) between 1 and 80),
  colour   integer not null check (colour between 0 and 7),
  position integer not null
) strict;

-- Money in minor units, quantities in thousandths. stock is null where it is not counted.
create table product (
  id          integer primary key autoincrement,
  uuid        text    not null unique check (length(uuid) = 36),
  name        text    not null check (length(name) between 1 and 300),
  search      text    not null,
  category_id integer not null references category,
  price       integer not null check (price between 0 and 99999999999),
  unit        text    not null references unit,
  tax_rate_id integer not null references tax_rate,
  goods_code  text    not null default '',
  stock       integer,
  low_stock   integer not null default 0,
  active      integer not null default 1 check (active in (0, 1))
) strict;

create index product_by_category on product (category_id, id);

-- code is what the shop wrote; number is what its spellings have in common: GTIN-8, 12, 13 and 14
-- with a right check digit are one number, written with 14 digits; any other code is its own.
create table barcode (
  number     text    not null primary key,
  code       text    not null check (length(code) between 1 and 64),
  product_id integer not null references product
) strict;

create trigger barcode_has_its_number before insert on barcode
when new.number <> case
  when length(new.code) in (8, 12, 13, 14) and new.code not glob '*[^0-9]*'
    and (new.code % 10 + new.code / 100 % 10 + new.code / 10000 % 10 + new.code / 1000000 % 10
      + new.code / 100000000 % 10 + new.code / 10000000000 % 10 + new.code / 1000000000000 % 10
      + 3 * (new.code / 10 % 10 + new.code / 1000 % 10 + new.code / 100000 % 10
      + new.code / 10000000 % 10 + new.code / 1000000000 % 10 + new.code / 100000000000 % 10
      + new.code / 10000000000000 % 10)) % 10 = 0
  then substr('000000' || new.code, -14)
  else new.code
end
begin select raise(abort, 'guard: a barcode is kept under its number'); end;

create trigger barcode_is_never_changed before update of number, code on barcode
begin select raise(abort, 'guard: a barcode is replaced, never changed'); end;

create index barcode_of_product on barcode (product_id, code);

-- Search as you type: prefixes of folded words. A prefix of these lengths is one list of rows; a longer
-- one is put together from its words, which are few by then.
create virtual table product_fts using fts5 (
  search, content = '', contentless_delete = 1, tokenize = 'unicode61', prefix = '1 2 3 4 5 6', detail = 'none'
);

create trigger product_searchable after insert on product
begin insert into product_fts (rowid, search) values (new.id, new.search); end;

create trigger product_searchable_again after update of search on product
begin
  delete from product_fts where rowid = old.id;
  insert into product_fts (rowid, search) values (new.id, new.search);
end;

create trigger category_keeps_its_uuid before update on category when new.uuid <> old.uuid
begin select raise(abort, 'guard: a category keeps its UUID'); end;

create trigger product_keeps_its_uuid before update on product when new.uuid <> old.uuid
begin select raise(abort, 'guard: a product keeps its UUID'); end;

-- A trigger and no check: a trigger can be replaced when products with an open price come.
create trigger product_has_a_price before insert on product when new.price = 0
begin select raise(abort, 'guard: a product has a price'); end;

create trigger product_keeps_a_price before update of price on product when new.price = 0
begin select raise(abort, 'guard: a product has a price'); end;

create trigger product_stays before delete on product
begin select raise(abort, 'guard: a product is made inactive, never deleted'); end;

-- Each change of a counted stock has its movement, by which a backup finds it.
create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;

create trigger product_noted_when_counted after update of stock on product
when (old.stock is null) <> (new.stock is null)
  and old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;

create trigger barcode_noted after update on barcode
when old.rowid <= (select row_id from backup_mark where name = 'barcode')
begin insert into row_change (name, row_id) values ('barcode', old.rowid); end;

create trigger barcode_noted_when_deleted after delete on barcode
when old.rowid <= (select row_id from backup_mark where name = 'barcode')
begin insert into row_change (name, row_id) values ('barcode', old.rowid); end;

create trigger barcode_noted_when_inserted after insert on barcode
when new.rowid <= (select row_id from backup_mark where name = 'barcode')
begin insert into row_change (name, row_id) values ('barcode', new.rowid); end;
