-- Other programs that may call the till. A token is shown once; its SHA-256 is kept.
create table program (
  id           integer primary key autoincrement,
  name         text    not null check (length(name) between 1 and 80),
  person_id    integer not null references person,
  token_hash   text    not null unique check (length(token_hash) = 64),
  made_at      integer not null,
  last_used    integer,
  withdrawn_at integer
) strict;

create trigger program_only_ends before update on program
when new.id <> old.id or new.name <> old.name or new.person_id <> old.person_id
  or new.token_hash <> old.token_hash or new.made_at <> old.made_at
  or (old.withdrawn_at is not null and new.withdrawn_at is not old.withdrawn_at)
begin select raise(abort, 'guard: a program''s token is never changed, and once withdrawn it stays so'); end;

create trigger program_stays before delete on program
begin select raise(abort, 'guard: a program is withdrawn, never deleted'); end;

-- What a program was answered to an act it may ask for once more, under the key it gave.
create table reply (
  program_id integer not null references program,
  key        text    not null check (length(key) between 1 and 200),
  request    text    not null check (length(request) = 64),
  status     integer not null check (status between 200 and 299),
  body       text    not null,
  at         integer not null,
  primary key (program_id, key)
) strict;

create index reply_by_age on reply (at);

create trigger reply_is_never_changed before update on reply
begin select raise(abort, 'guard: a first answer is never changed'); end;

-- 30 days of 86 400 000 ms. They are counted between the answers, never from the clock: one goes
-- only where a thousand came later than that.
create trigger reply_is_kept before delete on reply
when (select count(*) from (select 1 from reply where at > old.at + 2592000000 limit 1000)) < 1000
begin select raise(abort, 'guard: a first answer is kept for 30 days'); end;

create trigger reply_noted_when_deleted after delete on reply
when old.rowid <= (select row_id from backup_mark where name = 'reply')
begin insert into row_change (name, row_id) values ('reply', old.rowid); end;

create trigger reply_noted_when_inserted after insert on reply
when new.rowid <= (select row_id from backup_mark where name = 'reply')
begin insert into row_change (name, row_id) values ('reply', new.rowid); end;
