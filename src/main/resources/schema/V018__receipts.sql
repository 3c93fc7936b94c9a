-- The ways in which a receipt is found among millions, newest first: by what was paid, by whom it was
-- made, by what is on it, by the last digits of a card.
create index sale_by_paid on sale (total + rounding);
create index sale_by_person on sale (person_id);
create index sale_line_by_product on sale_line (product_id, sale_id);
create index payment_by_digits on payment (card_digits, sale_id) where card_digits <> '';
