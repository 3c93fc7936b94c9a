create table promotion (
  id     integer primary key autoincrement,
  uuid   text    not null unique check (length(uuid) = 36),
  name   text    not null check (length(name) between 1 and 80),
  active integer not null default 1 check (active in (0, 1))
) strict;

create trigger promotion_keeps_its_uuid before update on promotion when new.uuid <> old.uuid
begin select raise(abort, 'guard: a promotion keeps its UUID'); end;

create trigger promotion_stays before delete on promotion
begin select raise(abort, 'guard: a promotion is made inactive, never deleted'); end;

create trigger promotion_noted after update on promotion
when old.id <= (select row_id from backup_mark where name = 'promotion')
begin insert into row_change (name, row_id) values ('promotion', old.id); end;
