create table shift (
  id             integer primary key autoincrement,
  status         text    not null check (status in ('OPEN', 'CLOSED')),
  opened_by      integer not null references person,
  opened_at      integer not null,
  opened_offset  integer not null,
  business_date  text    not null check (business_date like '____-__-__'),
  opening_cash   integer not null check (opening_cash >= 0),
  closed_by      integer references person,
  closed_at      integer,
  closed_offset  integer,
  counted_cash   integer check (counted_cash >= 0),
  expected_cash  integer,
  cash_left      integer check (cash_left >= 0),
  z_number       integer unique,
  check ((status = 'CLOSED') = (closed_by is not null and closed_at is not null
    and expected_cash is not null and z_number is not null))
) strict;

create unique index shift_one_open on shift (status) where status = 'OPEN';

-- The way into a period: its shifts by their day.
create index shift_by_date on shift (business_date);

create trigger shift_opens_open before insert on shift when new.status <> 'OPEN'
begin select raise(abort, 'guard: a shift begins open'); end;

create trigger shift_stays_closed before update on shift when old.status = 'CLOSED'
begin select raise(abort, 'guard: a closed shift stays closed'); end;

create trigger shift_keeps_its_opening before update on shift
when new.id <> old.id or new.opened_by <> old.opened_by or new.opened_at <> old.opened_at
  or new.opened_offset <> old.opened_offset or new.business_date <> old.business_date
  or new.opening_cash <> old.opening_cash
begin select raise(abort, 'guard: the opening of a shift is never changed'); end;

create trigger shift_stays before delete on shift
begin select raise(abort, 'guard: a shift is never deleted'); end;

-- A counted amount that differs from what the last shift left: a row of its own.
create table opening_difference (
  shift_id   integer not null primary key references shift,
  left_cash  integer not null,
  counted    integer not null,
  difference integer not null check (difference = counted - left_cash and difference <> 0)
) strict;

-- Which way a movement goes: 1 into the drawer, -1 out of it.
create table cash_movement_kind (
  code      text    not null primary key,
  direction integer not null check (direction in (-1, 1))
) strict;

insert into cash_movement_kind (code, direction) values ('PAY_IN', 1), ('PAY_OUT', -1), ('SAFE_DROP', -1);

-- A supplier paid from the drawer: document_id names the receipt of goods.
create table cash_movement (
  id          integer primary key autoincrement,
  shift_id    integer not null references shift,
  kind        text    not null references cash_movement_kind,
  amount      integer not null check (amount > 0),
  reason      text    not null check (length(reason) between 1 and 200),
  person_id   integer not null references person,
  approval_id integer references approval,
  at          integer not null,
  offset_s    integer not null,
  document_id integer references stock_document
) strict;

create index cash_movement_of_shift on cash_movement (shift_id);
create unique index cash_movement_of_approval on cash_movement (approval_id)
where approval_id is not null;

create trigger cash_movement_names_its_own_approval before insert on cash_movement
when new.approval_id is not null and not exists (
  select 1 from approval where id = new.approval_id and used_at is not null
    and act = 'MOVE_CASH' and asked_by = new.person_id
    and subject = new.kind and amount = new.amount)
begin select raise(abort, 'guard: an approval is for one act and amount'); end;

create table cash_count_purpose (
  code text not null primary key
) strict;

insert into cash_count_purpose (code) values ('OPENING'), ('CLOSING'), ('HANDOVER');

-- Every count is a row of its own. `place` is its order, `blind` whether the person who counted had not
-- learned what should be there (at opening that is no secret), `after_seq` the newest entry of the
-- journal at that time.
create table cash_count (
  id          integer primary key autoincrement,
  shift_id    integer not null references shift,
  purpose     text    not null references cash_count_purpose,
  place       integer not null check (place > 0),
  counted     integer not null check (counted >= 0),
  blind       integer check (blind in (0, 1)),
  person_id   integer not null references person,
  approval_id integer unique references approval,
  after_seq   integer not null check (after_seq >= 0),
  at          integer not null,
  offset_s    integer not null,
  unique (shift_id, purpose, place),
  check ((purpose = 'OPENING') = (blind is null))
) strict;

create trigger cash_count_has_no_gap before insert on cash_count
when new.place <> 1 + (select count(*) from cash_count
    where shift_id = new.shift_id and purpose = new.purpose)
  or new.after_seq <> coalesce((select max(seq) from journal), 0)
begin select raise(abort, 'guard: cash counts follow one another'); end;

create trigger cash_count_names_its_own_approval before insert on cash_count
when new.approval_id is not null and not exists (
  select 1 from approval where id = new.approval_id and used_at is not null
    and act = 'RECOUNT' and asked_by = new.person_id and subject = cast(new.shift_id as text))
begin select raise(abort, 'guard: an approval is for one act'); end;

create trigger cash_count_is_not_blind_after_a_look before insert on cash_count
when new.blind = 1 and exists (
  select 1 from journal where shift_id = new.shift_id
    and kind in ('FIGURES_SEEN', 'CASH_COMPARED')
    and (person_id is null or person_id = new.person_id)
    and seq > coalesce((select max(seq) from journal
      where shift_id = new.shift_id and kind in ('SALE', 'REFUND', 'CASH_MOVED')), 0))
begin select raise(abort, 'guard: who knows what should be there does not count blind'); end;

create trigger shift_closes_on_its_last_count before update on shift
when new.status = 'CLOSED' and new.counted_cash is not null and not exists (
  select 1 from cash_count where shift_id = new.id and purpose = 'CLOSING'
    and place = (select max(place) from cash_count
      where shift_id = new.id and purpose = 'CLOSING')
    and counted = new.counted_cash
    and after_seq >= coalesce((select max(seq) from journal
      where shift_id = new.id and kind in ('SALE', 'REFUND', 'CASH_MOVED')), 0))
begin select raise(abort, 'guard: a shift closes on its last count, and that on the last movement'); end;

create table cash_count_line (
  count_id     integer not null references cash_count,
  denomination integer not null check (denomination > 0),
  pieces       integer not null check (pieces > 0),
  primary key (count_id, denomination)
) strict;

-- The closed shift's figures as they were printed, byte for byte.
create table z_report (
  z_number integer not null primary key,
  shift_id integer not null unique references shift,
  snapshot text    not null,
  hash     text    not null,
  at       integer not null,
  journal_seq integer not null unique references journal
) strict;

create trigger z_report_has_no_gap before insert on z_report
when new.z_number <> coalesce((select max(z_number) from z_report), 0) + 1
begin select raise(abort, 'guard: Z numbers have no gap'); end;

create trigger cash_movement_needs_open_shift before insert on cash_movement
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no cash movement outside an open shift'); end;

create trigger cash_count_needs_open_shift before insert on cash_count
when not exists (select 1 from shift where id = new.shift_id and status = 'OPEN')
begin select raise(abort, 'guard: no cash count outside an open shift'); end;

create trigger opening_difference_is_never_changed before update on opening_difference
begin select raise(abort, 'guard: an opening difference is never changed'); end;
create trigger opening_difference_is_never_deleted before delete on opening_difference
begin select raise(abort, 'guard: an opening difference is never deleted'); end;
create trigger cash_movement_is_never_changed before update on cash_movement
begin select raise(abort, 'guard: a cash movement is never changed'); end;
create trigger cash_movement_is_never_deleted before delete on cash_movement
begin select raise(abort, 'guard: a cash movement is never deleted'); end;
create trigger cash_count_is_never_changed before update on cash_count
begin select raise(abort, 'guard: a cash count is never changed'); end;
create trigger cash_count_is_never_deleted before delete on cash_count
begin select raise(abort, 'guard: a cash count is never deleted'); end;
create trigger cash_count_line_is_never_changed before update on cash_count_line
begin select raise(abort, 'guard: a cash count is never changed'); end;
create trigger cash_count_line_is_never_deleted before delete on cash_count_line
begin select raise(abort, 'guard: a cash count is never deleted'); end;
create trigger z_report_is_never_changed before update on z_report
begin select raise(abort, 'guard: a Z-report is never changed'); end;
create trigger z_report_is_never_deleted before delete on z_report
begin select raise(abort, 'guard: a Z-report is never deleted'); end;

create trigger shift_noted after update on shift
when old.id <= (select row_id from backup_mark where name = 'shift')
begin insert into row_change (name, row_id) values ('shift', old.id); end;
