-- What is to be ordered is printed as it was written; there is no document behind it.
insert into print_document (code) values ('ORDER');
