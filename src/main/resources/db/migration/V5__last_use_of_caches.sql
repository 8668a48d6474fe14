-- When what is kept was last of use, to the week, so that what is of none any more can go.
alter table embedding add column last_used date default current_date not null;
alter table stance_answer add column last_used date default current_date not null;
create index embedding_by_last_use on embedding (last_used);
create index stance_answer_by_last_use on stance_answer (last_used);
