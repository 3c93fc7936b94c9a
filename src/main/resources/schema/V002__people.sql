create table person (
  id            integer primary key autoincrement,
  name          text    not null check (length(name) between 1 and 80),
  role          text    not null check (role in ('CASHIER', 'SENIOR', 'MANAGER')),
  active        integer not null default 1 check (active in (0, 1)),
  pin_hash      text    not null,
  failures      integer not null default 0 check (failures >= 0),
  last_failure  integer
) strict;

create trigger person_stays before delete on person
begin select raise(abort, 'guard: a person is made inactive, never deleted'); end;

-- Another person's approval of one act, one amount, one basket; used once, within ten minutes.
create table approval (
  id          integer primary key autoincrement,
  act         text    not null,
  asked_by    integer not null references person,
  approved_by integer not null references person check (approved_by <> asked_by),
  reason      text    not null check (length(reason) between 1 and 200),
  subject     text    not null,
  amount      integer not null,
  at          integer not null,
  used_at     integer
) strict;

create trigger approval_begins_unused before insert on approval when new.used_at is not null
begin select raise(abort, 'guard: an approval is used after it was given'); end;

create trigger approval_is_good_for_ten_minutes before update on approval
when new.used_at is null or abs(new.used_at - old.at) > 600000
begin select raise(abort, 'guard: an approval is good for ten minutes'); end;

create trigger approval_is_used_once before update on approval
when old.used_at is not null or new.act <> old.act or new.asked_by <> old.asked_by
  or new.approved_by <> old.approved_by or new.reason <> old.reason
  or new.subject <> old.subject or new.amount <> old.amount or new.at <> old.at
begin select raise(abort, 'guard: an approval is used once'); end;

create trigger approval_stays before delete on approval
begin select raise(abort, 'guard: an approval is never deleted'); end;
