-- The picture of a product: a small JPEG in base64, scaled when it was chosen; empty once it was
-- taken away.
create table product_picture (
  product_id integer primary key references product,
  picture    text    not null check (length(picture) <= 48000)
) strict;

create trigger product_picture_is_of_its_product before update of product_id on product_picture
when new.product_id <> old.product_id
begin select raise(abort, 'guard: a picture stays with its product'); end;

create trigger product_picture_stays before delete on product_picture
begin select raise(abort, 'guard: a picture is emptied, never deleted'); end;

-- Which products have one, without reading the pictures.
create index product_picture_shown on product_picture (product_id) where picture <> '';
