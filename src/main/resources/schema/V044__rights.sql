-- What a shop changed in the tables of its roles: a row for each right that it ever changed, the rest is
-- as it is by default. A role of the shop's own has the table of a role of every till, its base, but for
-- its own rows. most is in minor units of money or in ten-thousandths of a price, null for no limit; days
-- are since the sale.
alter table role add column base text references role;

create unique index role_by_name on role (name) where base is not null and active = 1;

create table role_right (
  id         integer primary key autoincrement,
  role       text    not null references role,
  act        text    not null check (length(act) between 1 and 30),
  permission text    not null check (permission in ('ALLOWED', 'WITH_APPROVAL', 'DENIED')),
  most       integer check (most >= 0),
  days       integer check (days >= 0),
  unique (role, act),
  check (permission = 'ALLOWED' or (most is null and days is null)),
  check (days is null or most is not null)
) strict;

create trigger role_right_keeps_what_it_is_of before update on role_right
when new.role <> old.role or new.act <> old.act
begin select raise(abort, 'guard: what a role says of a right stays of that role and right'); end;

create trigger role_right_stays before delete on role_right
begin select raise(abort, 'guard: what a role says of a right is changed, never deleted'); end;

create trigger role_has_a_base before insert on role
when new.base is null or length(new.name) = 0
  or not exists (select 1 from role where code = new.base and base is null)
begin select raise(abort, 'guard: a role of the shop has a name and the table of a role of every till'); end;

create trigger role_of_every_till_is_not_changed before update on role
when old.base is null and new.uuid = old.uuid and new.code = old.code
begin select raise(abort, 'guard: a role of every till stays as it is'); end;

create trigger role_keeps_its_base before update on role when new.base is not old.base
begin select raise(abort, 'guard: a role keeps its base'); end;

create trigger role_with_people_is_in_use before update on role
when new.active = 0 and exists (select 1 from person where role = old.code and active = 1)
begin select raise(abort, 'guard: a role that somebody has is not archived'); end;

create trigger person_gets_a_role_in_use before insert on person
when exists (select 1 from role where code = new.role and active = 0)
begin select raise(abort, 'guard: a person has a role that is in use'); end;

create trigger person_has_a_role_in_use before update of role, active on person
when new.active = 1 and exists (select 1 from role where code = new.role and active = 0)
begin select raise(abort, 'guard: a person has a role that is in use'); end;

-- When somebody logged in last.
create index journal_of_log_in on journal (person_id) where kind = 'LOG_IN';
