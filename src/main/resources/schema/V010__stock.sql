create table stock_document_kind (
  code text not null primary key
) strict;

insert into stock_document_kind (code) values
  ('RECEIPT'), ('SUPPLIER_RETURN'), ('WRITE_OFF'), ('OWN_USE'), ('COUNT');

-- A booked paper about goods: nothing of it is changed. A draft is working paper and stands
-- elsewhere. supplier_number is the number on the supplier's own paper.
create table stock_document (
  id              integer primary key autoincrement,
  uuid            text    not null unique check (length(uuid) = 36),
  kind            text    not null references stock_document_kind,
  number          text    not null unique,
  supplier_id     integer references supplier,
  supplier_number text    not null default '' check (length(supplier_number) <= 60),
  shift_id        integer references shift,
  person_id       integer not null references person,
  approval_id     integer references approval,
  reason          text    not null default '' check (length(reason) <= 200),
  at              integer not null,
  offset_s        integer not null,
  business_date   text    not null,
  line_count      integer not null check (line_count > 0),
  journal_seq     integer not null unique references journal
) strict;

create index stock_document_of_supplier on stock_document (supplier_id) where supplier_id is not null;

-- quantity is what the paper says: what came or went, or what was counted; cost is that of the
-- whole line, null where it is not known.
create table stock_document_line (
  document_id integer not null references stock_document,
  line        integer not null check (line > 0),
  product_id  integer not null references product,
  quantity    integer not null check (quantity >= 0),
  cost        integer check (cost >= 0),
  primary key (document_id, line)
) strict;

-- Which way a movement goes: 1 in, -1 out, 0 for value alone, null for either. document says what it
-- is of: a SALE, a REFUND or a stock DOCUMENT.
create table stock_movement_kind (
  code      text    not null primary key,
  direction integer check (direction in (-1, 0, 1)),
  document  text    not null check (document in ('SALE', 'REFUND', 'DOCUMENT'))
) strict;

insert into stock_movement_kind (code, direction, document) values
  ('SALE', -1, 'SALE'),
  ('REFUND', 1, 'REFUND'),
  ('RECEIPT', 1, 'DOCUMENT'),
  ('SUPPLIER_RETURN', -1, 'DOCUMENT'),
  ('WRITE_OFF', -1, 'DOCUMENT'),
  ('OWN_USE', -1, 'DOCUMENT'),
  ('COUNT', null, 'DOCUMENT'),
  ('COST_CORRECTION', 0, 'DOCUMENT');

-- quantity and value have the sign of what they do to the shelf; value is null where the cost is not
-- known. A line may have several movements: one a batch, a correction beside it.
create table stock_movement (
  id            integer primary key autoincrement,
  product_id    integer not null references product,
  kind          text    not null references stock_movement_kind,
  quantity      integer not null,
  value         integer,
  sale_id       integer,
  sale_line     integer,
  refund_id     integer,
  refund_line   integer,
  document_id   integer,
  document_line integer,
  at            integer not null,
  foreign key (sale_id, sale_line) references sale_line,
  foreign key (refund_id, refund_line) references refund_line,
  foreign key (document_id, document_line) references stock_document_line
) strict;

create index stock_movement_of_product on stock_movement (product_id);

create trigger stock_document_line_is_of_its_document before insert on stock_document_line
when new.line > (select line_count from stock_document where id = new.document_id)
begin select raise(abort, 'guard: a booked document gets no further line'); end;

create trigger stock_movement_names_its_document before insert on stock_movement
when (select document from stock_movement_kind where code = new.kind) is not case
    when new.sale_line is not null and new.refund_id is null and new.document_id is null
      and new.product_id = (select product_id from sale_line
        where sale_id = new.sale_id and line = new.sale_line) then 'SALE'
    when new.refund_line is not null and new.sale_id is null and new.document_id is null
      and new.product_id = (select product_id from refund_line
        where refund_id = new.refund_id and line = new.refund_line and restock = 1) then 'REFUND'
    when new.document_line is not null and new.sale_id is null and new.refund_id is null
      and new.product_id = (select product_id from stock_document_line
        where document_id = new.document_id and line = new.document_line) then 'DOCUMENT'
  end
begin select raise(abort, 'guard: a stock movement names its document'); end;

create trigger stock_movement_goes_its_way before insert on stock_movement
when exists (select 1 from stock_movement_kind where code = new.kind and (
  direction is null and new.quantity = 0
  or direction = 0 and (new.quantity <> 0 or new.value is null)
  or direction <> 0 and new.quantity * direction <= 0
  or direction <> 0 and new.value * direction < 0))
begin select raise(abort, 'guard: a stock movement goes the way of its kind'); end;

create trigger stock_document_is_never_changed before update on stock_document
begin select raise(abort, 'guard: a stock document is never changed'); end;
create trigger stock_document_is_never_deleted before delete on stock_document
begin select raise(abort, 'guard: a stock document is never deleted'); end;
create trigger stock_document_line_is_never_changed before update on stock_document_line
begin select raise(abort, 'guard: a stock document is never changed'); end;
create trigger stock_document_line_is_never_deleted before delete on stock_document_line
begin select raise(abort, 'guard: a stock document is never deleted'); end;
create trigger stock_movement_is_never_changed before update on stock_movement
begin select raise(abort, 'guard: a stock movement is never changed'); end;
create trigger stock_movement_is_never_deleted before delete on stock_movement
begin select raise(abort, 'guard: a stock movement is never deleted'); end;
