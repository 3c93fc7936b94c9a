create table stock_movement (
  id         integer primary key autoincrement,
  product_id integer not null references product,
  kind       text    not null check (kind in ('SALE', 'REFUND', 'RECEIPT', 'CORRECTION')),
  source_id  integer not null,
  quantity   integer not null check (quantity <> 0),
  at         integer not null
) strict;

create index stock_movement_of_product on stock_movement (product_id);

create trigger stock_movement_is_never_changed before update on stock_movement
begin select raise(abort, 'guard: a stock movement is never changed'); end;
create trigger stock_movement_is_never_deleted before delete on stock_movement
begin select raise(abort, 'guard: a stock movement is never deleted'); end;
