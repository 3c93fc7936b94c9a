-- Loss prevention is printed as it was when somebody asked for it; there is no document behind it.
insert into print_document (code) values ('CONTROL');
