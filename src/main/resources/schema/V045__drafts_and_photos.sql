-- Photographs of the paper that came with goods: JPEGs in base64, made small when they were chosen.
-- Those of a draft are working paper; booked with the receipt of its UUID, they stay.
create table receipt_draft_photo (
  draft_uuid text    not null references receipt_draft on delete cascade,
  number     integer not null check (number > 0),
  picture    text    not null check (length(picture) between 1 and 400000),
  primary key (draft_uuid, number)
) strict;

-- They are put in before their receipt, whose entry in the journal tells of them.
create table receipt_photo (
  id            integer primary key,
  document_uuid text not null references stock_document (uuid) deferrable initially deferred,
  picture       text not null check (length(picture) between 1 and 400000)
) strict;

create index receipt_photo_of_receipt on receipt_photo (document_uuid);

create trigger receipt_photo_is_never_changed before update on receipt_photo
begin select raise(abort, 'guard: a booked photograph is never changed'); end;
create trigger receipt_photo_is_never_deleted before delete on receipt_photo
begin select raise(abort, 'guard: a booked photograph is never deleted'); end;

-- What is written off or used by the shop is a draft as well, until it is booked; kind is null for a
-- receipt.
alter table receipt_draft add column kind text references stock_document_kind;
alter table receipt_draft add column reason text not null default '' check (length(reason) <= 200);
