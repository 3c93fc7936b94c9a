-- Which entries of the journal tell of a product: its history is found by it. last_id is null for one
-- product; an import tells of all from product_id to last_id, which it has put in. Entries before the first
-- row are older than this table.
create table product_entry (
  id          integer primary key,
  journal_seq integer not null references journal,
  product_id  integer not null,
  last_id     integer check (last_id > product_id)
) strict;

create index product_entry_of_product on product_entry (product_id, journal_seq) where last_id is null;
create index product_entry_of_import on product_entry (product_id) where last_id is not null;

create trigger product_entry_has_no_gap before insert on product_entry
when new.id <> coalesce((select max(id) from product_entry), 0) + 1
begin select raise(abort, 'guard: the history of products has no gap'); end;

create trigger product_entry_is_never_changed before update on product_entry
begin select raise(abort, 'guard: the history of products is never changed'); end;

create trigger product_entry_is_never_deleted before delete on product_entry
begin select raise(abort, 'guard: the history of products is never deleted'); end;
