-- The way to the products without a goods code, and to the codes that products have, each once: the
-- directory of codes lies in a file of its own. A sale changes neither of the two.
create index product_by_goods_code on product (goods_code, active);
