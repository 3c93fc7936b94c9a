-- Which receipt of goods a product came with last, for the tax inside what it had cost.
create index stock_document_line_of_product on stock_document_line (product_id, document_id);

-- Corrections of costs are expenses of a day. There are few.
create index stock_movement_of_correction on stock_movement (at) where kind = 'COST_CORRECTION';
