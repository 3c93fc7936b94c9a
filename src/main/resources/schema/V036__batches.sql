-- Goods of a receipt that keep to a day, and how much of them should be left: what goes away is of the
-- earliest day. left follows from the movements as the stock does.
create table batch (
  document_id integer not null,
  line        integer not null,
  product_id  integer not null references product,
  expires     text    not null check (length(expires) = 10),
  quantity    integer not null check (quantity > 0),
  left        integer not null check (left between 0 and quantity),
  primary key (document_id, line),
  foreign key (document_id, line) references stock_document_line
) strict;

create index batch_open on batch (product_id, expires) where left > 0;
create index batch_by_expiry on batch (expires, document_id, line) where left > 0;

create trigger batch_is_of_its_line before insert on batch
when not exists (select 1 from stock_document_line l
    join stock_document d on d.id = l.document_id
  where l.document_id = new.document_id and l.line = new.line and d.kind = 'RECEIPT'
    and l.product_id = new.product_id and l.expires = new.expires and l.quantity = new.quantity)
begin select raise(abort, 'guard: a batch is of a line of a receipt'); end;

create trigger batch_only_shrinks before update on batch
when new.left > old.left or new.document_id <> old.document_id or new.line <> old.line
  or new.product_id <> old.product_id or new.expires <> old.expires or new.quantity <> old.quantity
begin select raise(abort, 'guard: a batch only becomes less'); end;

create trigger batch_stays before delete on batch
begin select raise(abort, 'guard: a batch is never deleted'); end;

create trigger batch_noted after update on batch
when old.rowid <= (select row_id from backup_mark where name = 'batch')
begin insert into row_change (name, row_id) values ('batch', old.rowid); end;
