-- The markup that new prices of a category begin with, in ten-thousandths of the cost; null where none is
-- set. A category that nothing on sale is in any more may be archived.
alter table category add column markup integer check (markup between 0 and 1000000);
alter table category add column archived integer check (archived = 1);
