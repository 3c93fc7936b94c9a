-- What the card terminal was asked for and what became of it, step by step: the first is written
-- before the terminal is asked, so that whoever looks after a power cut knows of it.
create table terminal_state (
  code       text    not null primary key,
  -- 1 while somebody has to do something about it
  open       integer not null check (open in (0, 1)),
  -- 1 while nobody knows whether money moved
  unanswered integer not null check (unanswered in (0, 1))
) strict;

insert into terminal_state (code, open, unanswered) values
  ('ASKED', 1, 1), ('UNKNOWN', 1, 1), ('APPROVED', 1, 0), ('DECLINED', 0, 0), ('NOT_PAID', 0, 0),
  ('LATE', 1, 0), ('BOOKED', 0, 0), ('RETURNED', 0, 0);

-- Which step may follow which; the first follows none.
create table terminal_follows (
  steps text not null primary key
) strict;

insert into terminal_follows (steps) values
  ('>ASKED'), ('ASKED>UNKNOWN'), ('ASKED>APPROVED'), ('ASKED>DECLINED'), ('ASKED>NOT_PAID'),
  ('UNKNOWN>APPROVED'), ('UNKNOWN>DECLINED'), ('UNKNOWN>NOT_PAID'), ('APPROVED>BOOKED'),
  ('APPROVED>RETURNED'), ('NOT_PAID>LATE'), ('DECLINED>LATE'), ('LATE>RETURNED');

-- What money moves for: the basket of a sale, a repayment, a refund's order, or an operation whose
-- money goes back because nothing came of it.
create table terminal_purpose (
  code text not null primary key
) strict;

insert into terminal_purpose (code) values ('SALE'), ('REPAYMENT'), ('REFUND'), ('RETURN');

-- content is what is to be booked once it is approved; document what it was booked as. words are
-- the terminal's own.
create table terminal_step (
  id          integer primary key autoincrement,
  operation   text    not null check (length(operation) = 36),
  state       text    not null references terminal_state,
  purpose     text    not null references terminal_purpose,
  subject     text    not null check (length(subject) = 36),
  method_id   integer not null references payment_method,
  amount      integer not null check (amount > 0),
  reference   text    not null default '' check (length(reference) <= 40),
  card_digits text    not null default ''
    check (length(card_digits) <= 4 and ltrim(card_digits, '0123456789') = ''),
  words       text    not null default '' check (length(words) <= 200),
  document    text    not null default '' check (length(document) <= 40),
  content     text    not null default '',
  shift_id    integer references shift,
  person_id   integer references person,
  approval_id integer references approval,
  at          integer not null,
  offset_s    integer not null,
  journal_seq integer not null unique references journal
) strict;

create index terminal_step_of_operation on terminal_step (operation, id);

-- The operations that somebody has to do something about: follows from their steps.
create table terminal_open (
  operation text not null primary key,
  subject   text not null,
  state     text not null references terminal_state
) strict;

create index terminal_open_of_subject on terminal_open (subject);

create trigger terminal_step_follows before insert on terminal_step
when not exists (select 1 from terminal_follows where steps =
  coalesce((select state from terminal_step where operation = new.operation
    order by id desc limit 1), '') || '>' || new.state)
begin select raise(abort, 'guard: what the terminal was asked goes on from where it stood'); end;

create trigger terminal_step_is_of_its_operation before insert on terminal_step
when exists (select 1 from terminal_step where operation = new.operation
  and (purpose <> new.purpose or subject <> new.subject or method_id <> new.method_id
    or amount <> new.amount))
begin select raise(abort, 'guard: the terminal answers what it was asked'); end;

create trigger terminal_step_opens after insert on terminal_step
when (select open from terminal_state where code = new.state) = 1
begin
  insert into terminal_open (operation, subject, state)
  values (new.operation, new.subject, new.state)
  on conflict (operation) do update set state = excluded.state;
end;

create trigger terminal_step_closes after insert on terminal_step
when (select open from terminal_state where code = new.state) = 0
begin delete from terminal_open where operation = new.operation; end;

create trigger terminal_step_is_never_changed before update on terminal_step
begin select raise(abort, 'guard: what the terminal was asked is never changed'); end;
create trigger terminal_step_is_never_deleted before delete on terminal_step
begin select raise(abort, 'guard: what the terminal was asked is never changed'); end;

-- What waits for an answer, or has its money already, stays as it is until that is settled.
create trigger sale_waits_for_the_terminal before insert on sale
when exists (select 1 from terminal_open where subject = new.uuid
  and state in ('ASKED', 'UNKNOWN'))
begin select raise(abort, 'guard: a sale waits for the answer of the terminal'); end;

create trigger basket_waits_for_the_terminal before update on basket
when new.status <> old.status and exists (select 1 from terminal_open
  where subject = old.uuid and state in ('ASKED', 'UNKNOWN', 'APPROVED'))
begin select raise(abort, 'guard: a basket waits for the terminal'); end;

create trigger basket_stays_for_the_terminal before delete on basket
when exists (select 1 from terminal_open
  where subject = old.uuid and state in ('ASKED', 'UNKNOWN', 'APPROVED'))
begin select raise(abort, 'guard: a basket waits for the terminal'); end;

create trigger basket_line_waits_for_the_terminal before insert on basket_line
when exists (select 1 from terminal_open
  where subject = new.basket_uuid and state in ('ASKED', 'UNKNOWN', 'APPROVED'))
begin select raise(abort, 'guard: a basket waits for the terminal'); end;

create trigger basket_line_stays_for_the_terminal before delete on basket_line
when exists (select 1 from terminal_open
  where subject = old.basket_uuid and state in ('ASKED', 'UNKNOWN', 'APPROVED'))
begin select raise(abort, 'guard: a basket waits for the terminal'); end;

create trigger shift_waits_for_the_terminal before update on shift
when new.status = 'CLOSED' and old.status = 'OPEN' and exists (select 1 from terminal_open
  where state in ('ASKED', 'UNKNOWN', 'APPROVED'))
begin select raise(abort, 'guard: a shift waits for the answer of the terminal'); end;
