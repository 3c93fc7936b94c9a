create table price_origin (
  code text not null primary key
) strict;

insert into price_origin (code) values
  ('BY_HAND'), ('CARD'), ('IMPORT'), ('PROGRAM'), ('RECEIPT'), ('UNDO');

create table price_state (
  code text not null primary key
) strict;

insert into price_state (code) values ('PLANNED'), ('RUNNING'), ('DONE'), ('CANCELLED');

-- CHANGED: it has the new price although its old one was not that of the document any more. SAME: it
-- cost as much already. ARCHIVED: it is no longer sold and keeps its price.
create table price_outcome (
  code text not null primary key
) strict;

insert into price_outcome (code) values ('SET'), ('CHANGED'), ('SAME'), ('ARCHIVED');

-- Prices that came or come into force together. due is null for at once; person_id is null for the
-- owner of the machine; lines is a JSON array of [product, old price, new price] and null where all of
-- them came into force with the document.
create table price_document (
  id          integer primary key autoincrement,
  uuid        text    not null unique check (length(uuid) = 36),
  origin      text    not null references price_origin,
  reason      text    not null default '' check (length(reason) <= 200),
  person_id   integer references person,
  at          integer not null,
  offset_s    integer not null,
  due         integer,
  undoes      integer references price_document,
  line_count  integer not null check (line_count > 0),
  lines       text check (json_valid(lines)),
  state       text    not null references price_state,
  done_count  integer not null default 0 check (done_count between 0 and line_count),
  ended_at    integer check ((ended_at is null) = (state in ('PLANNED', 'RUNNING')))
) strict;

create index price_document_open on price_document (ended_at, due) where ended_at is null;
create index price_document_undone on price_document (undoes) where undoes is not null;

-- What became of each line of a document, and with it the history of a product's price: old_price is
-- what it cost just before.
create table price_change (
  id          integer primary key autoincrement,
  document_id integer not null references price_document,
  line        integer not null check (line > 0),
  product_id  integer not null references product,
  old_price   integer not null,
  new_price   integer not null check (new_price between 1 and 99999999999),
  outcome     text    not null references price_outcome,
  at          integer not null,
  unique (document_id, line)
) strict;

create index price_change_of_product on price_change (product_id);

create trigger price_document_goes_on before update on price_document
when old.ended_at is not null or new.id <> old.id or new.uuid <> old.uuid or new.origin <> old.origin
  or new.reason <> old.reason or new.person_id is not old.person_id or new.at <> old.at
  or new.offset_s <> old.offset_s or new.due is not old.due or new.undoes is not old.undoes
  or new.line_count <> old.line_count or new.lines is not old.lines
  or new.done_count < old.done_count
  or (new.state = 'DONE') <> (new.done_count = new.line_count)
  or new.state = 'PLANNED' and new.done_count > 0
  or new.state = 'CANCELLED' and old.state <> 'PLANNED'
begin select raise(abort, 'guard: a price document only comes into force or is cancelled'); end;

create trigger price_document_stays before delete on price_document
begin select raise(abort, 'guard: a price document is never deleted'); end;

create trigger price_document_noted after update on price_document
when old.id <= (select row_id from backup_mark where name = 'price_document')
begin insert into row_change (name, row_id) values ('price_document', old.id); end;

create trigger price_change_is_the_next_line before insert on price_change
when not exists (select 1 from price_document
  where id = new.document_id and ended_at is null and new.line between done_count + 1 and line_count)
begin select raise(abort, 'guard: a price change is of a document that comes into force'); end;

create trigger price_change_is_never_changed before update on price_change
begin select raise(abort, 'guard: a price change is never changed'); end;

create trigger price_change_is_never_deleted before delete on price_change
begin select raise(abort, 'guard: a price change is never deleted'); end;

-- The newest change of a product's price says what it costs now.
create trigger product_price_has_its_document before update of price on product
when new.price <> old.price and new.price <> 0 and not exists (select 1 from price_change
  where id = (select max(id) from price_change where product_id = new.id)
    and outcome in ('SET', 'CHANGED') and old_price = old.price and new_price = new.price)
begin select raise(abort, 'guard: a price is changed by a price document'); end;
