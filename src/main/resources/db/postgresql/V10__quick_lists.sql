-- Claims by source need no index here: PostgreSQL goes by the primary key, and an index over long names would refuse them.

-- The article without its text, for lists; filled in by the program after this. Null where it is too long: the document has it.
alter table article add column if not exists head varchar(4000);
