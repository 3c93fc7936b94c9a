create table a(x integer) strict;
