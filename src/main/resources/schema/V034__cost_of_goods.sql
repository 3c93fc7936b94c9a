-- What the stock of a product had cost, its moving average kept as a value, and what one unit had cost
-- while there was something: both null as long as no cost is known, and both worked out from the
-- movements as the stock is. counted_from is the journal entry that began to count the product; null
-- where it was counted from its first day on, or never.
alter table product add column stock_value integer;
alter table product add column last_cost integer check (last_cost >= 0);
alter table product add column counted_from integer check (counted_from > 0);

drop trigger product_noted;

create trigger product_noted after update
of uuid, name, search, category_id, price, unit, tax_rate_id, goods_code, low_stock, active, plu,
  takes_pack_price, minimum_age, minimum_age_from, no_cash_from, marked_from, package_code, unit_code,
  owner_type, full_price, shelf, supplier_id, fill_to, shelf_days, counted_from on product
when old.id <= (select row_id from backup_mark where name = 'product')
begin insert into row_change (name, row_id) values ('product', old.id); end;

-- A return names the receipt, and each of its lines the line, that it takes back.
alter table stock_document add column receipt_id integer references stock_document;

-- What a receipt's line says besides: the tax inside its cost, the new price, the day it keeps to.
alter table stock_document_line add column tax_rate_id integer references tax_rate;
alter table stock_document_line add column price integer check (price > 0);
alter table stock_document_line add column expires text check (length(expires) = 10);
alter table stock_document_line add column receipt_line integer check (receipt_line > 0);

create index stock_document_of_receipt on stock_document (receipt_id) where receipt_id is not null;
create index stock_document_of_number on stock_document (supplier_id, supplier_number)
where supplier_number <> '';

-- Goods that were there without a known cost are valued at the first cost that is known: no expense
-- and no gain, unlike a correction.
insert into stock_movement_kind (code, direction, document) values ('VALUATION', 0, 'DOCUMENT');

-- What moves value alone may also belong to goods that came back.
drop trigger stock_movement_names_its_document;
create trigger stock_movement_names_its_document before insert on stock_movement
when coalesce((select k.document = case
    when new.sale_line is not null and new.refund_id is null and new.document_id is null
      and new.product_id = (select product_id from sale_line
        where sale_id = new.sale_id and line = new.sale_line) then 'SALE'
    when new.refund_line is not null and new.sale_id is null and new.document_id is null
      and new.product_id = (select product_id from refund_line
        where refund_id = new.refund_id and line = new.refund_line and restock = 1)
      then iif(k.direction = 0, 'DOCUMENT', 'REFUND')
    when new.document_line is not null and new.sale_id is null and new.refund_id is null
      and new.product_id = (select product_id from stock_document_line
        where document_id = new.document_id and line = new.document_line) then 'DOCUMENT'
  end from stock_movement_kind k where k.code = new.kind), 0) = 0
begin select raise(abort, 'guard: a stock movement names its document'); end;

create trigger stock_document_has_its_supplier before insert on stock_document
when (new.kind in ('RECEIPT', 'SUPPLIER_RETURN')) <> (new.supplier_id is not null)
begin select raise(abort, 'guard: a receipt has a supplier, and what goes back to one'); end;

create trigger stock_document_takes_back_a_receipt before insert on stock_document
when (new.kind = 'SUPPLIER_RETURN') <> (new.receipt_id is not null)
  or new.receipt_id is not null and not exists (select 1 from stock_document
    where id = new.receipt_id and kind = 'RECEIPT' and supplier_id = new.supplier_id)
begin select raise(abort, 'guard: a return names the receipt it is of'); end;

-- What goes back of a line so far and now is at most what came: quantity and cost.
create trigger stock_document_line_takes_back_its_line before insert on stock_document_line
when (select receipt_id from stock_document where id = new.document_id) is not null
  and not exists (
    select 1 from stock_document d
      join stock_document_line r on r.document_id = d.receipt_id and r.line = new.receipt_line,
      (select coalesce(sum(b.quantity), 0) as quantity, coalesce(sum(b.cost), 0) as cost
       from stock_document e join stock_document_line b on b.document_id = e.id
       where e.receipt_id = (select receipt_id from stock_document where id = new.document_id)
         and b.receipt_line = new.receipt_line) as before
    where d.id = new.document_id and r.product_id = new.product_id
      and before.quantity + new.quantity <= r.quantity
      and before.cost + coalesce(new.cost, 0) <= r.cost)
begin select raise(abort, 'guard: no more goes back than came'); end;

create table supplier_entry_kind (
  code      text    not null primary key,
  direction integer not null check (direction in (-1, 1))
) strict;

insert into supplier_entry_kind (code, direction) values
  ('RECEIPT', 1), ('RETURN', -1), ('PAYMENT', -1);

-- What the shop owes its suppliers, entry by entry; an amount above nothing is owed more. balance is
-- what is owed after the entry, below nothing what the supplier owes. A payment from the drawer names
-- the movement of cash; any other was made elsewhere.
create table supplier_entry (
  id            integer primary key autoincrement,
  uuid          text    not null unique check (length(uuid) = 36),
  supplier_id   integer not null references supplier,
  kind          text    not null references supplier_entry_kind,
  amount        integer not null check (amount <> 0),
  balance       integer not null,
  document_id   integer references stock_document,
  movement_id   integer unique references cash_movement,
  reason        text    not null default '' check (length(reason) <= 200),
  shift_id      integer references shift,
  person_id     integer not null references person,
  approval_id   integer references approval,
  at            integer not null,
  offset_s      integer not null,
  business_date text    not null,
  journal_seq   integer not null unique references journal,
  check (kind = 'PAYMENT' or document_id is not null and movement_id is null)
) strict;

create index supplier_entry_of_supplier on supplier_entry (supplier_id, id);
create index supplier_entry_of_document on supplier_entry (document_id)
where document_id is not null;

create trigger supplier_entry_carries_on before insert on supplier_entry
when new.balance <> new.amount + coalesce((select balance from supplier_entry
  where supplier_id = new.supplier_id order by id desc limit 1), 0)
begin select raise(abort, 'guard: what is owed goes on from where it stood'); end;

create trigger supplier_entry_goes_its_way before insert on supplier_entry
when new.amount * (select direction from supplier_entry_kind where code = new.kind) < 0
begin select raise(abort, 'guard: an entry of a supplier goes the way of its kind'); end;

create trigger supplier_entry_names_its_own before insert on supplier_entry
when new.document_id is not null and new.supplier_id is not
    (select supplier_id from stock_document where id = new.document_id)
  or new.movement_id is not null and new.amount is not
    (select -amount from cash_movement where id = new.movement_id and kind = 'PAY_OUT')
begin select raise(abort, 'guard: an entry of a supplier names papers of that supplier'); end;

create trigger supplier_entry_is_never_changed before update on supplier_entry
begin select raise(abort, 'guard: what suppliers are owed is never changed'); end;
create trigger supplier_entry_is_never_deleted before delete on supplier_entry
begin select raise(abort, 'guard: what suppliers are owed is never changed'); end;

-- Receipts of goods that are not booked yet: working paper, kept with every change.
create table receipt_draft (
  uuid            text    not null primary key check (length(uuid) = 36),
  person_id       integer not null references person,
  changed_at      integer not null,
  supplier        text    not null default '' check (length(supplier) <= 80),
  supplier_number text    not null default '' check (length(supplier_number) <= 60),
  from_drawer     integer not null default 0 check (from_drawer in (0, 1))
) strict;

create table receipt_draft_line (
  draft_uuid text    not null references receipt_draft on delete cascade,
  line       integer not null check (line > 0),
  product_id integer not null references product,
  quantity   integer not null check (quantity >= 0),
  unit_cost  integer check (unit_cost >= 0),
  cost       integer check (cost >= 0),
  tax_code   text    check (length(tax_code) <= 30),
  price      integer check (price > 0),
  expires    text    check (length(expires) = 10),
  primary key (draft_uuid, line),
  check (cost is null or unit_cost is null)
) strict;
