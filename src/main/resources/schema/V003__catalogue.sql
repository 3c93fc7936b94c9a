create table tax_rate (
  id           integer primary key autoincrement,
  code         text    not null unique,
  kind         text    not null check (kind in ('STANDARD', 'ZERO', 'EXEMPT')),
  basis_points integer not null check (basis_points between 0 and 10000),
  check (kind = 'STANDARD' or basis_points = 0)
) strict;

create table category (
  id       integer primary key autoincrement,
  name     text    not null unique check (length(name) between 1 and 80),
  colour   integer not null check (colour between 0 and 7),
  position integer not null
) strict;

-- Money in minor units, quantities in thousandths. stock is null where it is not counted.
create table product (
  id          integer primary key autoincrement,
  name        text    not null check (length(name) between 1 and 300),
  search      text    not null,
  category_id integer not null references category,
  price       integer not null check (price between 1 and 99999999999),
  unit        text    not null check (unit in ('PIECE', 'KILOGRAM', 'LITRE', 'METRE')),
  tax_rate_id integer not null references tax_rate,
  goods_code  text    not null default '',
  stock       integer,
  low_stock   integer not null default 0,
  active      integer not null default 1 check (active in (0, 1))
) strict;

create index product_by_category on product (category_id, id);

create table barcode (
  code       text    not null primary key check (length(code) between 1 and 64),
  product_id integer not null references product
) strict;

create index barcode_of_product on barcode (product_id, code);

-- Search as you type: prefixes of folded words.
create virtual table product_fts using fts5 (
  search, content = '', contentless_delete = 1, tokenize = 'unicode61', prefix = '1 2 3', detail = 'none'
);

create trigger product_searchable after insert on product
begin insert into product_fts (rowid, search) values (new.id, new.search); end;

create trigger product_searchable_again after update of search on product
begin
  delete from product_fts where rowid = old.id;
  insert into product_fts (rowid, search) values (new.id, new.search);
end;

create trigger product_stays before delete on product
begin select raise(abort, 'guard: a product is made inactive, never deleted'); end;
