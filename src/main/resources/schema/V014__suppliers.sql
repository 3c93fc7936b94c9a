create table supplier (
  id     integer primary key autoincrement,
  uuid   text    not null unique check (length(uuid) = 36),
  name   text    not null check (length(name) between 1 and 80),
  active integer not null default 1 check (active in (0, 1))
) strict;

create trigger supplier_keeps_its_uuid before update on supplier when new.uuid <> old.uuid
begin select raise(abort, 'guard: a supplier keeps its UUID'); end;

create trigger supplier_stays before delete on supplier
begin select raise(abort, 'guard: a supplier is made inactive, never deleted'); end;

create trigger supplier_noted after update on supplier
when old.id <= (select row_id from backup_mark where name = 'supplier')
begin insert into row_change (name, row_id) values ('supplier', old.id); end;
