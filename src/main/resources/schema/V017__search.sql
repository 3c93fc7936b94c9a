-- A search for узбек finds oʻzbek, as it finds ўзбек: a keyboard that lacks ў lacks oʻ as well. Names that
-- were stored before get their words with u too; the index of words takes capitals and signs for what they
-- are. Other apostrophes are no letters of a word there, and q and x stand as k and h.
update product
set search = product.search || ' ' || replace(replace(replace(replace(replace(replace(replace(
  otherwise.name, 'o''', 'u'), 'O''', 'u'), '''', ''), 'q', 'k'), 'Q', 'k'), 'x', 'h'), 'X', 'h')
from (
  select id,
    replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(name,
      '`', ''''), '´', ''''), '‘', ''''), '’', ''''), '‛', ''''), 'ʹ', ''''), 'ʻ', ''''),
      'ʼ', ''''), 'ʽ', ''''), 'ʾ', ''''), 'ʿ', ''''), 'ˈ', ''''), '′', ''''), '＇', '''') as name
  from product
) as otherwise
where otherwise.id = product.id and otherwise.name like '%o''%';
