-- What an article is found by. What was kept before is filled in by the program after this; null where it could not be.
alter table article add column if not exists title varchar(2000);
alter table article add column if not exists source varchar(2000);
-- The latest day that it can be from.
alter table article add column if not exists published date;
