create table of_a_newer_till (id integer primary key) strict;
