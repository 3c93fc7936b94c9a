-- A stock-take may be of goods that are listed when it begins: those of places on the shelves, of
-- suppliers, or chosen one by one. scope names what they are of, for people; listed is 1 for such a one.
alter table stock_take add column listed integer not null default 0 check (listed in (0, 1));
alter table stock_take add column scope text not null default '' check (length(scope) <= 200);

create table stock_take_product (
  stock_take_id integer not null references stock_take on delete cascade,
  product_id    integer not null references product,
  primary key (stock_take_id, product_id)
) strict;

-- What was not counted, on paper.
insert into print_document (code) values ('UNCOUNTED');
