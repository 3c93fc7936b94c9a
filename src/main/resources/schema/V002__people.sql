-- A shop may add its own; those that every till knows have the same UUID on all of them. An empty
-- name is the language's word for the code.
create table role (
  code     text    not null primary key check (length(code) between 1 and 30),
  uuid     text    not null unique check (length(uuid) = 36),
  name     text    not null default '' check (length(name) <= 40),
  position integer not null,
  active   integer not null default 1 check (active in (0, 1))
) strict;

insert into role (code, uuid, position) values
  ('CASHIER', '6e7cd3e7-d5b2-3664-8b49-4daf485390bf', 1),
  ('SENIOR',  '2fa3eab2-0543-3a5c-a416-93ec2f56b3c7', 2),
  ('MANAGER', '04563f6a-0eb9-33fc-b6b1-7e5ec3d15d4b', 3);

create trigger role_keeps_its_uuid before update on role
when new.uuid <> old.uuid or new.code <> old.code
begin select raise(abort, 'guard: a role keeps its code and its UUID'); end;

create trigger role_stays before delete on role
begin select raise(abort, 'guard: a role is made inactive, never deleted'); end;

create table person (
  id            integer primary key autoincrement,
  uuid          text    not null unique check (length(uuid) = 36),
  name          text    not null check (length(name) between 1 and 80),
  role          text    not null references role,
  active        integer not null default 1 check (active in (0, 1)),
  pin_hash      text    not null,
  failures      integer not null default 0 check (failures >= 0),
  last_failure  integer
) strict;

create trigger person_keeps_its_uuid before update on person when new.uuid <> old.uuid
begin select raise(abort, 'guard: a person keeps its UUID'); end;

create trigger person_stays before delete on person
begin select raise(abort, 'guard: a person is made inactive, never deleted'); end;

-- An approval of one act, one amount, one basket; used once, within ten minutes. It is another
-- person's, but for the few acts where a manager enters their own PIN again; own is 1 then.
create table approval (
  id          integer primary key autoincrement,
  act         text    not null,
  asked_by    integer not null references person,
  approved_by integer not null references person,
  own         integer not null default 0 check (own in (0, 1)),
  reason      text    not null check (length(reason) between 1 and 200),
  subject     text    not null,
  amount      integer not null,
  at          integer not null,
  used_at     integer,
  check ((approved_by = asked_by) = (own = 1))
) strict;

create trigger approval_begins_unused before insert on approval when new.used_at is not null
begin select raise(abort, 'guard: an approval is used after it was given'); end;

create trigger approval_is_good_for_ten_minutes before update on approval
when new.used_at is null or abs(new.used_at - old.at) > 600000
begin select raise(abort, 'guard: an approval is good for ten minutes'); end;

create trigger approval_is_used_once before update on approval
when old.used_at is not null or new.act <> old.act or new.asked_by <> old.asked_by
  or new.approved_by <> old.approved_by or new.own <> old.own or new.reason <> old.reason
  or new.subject <> old.subject or new.amount <> old.amount or new.at <> old.at
begin select raise(abort, 'guard: an approval is used once'); end;

create trigger approval_stays before delete on approval
begin select raise(abort, 'guard: an approval is never deleted'); end;

create trigger approval_noted after update on approval
when old.id <= (select row_id from backup_mark where name = 'approval')
begin insert into row_change (name, row_id) values ('approval', old.id); end;
