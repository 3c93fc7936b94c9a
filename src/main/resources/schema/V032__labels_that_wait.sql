-- Why a label on the shelf does not say what the till takes.
create table label_reason (
  code text not null primary key
) strict;

insert into label_reason (code) values
  ('PRICE'), ('NEW'), ('PROMOTION_START'), ('PROMOTION_END'), ('BY_HAND');

-- Products that wait for a label, in the order in which somebody walks along the shelves: place is the
-- product's place on the shelves, then the position of its category and the beginning of its folded
-- name; what has no place comes last. changed_at is when the label to be printed changed last, later
-- each time: what changes while labels are printed keeps waiting.
create table label_wait (
  product_id integer primary key references product,
  reason     text    not null references label_reason,
  since      integer not null,
  changed_at integer not null,
  place      text    not null
) strict;

create index label_wait_by_place on label_wait (place, product_id);

create trigger label_is_of_what_is_sold before insert on label_wait
when (select active from product where id = new.product_id) = 0
begin select raise(abort, 'guard: what is no longer sold needs no label'); end;

create trigger label_goes_with_its_product after update of active on product
when new.active = 0 and old.active = 1
begin delete from label_wait where product_id = new.id; end;

create trigger label_moves_with_its_product after update of search, category_id, shelf on product
when new.search <> old.search or new.category_id <> old.category_id or new.shelf is not old.shelf
begin
  update label_wait set place = printf('%s %06d %s', coalesce('!' || new.shelf, '~'),
    (select position from category where id = new.category_id), substr(new.search, 1, 60))
    where product_id = new.id;
end;

create trigger label_moves_with_its_category after update of position on category
when new.position <> old.position
begin
  update label_wait set place = printf('%s %06d %s', coalesce('!' || p.shelf, '~'),
    new.position, substr(p.search, 1, 60))
    from product p where p.category_id = new.id and p.id = product_id;
end;

-- Promotions that the labels speak of, and what they gave when they were put there.
create table promotion_label (
  promotion_id integer primary key references promotion,
  terms        text not null
) strict;
