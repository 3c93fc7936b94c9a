-- What a supplier is owed can be put right, either way: such an entry names no paper and says why. A
-- kind says which way it goes (0 for either) and whether it is of a paper; the rules of kinds are
-- guards from now on, so that a further kind is a row.
create table supplier_entry_before as select * from supplier_entry;

drop table supplier_entry;
drop table supplier_entry_kind;

create table supplier_entry_kind (
  code      text    not null primary key,
  direction integer not null check (direction in (-1, 0, 1)),
  of_paper  integer not null check (of_paper in (0, 1)),
  pays      integer not null check (pays in (0, 1)),
  asks_why  integer not null check (asks_why in (0, 1))
) strict;

insert into supplier_entry_kind (code, direction, of_paper, pays, asks_why) values
  ('RECEIPT', 1, 1, 0, 0), ('RETURN', -1, 1, 0, 0), ('PAYMENT', -1, 0, 1, 0),
  ('CORRECTION', 0, 0, 0, 1);

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
  journal_seq   integer not null unique references journal
) strict;

insert into supplier_entry (id, uuid, supplier_id, kind, amount, balance, document_id, movement_id,
    reason, shift_id, person_id, approval_id, at, offset_s, business_date, journal_seq)
  select id, uuid, supplier_id, kind, amount, balance, document_id, movement_id,
    reason, shift_id, person_id, approval_id, at, offset_s, business_date, journal_seq
  from supplier_entry_before order by id;

drop table supplier_entry_before;

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

create trigger supplier_entry_says_what_its_kind_asks before insert on supplier_entry
when exists (select 1 from supplier_entry_kind where code = new.kind and (
  of_paper = 1 and new.document_id is null
  or pays = 0 and new.movement_id is not null
  or pays = 0 and of_paper = 0 and new.document_id is not null
  or asks_why = 1 and new.reason = ''))
begin select raise(abort, 'guard: an entry of a supplier says what its kind asks'); end;

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

-- The date on the supplier's paper, and until when it is to be paid; null for none.
alter table stock_document add column paper_day text check (length(paper_day) = 10);
alter table stock_document add column due text check (length(due) = 10);

create trigger stock_document_is_owed_to_a_supplier before insert on stock_document
when new.kind <> 'RECEIPT' and (new.paper_day is not null or new.due is not null)
begin select raise(abort, 'guard: only a receipt has a paper of its supplier'); end;

alter table receipt_draft add column paper_day text check (length(paper_day) = 10);
alter table receipt_draft add column due text check (length(due) = 10);
